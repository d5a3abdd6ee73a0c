using System.Text;
using System.Text.Json.Nodes;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Seasons;

namespace SeatEngine.Tests.Seasons;

/// <summary>Seasons in files: the bundled one, canonical writing, and files that mean harm.</summary>
public sealed class SeasonFileTests
{
    [Fact]
    public void Read_TheBundledSeason_HasThirtySixNightsInFortyLines()
    {
        var read = SeasonFile.Read(Concerts.File);

        Assert.True(read.Succeeded, read.Explain());
        Assert.Empty(read.Defects);
        Assert.Equal(36, read.Season.Nights.Length);
        Assert.InRange(Encoding.UTF8.GetString(Concerts.File).TrimEnd().Split('\n').Length, 1, 40);
        Assert.Equal(12, read.Season.NightsOf(new("F12")).Length);
        Assert.Equal(24, read.Season.NightsOf(new("FM")).Length);
        Assert.Equal(new DateTimeOffset(2026, 9, 18, 19, 30, 0, TimeSpan.FromHours(-4)), read.Season.Nights[0].Curtain);
        Assert.Equal("26-C01F", read.Season.Nights[0].Id.Value);
    }

    [Fact]
    public void ToBytes_OfTheBundledSeason_AreTheFile() =>
        Assert.Equal(Encoding.UTF8.GetString(Concerts.File), SeasonFile.ToText(Concerts.Season));

    [Fact]
    public void ToBytes_OfASeasonOfEveryPart_ReadBackAsTheSame()
    {
        var bytes = SeasonFile.ToBytes(EverySeasonPart.Season);
        var again = SeasonFile.Read(new MemoryStream(bytes));

        Assert.True(again.Succeeded, again.Explain());
        Assert.Equal(bytes, SeasonFile.ToBytes(again.Season));
    }

    [Fact]
    public void ToBytes_OfATimeThatTheFormatCannotSay_AreRefused()
    {
        var season = Season.Of(Concerts.Season.Definition with
        {
            Titles =
            [new(new("C01"), "Odd") { Performances = [new(new DateTime(2026, 9, 18, 19, 30, 0, 5)) { Series = new("F") }] }],
            Packages = [],
            Waves = []
        });

        Assert.Throws<ArgumentException>(() => SeasonFile.ToBytes(season));
    }

    [Theory]
    [InlineData("", "syntax")]
    [InlineData("[]", "syntax")]
    [InlineData("{}", "syntax")]
    [InlineData("""{ "format": "seatengine-hall" }""", "unknown-format")]
    [InlineData("""{ "format": "seatengine-season", "version": 2 }""", "unsupported-version")]
    [InlineData("""{ "format": "seatengine-season", "version": 1, "id": null }""", "syntax")]
    public void Read_OfWhatIsNoSeason_IsRefused(string text, string code) =>
        Assert.Equal(code, Assert.Single(SeasonFile.Read(Encoding.UTF8.GetBytes(text)).Defects).Code);

    [Fact]
    public void Read_OfDeepOrHugeFiles_IsRefusedQuickly()
    {
        Assert.Equal("file-too-large", SeasonFile.Read(new byte[SeasonFile.MaxBytes + 1]).Defects[0].Code);
        Assert.False(SeasonFile.Read(Encoding.UTF8.GetBytes(new string('[', 100_000))).Succeeded);
        var many = Change(root =>
        {
            var codes = new JsonArray([.. Enumerable.Range(0, 9_000).Select(static i => (JsonNode)$"N{i}")]);
            root["packages"] = new JsonArray([.. Enumerable.Range(0, 400).Select(i => (JsonNode)new JsonObject
            {
                ["code"] = $"P{i}",
                ["groups"] = new JsonArray(new JsonObject { ["performances"] = codes.DeepClone() }),
            })]);
        });
        Assert.Contains(SeasonFile.Read(many).Defects, static defect => defect.Code is "too-many" or "file-too-large");
    }

    [Fact]
    public void Read_OfSeveralWrongValues_TellsAllOfThem()
    {
        var read = SeasonFile.Read(Change(root =>
        {
            root["currency"] = "XXQ";
            root["timeZone"] = "Nowhere/Else";
            root["titles"]![0]!["performances"]![0]!["at"] = "tomorrow";
            root["sheets"]![0]!["prices"]![0]!["amount"] = "1,5";
        }));

        Assert.False(read.Succeeded);
        string[] codes = [.. read.Defects.Select(static defect => defect.Code)];
        Assert.Superset(new HashSet<string>(["unknown-currency", "unknown-time-zone", "bad-time", "bad-amount"]), codes.ToHashSet());
        Assert.Contains(read.Defects, static defect => defect.Place == "titles[0].performances[0].at");
    }

    [Law(300)]
    public void Read_OfAFileWithDamage_NeverThrows(int seed)
    {
        var random = new Random(seed);
        var bytes = Concerts.File.ToArray();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        var read = SeasonFile.Read(bytes.AsSpan(0, random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length));

        Assert.Equal(read.Succeeded, read.Defects.All(static defect => defect.Severity != DefectSeverity.Error));
    }

    [Law(200)]
    public void Read_OfAFileWithStrangeValues_IsASeasonOrDefects(int seed)
    {
        var random = new Random(seed);
        JsonNode?[] strange = [null, -1, 1e300, "", "9999-12-31T23:59", "0001-01-01T00:00", "P999999999D", "-PT1S", new string('x', 300),
            new JsonArray(), new JsonObject(), "a@-1", "a@99999999999", int.MaxValue];
        var bytes = Change(root =>
        {
            var at = root;
            while (at is JsonObject or JsonArray)
            {
                var names = at is JsonObject holder ? holder.Select(static member => member.Key).ToArray() : [];
                var count = at is JsonArray list ? list.Count : names.Length;
                if (count == 0)
                {
                    return;
                }

                var picked = random.Next(count);
                var child = at is JsonArray array ? array[picked] : at[names[picked]];
                if (child is not (JsonObject or JsonArray) || random.Next(4) == 0)
                {
                    var value = strange[random.Next(strange.Length)]?.DeepClone();
                    if (at is JsonArray elements)
                    {
                        elements[picked] = value;
                    }
                    else
                    {
                        at[names[picked]] = value;
                    }

                    return;
                }

                at = child;
            }
        });

        var read = SeasonFile.Read(bytes);

        Assert.True(read.Succeeded || !read.Defects.IsEmpty);
    }

    private static byte[] Change(Action<JsonNode> change)
    {
        var root = JsonNode.Parse(Concerts.File)!;
        change(root);
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }
}
