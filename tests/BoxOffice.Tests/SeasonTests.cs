using System.Text.Json;
using SeatEngine.Testing;

namespace BoxOfficeSample.Tests;

/// <summary>A season from the command line: checked, made a house's own with invented subscribers, taken over, and reported.</summary>
public sealed class SeasonTests : IDisposable
{
    private const string Season = "samples/seasons/concert-season.json";

    private readonly string _folder = Directory.CreateTempSubdirectory("season").FullName;

    private string House => Path.Combine(_folder, "concerts.house");

    private string First => Path.Combine(_folder, "first.json");

    private string Next => Path.Combine(_folder, "next.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Check_TheBundledSeasonAndADamagedOne_TellsDefectsAndTheirExitCode()
    {
        var sound = Shell.Json("season", "check", Season);
        Assert.True(sound.GetProperty("sound").GetBoolean());
        Assert.Equal(36, sound.GetProperty("performances").GetInt32());
        Assert.Contains("36 performances of 12 titles", Shell.Run("season", "check", Season).Output, StringComparison.Ordinal);
        using var damaged = new TempFile(File.ReadAllText(RepositoryFiles.Full(Season)).Replace("2026-10-09T19:30", "2026-10-10T20:00",
            StringComparison.Ordinal), ".json");
        var refused = Shell.Run("season", "check", damaged.Path);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("hall-taken-twice", refused.Output, StringComparison.Ordinal);
        Assert.NotEmpty(Shell.Refusal("season", "check", Path.Combine(_folder, "nothing.json")));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Season_FromItsFileToItsReport_TakesSubscribersOver()
    {
        // A hundred years later by the same weekdays, so that no day of it is over.
        Assert.Equal(0, Shell.Run("season", "next", Season, "--id", "2026-27", "--prefix", "26-", "--days", "36400", "--out", First)
            .ExitCode);
        Assert.Equal(0, Shell.Run("season", "next", First, "--id", "2027-28", "--prefix", "27-", "--out", Next).ExitCode);
        var created = Shell.Json("season", "create", House, First, "--hall", "samples/halls/concert-hall.json",
            "--prices", "samples/halls/concert-hall.prices.json", "--subscribers", "12", "--seed", "5");
        Assert.Equal(12, created.GetProperty("subscriptions").GetInt32());
        Assert.Equal(36, created.GetProperty("added").GetArrayLength());
        Assert.Contains("36 performances added", Shell.Run("season", "create", House, Next).Output, StringComparison.Ordinal);

        var tried = Shell.Json("season", "rollover", House, "--from", "2026-27", "--dry-run");
        Assert.All(tried.GetProperty("accounts").EnumerateArray(),
            static account => Assert.Equal("kept", account.GetProperty("outcome").GetString()));
        Assert.Equal(0, Report().GetProperty("capacity")[0].GetProperty("held").GetInt32());
        var done = Shell.Json("season", "rollover", House, "--from", "2026-27");
        Assert.Equal(tried.GetProperty("accounts").ToString(), done.GetProperty("accounts").ToString());
        Assert.Contains("12 were there already", Shell.Run("season", "rollover", House, "--from", "2026-27").Output,
            StringComparison.Ordinal);
        var report = Report();
        Assert.Equal(12, report.GetProperty("renewalsByPackage").EnumerateArray().Sum(static line => line.GetProperty("open").GetInt32()));
        Assert.True(report.GetProperty("capacity").EnumerateArray().Sum(static line => line.GetProperty("held").GetInt32()) > 12);
        Assert.Contains("revenue of", Shell.Run("season", "report", House, "--season", "2026-27").Output, StringComparison.Ordinal);
        Assert.Contains("12 accounts", Shell.Run("season", "rollover", House, "--from", "2026-27", "--undo").Output,
            StringComparison.Ordinal);
        Assert.Equal(0, Report().GetProperty("capacity")[0].GetProperty("held").GetInt32());
        Assert.True(Shell.Json("house", "check", House).GetProperty("sound").GetBoolean());
        Assert.NotEmpty(Shell.Refusal("season", "report", House));
        Assert.NotEmpty(Shell.Refusal("season", "rollover", House, "--from", "1999"));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Season_WaitingGroupsUpgradesAndAMap_AreToldAndKept()
    {
        var workbook = Path.Combine(_folder, "first.xlsx");
        Assert.Equal(0, Shell.Run("season", "next", Season, "--id", "2126-27", "--prefix", "26-", "--days", "36400", "--out", workbook)
            .ExitCode);
        Assert.Equal(36, Shell.Json("season", "check", workbook).GetProperty("performances").GetInt32());
        Shell.Json("season", "create", House, workbook, "--hall", "samples/halls/concert-hall.json",
            "--prices", "samples/halls/concert-hall.prices.json", "--subscribers", "4", "--seed", "5");
        var picture = Path.Combine(_folder, "package.svg");
        var map = Shell.Json("season", "map", House, "--package", "FM", "--out", picture);
        Assert.InRange(map.GetProperty("freeOnAll").GetInt32(), 2_600, 2_702);
        Assert.Contains("free on some nights", File.ReadAllText(picture), StringComparison.Ordinal);

        Shell.Json("season", "waiting", "enter", House, "--id", "W1", "--patron", "P7", "--performance", "26-C01F", "--type", "Adult",
            "--party", "2", "--zone", "P1");
        Assert.Empty(Shell.Json("season", "waiting", "offer", House).GetProperty("entries").EnumerateArray());
        Assert.Contains("W1: 2 at 26-C01F, waiting", Shell.Run("season", "waiting", "list", House).Output, StringComparison.Ordinal);
        Assert.Equal("withdrawn",
            Shell.Json("season", "waiting", "withdraw", House, "--id", "W1").GetProperty("entries")[0].GetProperty("state").GetString());
        Assert.Equal(1, Shell.Run("season", "waiting", "buy", House, "--id", "W1").ExitCode);

        Shell.Json("season", "group", "request", House, "--id", "G1", "--patron", "P8", "--performances", "26-C04S", "--types", "Adult=40");
        Assert.Equal(2, Shell.Json("season", "group", "offer", House, "--id", "G1", "--count", "2").GetProperty("groups")[0]
            .GetProperty("options").GetArrayLength());
        Assert.Contains("reserved", Shell.Run("season", "group", "reserve", House, "--id", "G1", "--option", "1", "--until", "2126-08-01",
            "--deposit", "500", "--balance-by", "2126-10-01").Output, StringComparison.Ordinal);
        Shell.Json("season", "group", "change", House, "--id", "G1", "--types", "Adult=38", "--confirmed", "38");
        Assert.Equal(1, Shell.Run("season", "group", "order", House, "--id", "G1", "--tender", "card=100").ExitCode);
        Assert.Equal("ordered", Shell.Json("season", "group", "order", House, "--id", "G1", "--tender", "card=500").GetProperty("groups")[0]
            .GetProperty("status").GetString());
        Assert.Contains("balance", Shell.Run("season", "group", "list", House, "--due", "2126-12-31").Output, StringComparison.Ordinal);
        Assert.Contains("G1: 38 people, ordered", Shell.Run("season", "group", "list", House).Output, StringComparison.Ordinal);

        var tried = Shell.Json("season", "upgrade", House, "--accounts", "A00001,A00002", "--zone", "P5", "--dry-run");
        Assert.Equal(2, tried.GetProperty("accounts").GetArrayLength());
        Assert.Contains("Of 0 accounts", Shell.Run("season", "upgrade", House).Output, StringComparison.Ordinal);
        Assert.True(Shell.Json("house", "check", House).GetProperty("sound").GetBoolean());
    }

    private JsonElement Report() => Shell.Json("season", "report", House, "--season", "2027-28");
}
