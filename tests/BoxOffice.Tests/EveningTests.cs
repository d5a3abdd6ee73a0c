using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace BoxOfficeSample.Tests;

/// <summary>An evening from the command line: a house in a file, sold from, and closed at night.</summary>
public sealed class EveningTests : IDisposable
{
    private const string Hall = "section,row,seat,category\n" +
        "S,A,1,P1\nS,A,2,P1\nS,A,3,P1\nS,A,4,P1\nS,B,1,P2\nS,B,2,P2\nS,B,3,P2\nS,B,4,P2\n";

    private const string Prices = """
        {"format":"seatengine-price-book","version":1,"name":"Evening","currency":"USD",
         "zones":[{"id":"P1","name":"Front"},{"id":"P2","name":"Back"}],
         "types":[{"id":"adult","name":"Adult"},{"id":"comp","name":"Comp","kind":"complimentary"}],
         "layers":[{"id":"ticket","name":"Ticket","account":"4000"}],
         "prices":[{"zone":"P1","type":"adult","layer":"ticket","amount":"100.00"},
                   {"zone":"P2","type":"adult","layer":"ticket","amount":"60.00"},
                   {"zone":"P1","type":"comp","layer":"ticket","amount":"100.00"}],
         "items":[{"id":"donation","name":"Donation","kind":"donation","account":"4900"}],
         "taxes":[{"id":"tax","name":"Tax","rate":"8.25","account":"2200","onTickets":true}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("evening").FullName;

    private string House => Path.Combine(_folder, "evening.house");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Evening_SellExchangeReturn_Balances()
    {
        Create();
        var sold = Shell.Json("sell", House, "--performance", "MAR12", "--party", "2", "--types", "adult=2", "--tender", "cash=216.50",
            "--operator", "ann");
        Assert.Equal(("216.50", "216.50", "0.00", "0.00"), Money(sold));
        Assert.Equal(2, sold.GetProperty("seats").GetArrayLength());
        var order = sold.GetProperty("order").GetString()!;
        var exchanged = Shell.Json("exchange", House, "--order", order, "--to", "MAR13");
        Assert.Equal(("216.50", "216.50", "0.00", "0.00"), Money(exchanged));
        Assert.Equal(order, exchanged.GetProperty("order").GetString());
        Assert.Equal(Seats(sold), Seats(exchanged));
        var close = Shell.Json("close", House, "--counted", "cash=216.50");
        Assert.True(close.GetProperty("balanced").GetBoolean());
        Assert.Equal("216.50", close.GetProperty("sales").GetString());
        var tender = Assert.Single(close.GetProperty("tenders").EnumerateArray());
        Assert.Equal(("ann", "cash", "216.50"),
            (tender.GetProperty("operator").GetString(), tender.GetProperty("means").GetString(), tender.GetProperty("amount")
                .GetString()));
        Assert.Equal(0, close.GetProperty("ledger").EnumerateArray()
            .Sum(static line => decimal.Parse(line.GetProperty("amount").GetString()!, System.Globalization.CultureInfo.InvariantCulture)));
        var returned = Shell.Json("return", House, "--order", order, "--seats", Seats(sold)[0]);
        Assert.Equal(("108.25", "108.25", "0.00", "108.25"), Money(returned));
        Assert.Equal("108.25", Shell.Json("close", House).GetProperty("sales").GetString());
        Assert.Equal(1, Shell.Run("close", House, "--counted", "cash=100.00").ExitCode);
        Assert.Equal("108.25", Shell.Json("order", House, order).GetProperty("refund").GetString());
    }

    [Fact]
    public void Exchange_SameSeatsGone_TakesTheNearestOfEqualPrice()
    {
        Create();
        var sold = Shell.Json("sell", House, "--performance", "MAR12", "--seats", "S-A-1,S-A-2", "--types", "adult=2");
        Assert.Equal(("216.50", "0.00", "216.50", "0.00"), Money(sold));
        Shell.Json("sell", House, "--performance", "MAR13", "--seats", "S-A-1", "--types", "adult=1", "--channel", "web", "--buyer", "bob");
        var exchanged = Shell.Json("exchange", House, "--order", sold.GetProperty("order").GetString()!, "--to", "MAR13");
        Assert.Equal(["S-A-2", "S-A-3"], Seats(exchanged));
        Assert.Equal("216.50", exchanged.GetProperty("due").GetString());
        var due = Shell.Json("report", House, "due").GetProperty("lines");
        Assert.Equal(2, due.GetArrayLength());
    }

    [Fact]
    public void Sell_CompsDonationsAndTwoNights_AreOneOrder()
    {
        Create();
        var sold = Shell.Json("sell", House, "--performance", "MAR12", "--performance", "MAR13", "--seats", "S-A-4", "--types", "comp=1",
            "--reason", "Press", "--item", "donation=25.00", "--tender", "card=25.00");
        Assert.Equal(("25.00", "25.00", "0.00", "0.00"), Money(sold));
        var comps = Shell.Json("report", House, "comps").GetProperty("lines");
        Assert.Equal(["Press", "Press"], comps.EnumerateArray().Select(static line => line.GetProperty("reason").GetString()));
        var csv = Shell.Run("report", House, "seating", "--csv");
        Assert.Equal(0, csv.ExitCode);
        Assert.Equal(4, csv.Output.Split('\n').Length);
        Assert.Equal(0, Shell.Run("close", House).ExitCode);
    }

    [Theory]
    [InlineData("sell", "--performance", "MAR12", "--seats", "S-A-1", "--types", "adult=1", "--tender", "cash=999.00")]
    [InlineData("sell", "--performance", "MAR12", "--party", "8", "--types", "comp=8", "--reason", "Press")]
    [InlineData("sell", "--performance", "MAR12", "--seats", "S-A-1", "--types", "comp=1")]
    [InlineData("sell", "--performance", "MAR12", "--party", "9", "--types", "adult=9")]
    public void Sell_RefusedInTrade_GivesReasonsAndChangesNothing(params string[] args)
    {
        Create();
        var before = Shell.Run("report", House, "journal").Output;
        var refused = Shell.Run([args[0], House, .. args[1..]]);
        Assert.Equal(1, refused.ExitCode);
        Assert.NotEmpty(refused.Error);
        Assert.Equal(before, Shell.Run("report", House, "journal").Output);
    }

    [Theory]
    [InlineData("sell", "--performance", "NONE", "--seats", "S-A-1", "--types", "adult=1")]
    [InlineData("sell", "--performance", "MAR12", "--seats", "S-A-99", "--types", "adult=1")]
    [InlineData("sell", "--performance", "MAR12", "--types", "adult=1")]
    [InlineData("sell", "--performance", "MAR12", "--seats", "S-A-1", "--types", "adult=1", "--tender", "cash")]
    [InlineData("return", "--order", "77")]
    [InlineData("close", "--day", "yesterday")]
    [InlineData("report", "gossip")]
    public void Command_BadInput_GetsOneSentence(params string[] args)
    {
        Create();
        Assert.NotEmpty(Shell.Refusal([args[0], House, .. args[1..]]));
    }

    [Theory]
    [InlineData("UPDATE events SET payload = CAST(replace(CAST(payload AS TEXT), 'S-A-1', 'S-A-2') AS BLOB) WHERE stream = (SELECT number FROM streams WHERE name LIKE 'performance:MAR12')")]
    [InlineData("UPDATE events SET payload = CAST(replace(CAST(payload AS TEXT), '108.25', '1.25') AS BLOB) WHERE stream = (SELECT number FROM streams WHERE name LIKE 'orders:%')")]
    [InlineData("DELETE FROM events WHERE stream = (SELECT number FROM streams WHERE name LIKE 'orders:%') AND sequence = 1")]
    [InlineData("UPDATE events SET schema_version = 99 WHERE stream = (SELECT number FROM streams WHERE name LIKE 'orders:%')")]
    [InlineData("UPDATE catalogue SET content = CAST(replace(CAST(content AS TEXT), 'USD', 'EUR') AS BLOB) WHERE kind = 'price-book'")]
    [InlineData("DELETE FROM catalogue WHERE kind = 'hall'")]
    [InlineData("PRAGMA user_version = 99")]
    public void Command_DamagedHouse_GetsOneSentenceAndACheckTellsOfIt(string damage)
    {
        Create();
        Shell.Json("sell", House, "--performance", "MAR12", "--seats", "S-A-1", "--types", "adult=1");
        Shell.Json("sell", House, "--performance", "MAR12", "--seats", "S-A-3", "--types", "adult=1");
        Assert.Equal(0, Shell.Run("house", "check", House).ExitCode);
        using (SqliteConnection connection = new($"Data Source={House};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = damage;
            command.ExecuteNonQuery();
        }

        Assert.NotEmpty(Shell.Refusal("sell", House, "--performance", "MAR12", "--seats", "S-A-2", "--types", "adult=1"));
        var check = Shell.Run("house", "check", House);
        Assert.True(check.ExitCode is 1 or 2, check.Output);
        Assert.NotEmpty(check.Output + check.Error);
    }

    [Fact]
    public void Check_OfAFileThatIsNoHouse_GetsOneSentence()
    {
        File.WriteAllText(House, "Lorem ipsum");
        Assert.NotEmpty(Shell.Refusal("order", House, "1001"));
        Assert.NotEmpty(Shell.Refusal("house", "create", House, "--hall", "samples/halls/concert-hall.json", "--prices",
            "samples/halls/concert-hall.prices.json", "--performance", "X=2027-03-12T19:30"));
        Assert.Equal("Lorem ipsum", File.ReadAllText(House));
    }

    [Fact]
    public void Backup_OfAHouse_IsAHouse()
    {
        Create();
        Shell.Json("sell", House, "--performance", "MAR12", "--seats", "S-A-1", "--types", "adult=1");
        var copy = Path.Combine(_folder, "copy.house");
        Assert.Equal(0, Shell.Run("backup", House, copy).ExitCode);
        Shell.Json("sell", House, "--performance", "MAR12", "--seats", "S-A-2", "--types", "adult=1");
        Assert.Equal("108.25", Shell.Json("close", copy).GetProperty("sales").GetString());
        Assert.True(Shell.Json("house", "check", copy).GetProperty("sound").GetBoolean());
        Assert.NotEmpty(Shell.Refusal("backup", House, copy));
    }

    [Fact]
    public void Sell_PartiesAtOnce_EachGetsSeatsOfItsOwn()
    {
        Create();
        var answers = new ShellResult[4];
        Parallel.For(0, answers.Length, at => answers[at] = Shell.Run("sell", House, "--performance", "MAR12", "--party", "2", "--types",
            "adult=2",
            "--json"));
        Assert.All(answers, static answer => Assert.True(answer.ExitCode == 0, answer.Error));
        Assert.Equal(8, Shell.Json("report", House, "seating").GetProperty("lines").EnumerateArray()
            .Select(static line => line.GetProperty("seat").GetString()).Distinct().Count());
        Assert.Equal(0, Shell.Run("house", "check", House).ExitCode);
    }

    [Fact]
    public void Exchange_InALargeHall_TakesTheSeatBesideAndNoKeptPlace()
    {
        var hall = "samples/halls/concert-hall.json";
        Assert.Equal(0, Shell.Run("house", "create", House, "--hall", hall, "--prices", "samples/halls/concert-hall.prices.json",
            "--performance", "M1=2027-03-12T19:30", "--performance", "M2=2027-03-13T19:30").ExitCode);
        foreach (var night in new[] { "M1", "M2" })
        {
            Shell.Json("sell", House, "--performance", night, "--seats", "SL-Y-35", "--types", "Adult=1");
        }

        Assert.Equal(["SL-Y-33"], Seats(Shell.Json("exchange", House, "--order", "1001", "--to", "M2")));
    }

    [Fact]
    public void Return_PlaceOfTwoNights_AsksWhich()
    {
        Create();
        Shell.Json("sell", House, "--performance", "MAR12", "--performance", "MAR13", "--seats", "S-A-1", "--types", "adult=1");
        Assert.Contains("--performance", Shell.Refusal("return", House, "--order", "1001", "--seats", "S-A-1"), StringComparison.Ordinal);
        Assert.Equal("108.25", Shell.Json("return", House, "--order", "1001", "--performance", "MAR13").GetProperty("total").GetString());
        Assert.Equal("MAR12", Shell.Json("order", House, "1001").GetProperty("lines")[0].GetProperty("performance").GetString());
    }

    [Fact]
    public void Create_HouseThatIsThere_StaysAsItIs()
    {
        Create();
        Assert.Contains("there already", Shell.Refusal("house", "create", House, "--hall", Path.Combine(_folder, "hall.csv"), "--prices",
            Path.Combine(_folder, "prices.json"), "--performance", "X=2027-03-12T19:30"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sell_TwoCommandsAtOnce_NeverSellASeatTwice()
    {
        Create();
        var codes = new int[4];
        Parallel.For(0, codes.Length, at => codes[at] = Shell.Run("sell", House, "--performance", "MAR12", "--seats", "S-A-1",
            "--types", "adult=1", "--tender", "cash=108.25").ExitCode);
        Assert.Equal([0, 1, 1, 1], codes.Order());
        Assert.Equal("108.25", Shell.Json("close", House).GetProperty("sales").GetString());
    }

    private static (string? Total, string? Paid, string? Due, string? Refund) Money(JsonElement answer) => (
        answer.GetProperty("total").GetString(), answer.GetProperty("paid").GetString(), answer.GetProperty("due").GetString(),
        answer.GetProperty("refund").GetString());

    private static string[] Seats(JsonElement answer) =>
        [.. answer.GetProperty("seats").EnumerateArray().Select(static seat => seat.GetString()!)];

    private void Create()
    {
        File.WriteAllText(Path.Combine(_folder, "hall.csv"), Hall);
        File.WriteAllText(Path.Combine(_folder, "prices.json"), Prices);
        var created = Shell.Run("house", "create", House, "--hall", Path.Combine(_folder, "hall.csv"), "--prices",
            Path.Combine(_folder, "prices.json"), "--performance", "MAR12=2027-03-12T19:30", "--performance", "MAR13=2027-03-13T19:30");
        Assert.True(created.ExitCode == 0, created.Error);
    }
}
