using System.Text.Json;

namespace BoxOfficeSample.Tests;

public sealed class GroupTests
{
    private const string Hall = "samples/halls/concert-hall.json";

    [Fact]
    public void Best_PartyOfAHundred_IsSeatedAsAGroup()
    {
        var answer = Shell.Json("best", Hall, "--party", "100");

        var proposal = answer.GetProperty("proposals")[0];
        Assert.Equal("group", proposal.GetProperty("step").GetString());
        Assert.Equal(100, proposal.GetProperty("seats").EnumerateArray().Select(static seat => seat.GetString()).Distinct().Count());
        Assert.InRange(proposal.GetProperty("compactness").GetDouble(), 1, 10);
        Assert.All(proposal.GetProperty("subgroups").EnumerateArray(),
            static part => Assert.True(part.GetProperty("seats").GetArrayLength() > 1));
        Assert.StartsWith("A group of 100 in ", answer.GetProperty("explanation").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Best_UnitsAndLeaders_AreKept()
    {
        var proposal = Shell.Json("best", Hall, "--party", "40", "--units", "12,4", "--smallest", "3", "--leaders", "8")
            .GetProperty("proposals")[0];

        Assert.Equal([12, 4], proposal.GetProperty("units").EnumerateArray().Select(static unit => unit.GetArrayLength()));
        var parts = proposal.GetProperty("subgroups").EnumerateArray().ToArray();
        Assert.InRange(parts.Length, 1, 4);
        Assert.All(parts, static part =>
        {
            var seats = Texts(part.GetProperty("seats"));
            Assert.Equal([seats[0], seats[^1]], Texts(part.GetProperty("leaders")));
        });
    }

    [Fact]
    public void Best_GroupInWords_NamesItsRows()
    {
        var result = Shell.Run("best", Hall, "--party", "80");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("people", result.Output, StringComparison.Ordinal);
        Assert.Contains("A group of 80 in ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--units", "twelve")]
    [InlineData("--units", "30,20")]
    [InlineData("--smallest", "0")]
    [InlineData("--leaders", "41")]
    [InlineData("--leaders", "4", "--aisle", "left")]
    public void Best_SenselessGroup_GetsOneSentence(params string[] options) =>
        Assert.NotEmpty(Shell.Refusal(["best", Hall, "--party", "40", .. options]));

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(static text => text.GetString()!)];
}
