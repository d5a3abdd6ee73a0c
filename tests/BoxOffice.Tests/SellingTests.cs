using System.Globalization;
using System.Xml.Linq;
using SeatEngine.Allocation;
using SeatEngine.Files;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace BoxOfficeSample.Tests;

public sealed class SellingTests
{
    private const string Hope = "hope-theater/seats.csv";
    private const string HopePrices =
        "zone,price_type,layer,amount,currency\nP1,adult,ticket,50,USD\nP2,adult,ticket,35,USD\nP3,adult,ticket,25,USD\nAA,adult,ticket,25,USD\n";

    [PlanFact(Hope)]
    public void Best_FourInARealTheatre_SitSideBySide()
    {
        var best = Shell.Json("best", RepositoryFiles.SharedPlan(Hope)!, "--party", "4", "--section", "B").GetProperty("proposals")[0];
        var seats = best.GetProperty("seats").EnumerateArray().Select(static seat => seat.GetString()!.Split('-')).ToArray();
        Assert.Equal(4, seats.Length);
        Assert.Equal(4, best.GetProperty("labels").GetArrayLength());
        Assert.All(seats, static seat => Assert.Equal("B", seat[0]));
        Assert.Single(seats.Select(static seat => seat[1]).Distinct());
        var numbers = seats.Select(static seat => int.Parse(seat[2], System.Globalization.CultureInfo.InvariantCulture)).Order().ToArray();
        Assert.Equal(3, numbers[3] - numbers[0]);
        Assert.InRange(best.GetProperty("quality").GetDouble(), 0, 1);
        Assert.NotEmpty(best.GetProperty("why").GetString()!);
    }

    [Fact]
    public void Best_TakenSeats_AreNeverOffered()
    {
        var hall = "samples/halls/black-box.json";
        var first = Seats(Shell.Json("best", hall, "--party", "6"));
        using var taken = new TempFile(string.Join('\n', first) + "\n\n", ".txt");
        var second = Seats(Shell.Json("best", hall, "--party", "6", "--taken", taken.Path));
        Assert.Equal(6, second.Length);
        Assert.Empty(first.Intersect(second));
        File.AppendAllText(taken.Path, "NO-SUCH-SEAT\n");
        Assert.Contains("line 8", Shell.Refusal("best", hall, "--party", "6", "--taken", taken.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Best_Spacing_KeepsAwayFromWhatIsSoldAndNotFromWhatIsOutOfUse()
    {
        var hall = "samples/halls/black-box.json";
        var map = SeatMap.Compile(HallFile.Read(File.ReadAllBytes(RepositoryFiles.Full(hall))).Hall!);
        var party = Seats(Shell.Json("best", hall, "--party", "2", "--spacing", "2x1"));
        using var sold = new TempFile(string.Join('\n', party), ".txt");
        var next = Seats(Shell.Json("best", hall, "--party", "2", "--spacing", "2x1", "--sold", sold.Path));
        var spacing = SeatSpacing.Compile(map, SpacingRule.Places(2, 1));
        var forbidden = spacing.Dilate(map.Select(party.Select(static seat => new SeatId(seat))));
        Assert.Equal(2, next.Length);
        Assert.DoesNotContain(next, seat => forbidden.Contains(new SeatId(seat)));

        // Three metres round all seats but the party's are out of everyone's reach, unless nobody sits there.
        using var outOfUse = new TempFile(string.Join('\n',
            (map.Seats - map.Select(next.Select(static seat => new SeatId(seat)))).ToIds().Select(static seat => seat.Value)), ".txt");
        using var nobody = new TempFile("\n", ".txt");
        Assert.Empty(Proposals("best", hall, "--party", "2", "--spacing", "3m", "--taken", outOfUse.Path));
        Assert.Equal(next,
            Seats(Shell.Json("best", hall, "--party", "2", "--spacing", "3m", "--taken", outOfUse.Path, "--sold", nobody.Path)));
        Assert.NotEmpty(Shell.Refusal("best", hall, "--party", "2", "--spacing", "two"));
    }

    [Theory]
    [InlineData("--party", "60", "--zone", "B")]
    [InlineData("--party", "3000")]
    public void Best_PartyTooLarge_IsAnEmptyList(params string[] options)
    {
        var answer = Shell.Json(["best", "samples/halls/black-box.json", .. options]);
        Assert.Equal(0, answer.GetProperty("proposals").GetArrayLength());
        Assert.NotEmpty(answer.GetProperty("explanation").GetString()!);
    }

    [Theory]
    [InlineData("--party", "0")]
    [InlineData("--party", "four")]
    [InlineData("--party", "2", "--zone", "nowhere")]
    [InlineData("--party", "2", "--section", "nowhere")]
    [InlineData("--party", "2", "--count", "0")]
    public void Best_SenselessRequest_GetsOneSentence(params string[] options) =>
        Assert.NotEmpty(Shell.Refusal(["best", "samples/halls/black-box.json", .. options]));

    [PlanFact(Hope)]
    public void Quote_RealPriceMap_BringsItsGrossPotential()
    {
        using var prices = new TempFile(HopePrices);
        var quote = Shell.Json("quote", RepositoryFiles.SharedPlan(Hope)!, "--prices", prices.Path, "--seats", "A-1-1,A-1-2",
            "--types", "adult=2");
        Assert.Equal("18045.00", quote.GetProperty("grossPotential").GetString());
        Assert.Equal("USD", quote.GetProperty("currency").GetString());
        Assert.Equal("100.00", quote.GetProperty("total").GetString());
        Assert.Equal(2, quote.GetProperty("lines").GetArrayLength());
    }

    [Theory]
    [InlineData("--seats", "NOPE", "--types", "Adult=1")]
    [InlineData("--seats", "SC-A-104,SC-A-105", "--types", "Adult=1")]
    [InlineData("--seats", "SC-A-104", "--types", "Pensioner=1")]
    [InlineData("--seats", "SC-A-104,SC-A-104", "--types", "Adult=2")]
    [InlineData("--seats", "SC-A-104", "--types", "Adult=-1")]
    public void Quote_SenselessRequest_GetsOneSentence(params string[] options) =>
        Assert.NotEmpty(Shell
            .Refusal(["quote", "samples/halls/concert-hall.json", "--prices", "samples/halls/concert-hall.prices.json", .. options]));

    [PlanFact(Hope)]
    public void Map_RealTheatre_HasOneElementWithIdASeat()
    {
        using var picture = new TempFile("", ".svg");
        Assert.Equal(0, Shell.Run("map", RepositoryFiles.SharedPlan(Hope)!, "--out", picture.Path).ExitCode);
        var ids = XDocument.Load(picture.Path).Descendants().Select(static element => element.Attribute("id")?.Value)
            .OfType<string>().ToHashSet();
        Assert.Equal(497, ids.Count(static id => System.Text.RegularExpressions.Regex.IsMatch(id, "^[A-H]-[0-9]+-[0-9]+$")));
    }

    [Fact]
    public void Map_UnknownExtension_GetsOneSentence() =>
        Assert.Contains(".svg", Shell.Refusal("map", "samples/halls/black-box.json", "--out", "map.bmp"), StringComparison.Ordinal);

    [Fact]
    public void Demo_WholeStory_WritesTheMaps()
    {
        using var marker = new TempFile("");
        var folder = Path.GetDirectoryName(marker.Path)!;
        var result = Shell.Run("demo", "--out", folder);
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("Sold as ORDER-1", result.Output, StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(folder, "1-before.svg")).Length > 10_000);
        Assert.True(new FileInfo(Path.Combine(folder, "2-after.png")).Length > 10_000);
    }

    private static System.Text.Json.JsonElement.ArrayEnumerator Proposals(params string[] arguments) =>
        Shell.Json(arguments).GetProperty("proposals").EnumerateArray();

    private static string[] Seats(System.Text.Json.JsonElement answer) =>
        [.. answer.GetProperty("proposals")[0].GetProperty("seats").EnumerateArray().Select(static seat => seat.GetString()!)];
}
