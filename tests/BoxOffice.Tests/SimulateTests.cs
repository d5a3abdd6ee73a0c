using System.Globalization;
using System.Text.Json;

namespace BoxOfficeSample.Tests;

public sealed class SimulateTests
{
    private const string Opera = "samples/halls/horseshoe-opera.json";
    private const string Cabaret = "samples/halls/cabaret.json";

    [Fact]
    public void Simulate_NoStrategyNamed_ComparesOursWithTheOthersOnTheSameParties()
    {
        var result = Shell.Json("simulate", Cabaret, "--seeds", "3");

        Assert.Equal(204, result.GetProperty("sellableSeats").GetInt32());
        Assert.Equal(3, result.GetProperty("seeds").GetInt32());
        var strategies = result.GetProperty("strategies").EnumerateArray().ToArray();
        Assert.Equal(
            ["ours", "first-fit", "nearest", "seats-io", "row-first", "ours@0", "ours@0.01", "ours@0.03", "ours@0.3", "ours@1"],
            strategies.Select(static strategy => strategy.GetProperty("name").GetString()));
        Assert.All(strategies, static strategy =>
        {
            Assert.InRange(Figure(strategy, "soldWhenFirstCoupleRefused"), 0.8, 1);
            Assert.InRange(Figure(strategy, "soldAtEnd"), Figure(strategy, "soldWhenFirstCoupleRefused"), 1);
            Assert.InRange(Figure(strategy, "firstHalfQuality"), 0.1, 1);
            Assert.True(Figure(strategy, "turnedAwayBeforeNearlyFull") >= 0);
            Assert.True(Figure(strategy, "milliseconds") > 0);
        });
        Assert.Equal(0, strategies[0].GetProperty("firstIsBetterBy").GetProperty("soldAtEnd").GetProperty("mean").GetDouble());
    }

    [Fact]
    public void Simulate_SameSeed_GivesTheSameFigures()
    {
        string[] command = ["simulate", Cabaret, "--seed", "41", "--seeds", "2", "--strategy", "ours", "--strategy", "seats-io"];

        Assert.Equal(WithoutTimes(Shell.Json(command)), WithoutTimes(Shell.Json(command)));
    }

    [Fact]
    public void Simulate_OtherSeed_DrawsOtherParties()
    {
        var one = Shell.Json("simulate", Cabaret, "--seed", "1", "--seeds", "1", "--strategy", "ours");
        var other = Shell.Json("simulate", Cabaret, "--seed", "2", "--seeds", "1", "--strategy", "ours");

        Assert.NotEqual(WithoutTimes(one)[0], WithoutTimes(other)[0]);
    }

    [Fact]
    public void Simulate_Opera_OursTurnsFewerAwayThanTheOthersAndKeepsTheQualityOfTheNearest()
    {
        var result = Shell.Json("simulate", Opera, "--seeds", "8", "--strategy", "ours", "--strategy", "first-fit", "--strategy", "nearest",
            "--strategy", "seats-io", "--strategy", "row-first");

        var strategies = result.GetProperty("strategies").EnumerateArray().ToArray();
        Assert.All(strategies[1..], static other =>
        {
            var gain = other.GetProperty("firstIsBetterBy");
            foreach (var figure in new[] { "soldWhenFirstCoupleRefused", "turnedAwayBeforeNearlyFull", "singlesStranded" })
            {
                Assert.True(gain.GetProperty(figure).GetProperty("mean").GetDouble() >= 0, figure);
            }
        });
        Assert.True(Figure(strategies[0], "firstHalfQuality") >= 0.98 * Figure(strategies[2], "firstHalfQuality"));
    }

    [Fact]
    public void Simulate_PartiesFromAFile_SeatsEachThatFits()
    {
        using var parties = new TempFile("2\n\n60\n2\n");

        var result = Shell.Json("simulate", Opera, "--seeds", "1", "--abandon", "0", "--parties", parties.Path, "--strategy", "ours",
            "--strategy", "first-fit");

        var seats = result.GetProperty("sellableSeats").GetInt32();
        Assert.All(result.GetProperty("strategies").EnumerateArray(), strategy =>
        {
            Assert.Equal(4, Figure(strategy, "soldAtEnd") * seats, 2);
            Assert.Equal(1, Figure(strategy, "turnedAwayBeforeNearlyFull"));
        });
    }

    [Fact]
    public void Simulate_AllHoldsButFewAbandoned_SellsFewAndStrandsNobody()
    {
        using var parties = new TempFile(string.Join('\n', Enumerable.Repeat("2", 60)));

        var none = Shell.Json("simulate", Opera, "--seeds", "1", "--abandon", "0", "--parties", parties.Path, "--strategy", "ours");
        var most = Shell.Json("simulate", Opera, "--seeds", "1", "--abandon", "0.9", "--parties", parties.Path, "--strategy", "ours");

        Assert.True(Figure(most.GetProperty("strategies")[0], "soldAtEnd") < 0.5 * Figure(none.GetProperty("strategies")[0], "soldAtEnd"));
        Assert.Equal(0, Figure(most.GetProperty("strategies")[0], "singlesStranded"));
    }

    [Fact]
    public void Simulate_Markdown_HasARowForEachStrategy()
    {
        var result = Shell.Run("simulate", Cabaret, "--seeds", "2", "--markdown", "--strategy", "ours", "--strategy", "nearest");

        Assert.Equal(0, result.ExitCode);
        var lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.StartsWith("**Cabaret: 204 seats, sold 2 times**", lines[0], StringComparison.Ordinal);
        Assert.Equal(["| ours |", "| nearest |"], lines[^2..].Select(static line => line[..(line.IndexOf('|', 2) + 1)]));
        Assert.All(lines[2..], line => Assert.Equal(lines[2].Count(static c => c == '|'), line.Count(static c => c == '|')));
    }

    [Fact]
    public void Simulate_Person_GetsATable() =>
        Assert.Contains("seats-io", Shell.Run("simulate", Cabaret, "--seeds", "1", "--strategy", "seats-io").Output,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("--seeds", "0")]
    [InlineData("--seed", "-1")]
    [InlineData("--abandon", "1")]
    [InlineData("--abandon", "NaN")]
    [InlineData("--strategy", "best")]
    [InlineData("--strategy", "ours@-1")]
    [InlineData("--strategy", "ours@")]
    [InlineData("--parties", "absent.txt")]
    public void Simulate_SenselessOption_GetsOneSentence(string option, string value) =>
        Assert.NotEmpty(Shell.Refusal("simulate", Cabaret, option, value));

    [Theory]
    [InlineData("")]
    [InlineData("2\nzwei\n")]
    [InlineData("0")]
    [InlineData("65")]
    public void Simulate_SenselessParties_GetsOneSentence(string text)
    {
        using var parties = new TempFile(text);

        Assert.Contains(parties.Path, Shell.Refusal("simulate", Cabaret, "--parties", parties.Path), StringComparison.Ordinal);
    }

    private static double Figure(JsonElement strategy, string name) => strategy.GetProperty(name).GetDouble();

    private static string[] WithoutTimes(JsonElement result) =>
    [
        .. result.GetProperty("strategies").EnumerateArray().Select(static strategy => string.Join(
            ' ',
            strategy.EnumerateObject()
                .Where(static figure => figure.Value.ValueKind == JsonValueKind.Number && figure.Name != "milliseconds")
                .Select(static figure => figure.Value.GetDouble().ToString("R", CultureInfo.InvariantCulture)))),
    ];
}
