using System.Text.Json;
using SeatEngine.Interchange;
using SeatEngine.Testing;

namespace BoxOfficeSample.Tests;

public sealed class NightsAndMovesTests
{
    private const string Hall = "samples/halls/black-box.json";
    private const string Opera = "samples/halls/horseshoe-opera.json";

    [Fact]
    public void Series_ThreeDates_SitInTheSamePlacesThatAllHave()
    {
        var first = Seats(Shell.Json("best", Hall, "--party", "2").GetProperty("proposals")[0]);
        using var monday = new TempFile(first[0] + "\n", ".txt");
        using var tuesday = new TempFile("\n", ".txt");
        using var wednesday = new TempFile(first[1] + "\n", ".txt");
        var answer = Shell.Json("series", Hall, "--party", "2", "--sold", monday.Path, "--sold", tuesday.Path, "--sold", wednesday.Path);
        var proposal = answer.GetProperty("proposals")[0];
        Assert.True(proposal.GetProperty("samePlaces").GetBoolean());
        var dates = proposal.GetProperty("dates").EnumerateArray().ToArray();
        Assert.Equal(3, dates.Length);
        Assert.All(dates, date => Assert.Equal(Seats(dates[0]), Seats(date)));
        Assert.Empty(Seats(dates[0]).Intersect(first));
        Assert.Equal(1, answer.GetProperty("choice").GetProperty("soonest").GetInt32());
        Assert.Equal(2, answer.GetProperty("choice").GetProperty("best").GetInt32());
    }

    [Fact]
    public void Series_SoldOutDate_IsNamed()
    {
        var all = Ids(Hall);
        using var full = new TempFile(string.Join('\n', all), ".txt");
        using var empty = new TempFile("\n", ".txt");
        var answer = Shell.Json("series", Hall, "--party", "2", "--sold", empty.Path, "--sold", full.Path);
        Assert.Equal(0, answer.GetProperty("proposals").GetArrayLength());
        Assert.Equal(2, answer.GetProperty("refusals")[0].GetProperty("date").GetInt32());
        var text = Shell.Run("series", Hall, "--party", "2", "--sold", empty.Path, "--sold", full.Path);
        Assert.Contains("Soonest: Date 1", text.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--party", "0")]
    [InlineData("--party", "65")]
    [InlineData("--party", "2", "--zone-rule", "perhaps")]
    [InlineData("--party", "2", "--count", "0")]
    public void Series_SenselessRequest_GetsOneSentence(params string[] options)
    {
        using var empty = new TempFile("\n", ".txt");
        Assert.NotEmpty(Shell.Refusal(["series", Hall, "--sold", empty.Path, .. options]));
    }

    [Fact]
    public void Move_TooFar_OffersFreePlacesInTheSameZoneThatAreNearer()
    {
        var party = Seats(Shell.Json("best", Opera, "--party", "2").GetProperty("proposals")[0]);
        using var sold = new TempFile(string.Join('\n', party), ".txt");
        var answer = Shell.Json("move", Opera, "--seats", string.Join(',', party), "--complaint", "neighbours", "--sold", sold.Path);
        var moves = answer.GetProperty("moves").EnumerateArray().ToArray();
        Assert.NotEmpty(moves);
        Assert.All(moves, move =>
        {
            Assert.Empty(Seats(move).Intersect(party));
            Assert.True(move.GetProperty("together").GetBoolean());
            Assert.True(move.GetProperty("distance").GetDouble() >= 3);
        });
        Assert.Equal(0, answer.GetProperty("swaps").GetArrayLength());
    }

    [Fact]
    public void Move_WithPrices_CostsNothingMoreUnlessAllowed()
    {
        const string concert = "samples/halls/concert-hall.json";
        const string prices = "samples/halls/concert-hall.prices.json";
        var party = Seats(Shell.Json("best", concert, "--party", "2").GetProperty("proposals")[0]);
        string[] command = ["move", concert, "--seats", string.Join(',', party), "--complaint", "neighbours", "--prices", prices];
        var equal = Shell.Json(command).GetProperty("moves").EnumerateArray().ToArray();
        Assert.NotEmpty(equal);
        Assert.All(equal, static move => Assert.Equal("0.00", move.GetProperty("priceDifference").GetString()));
        Assert.Contains("moving", Shell.Run(command).Output, StringComparison.Ordinal);
        Assert.NotEmpty(Shell.Refusal([.. command, "--types", "Adult=3"]));
        Assert.NotEmpty(Shell.Refusal([.. command, "--extra", "-1"]));
    }

    [Theory]
    [InlineData("--complaint", "draught")]
    [InlineData("--complaint", "far", "--count", "0")]
    public void Move_SenselessRequest_GetsOneSentence(params string[] options)
    {
        var party = Seats(Shell.Json("best", Hall, "--party", "2").GetProperty("proposals")[0]);
        Assert.NotEmpty(Shell.Refusal(["move", Hall, "--seats", string.Join(',', party), .. options]));
        Assert.NotEmpty(Shell.Refusal(["move", Hall, "--seats", "NOPE", "--complaint", "far"]));
    }

    [Fact]
    public void Move_OrdersGiven_SuggestsAChangeOrSaysWhichLineIsWrong()
    {
        using var hall =
            new TempFile("section,row,seat,x_m,y_m,step_free\nS,A,1,0,5,0\nS,A,2,0.5,5,0\nS,A,3,1,5,0\nS,B,1,0,6,1\nS,B,2,0.5,6,1\nS,B,3,1,6,1\n", ".csv");
        var ids = Ids(hall.Path);
        Assert.Equal(6, ids.Length);
        var (front, back) = (ids.First(static id => id.Contains("A-2", StringComparison.Ordinal)),
            ids.First(static id => id.Contains("B-2", StringComparison.Ordinal)));
        using var sold = new TempFile(string.Join('\n', ids.Where(id => id != back)), ".txt");
        using var orders = new TempFile($"{back},17\n", ".txt");
        var swap = Shell.Json("move", hall.Path, "--seats", front, "--complaint", "steps", "--sold", sold.Path, "--orders", orders.Path)
            .GetProperty("swaps")[0];
        Assert.Equal("17", swap.GetProperty("order").GetString());
        Assert.Equal([back], Seats(swap));
        File.AppendAllText(orders.Path, "NOPE,18\n");
        Assert.Contains("line 2", Shell.Refusal("move", hall.Path, "--seats", front, "--complaint", "steps", "--orders", orders.Path),
            StringComparison.Ordinal);
    }

    private static string[] Ids(string hall) =>
        [.. HallReader.Read(new MemoryStream(File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, hall)))).Hall!.Sections
            .SelectMany(static section => section.Rows.SelectMany(static row => row.Seats)
                .Concat(section.Boxes.SelectMany(static box => box.Seats)).Concat(section.Tables.SelectMany(static table => table.Seats)))
            .Select(static seat => seat.Id.Value)];

    private static string[] Seats(JsonElement proposal) =>
        [.. proposal.GetProperty("seats").EnumerateArray().Select(static seat => seat.GetString()!)];
}
