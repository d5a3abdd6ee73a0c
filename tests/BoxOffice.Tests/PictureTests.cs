using System.Text.Json;
using System.Xml.Linq;
using SeatEngine.Testing;

namespace BoxOfficeSample.Tests;

public sealed class PictureTests
{
    private static readonly string BlackBox = RepositoryFiles.Full("samples/halls/black-box.json");

    [Theory]
    [InlineData("--by", "state")]
    [InlineData("--by", "rank")]
    [InlineData("--style", "dark")]
    [InlineData("--style", "print")]
    [InlineData("--style", "safe")]
    [InlineData("--section", "S")]
    [InlineData("--scale", "2")]
    public void Map_EachFlag_DrawsEverySeat(string flag, string value)
    {
        using var picture = new TempFile("", ".svg");
        var result = Shell.Run("map", BlackBox, flag, value, "--out", picture.Path);
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(99, Ids(picture.Path).Count(static id => id.StartsWith("S-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Map_ByPriceWithHighlightAndAccessible_NamesSeatsWithPrices()
    {
        using var picture = new TempFile("", ".svg");
        var result = Shell.Run(
            "map", BlackBox, "--prices", RepositoryFiles.Full("samples/halls/black-box.prices.json"), "--by", "price", "--highlight",
                "S-B-1,S-B-2", "--accessible", "--out", picture.Path);
        Assert.True(result.ExitCode == 0, result.Error);
        var svg = XDocument.Load(picture.Path);
        var seat = svg.Descendants().Single(static element => element.Attribute("id")?.Value == "S-B-2");
        Assert.Equal("button", seat.Attribute("role")!.Value);
        Assert.Matches("^Seating, row B, seat 2, available, [0-9.]+ ", seat.Attribute("aria-label")!.Value);
    }

    [Fact]
    public void Map_ByHold_CarriesTheCodesAsClasses()
    {
        using var holds = new TempFile("S-C-1,press\nS-C-2,press\nS-D-1,donor\n", ".txt");
        using var picture = new TempFile("", ".svg");
        Assert.Equal(0, Shell.Run("map", BlackBox, "--by", "hold", "--holds", holds.Path, "--out", picture.Path).ExitCode);
        var classes = XDocument.Load(picture.Path).Descendants().Select(static element => element.Attribute("class")?.Value).ToList();
        Assert.Equal(2, classes.Count(static name => name == "hold-press"));
        Assert.Equal(1, classes.Count(static name => name == "hold-donor"));
    }

    [Fact]
    public void Map_Png_IsOfTheScaledWidth()
    {
        using var picture = new TempFile("", ".png");
        Assert.Equal(0, Shell.Run("map", BlackBox, "--width", "300", "--scale", "2", "--out", picture.Path).ExitCode);
        var file = File.ReadAllBytes(picture.Path);
        Assert.Equal(600, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)));
    }

    [Theory]
    [InlineData(".png", "89504E47")]
    [InlineData(".png", "89504E47", "--renderer", "managed")]
    [InlineData(".jpg", "FFD8FF")]
    [InlineData(".webp", "52494646")]
    [InlineData(".pdf", "25504446")]
    [InlineData(".pdf", "25504446", "--paper", "letter")]
    public void Map_AnyExtension_IsAFileOfThatFormat(string extension, string start, params string[] more)
    {
        using var picture = new TempFile("", extension);
        var result = Shell.Run(["map", BlackBox, "--out", picture.Path, .. more]);
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.StartsWith(start, Convert.ToHexString(File.ReadAllBytes(picture.Path)), StringComparison.Ordinal);
    }

    [Fact]
    public void Map_DetailHouse_DrawsSectionsAndNoSeats()
    {
        using var picture = new TempFile("", ".svg");
        Assert.Equal(0, Shell.Run("map", BlackBox, "--detail", "house", "--out", picture.Path).ExitCode);
        Assert.DoesNotContain(Ids(picture.Path), static id => id.StartsWith("S-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--style", "sepia")]
    [InlineData("--by", "mood")]
    [InlineData("--by", "price")]
    [InlineData("--level", "attic")]
    [InlineData("--section", "none")]
    [InlineData("--highlight", "nobody")]
    [InlineData("--scale", "99")]
    [InlineData("--detail", "atoms")]
    [InlineData("--renderer", "pencil")]
    [InlineData("--renderer", "managed")]
    [InlineData("--paper", "papyrus")]
    [InlineData("--paper", "a4")]
    public void Map_FlagThatCannotBe_GetsOneSentence(string flag, string value) =>
        Assert.Contains(flag, Shell.Refusal("map", BlackBox, flag, value, "--out", "never.svg"), StringComparison.Ordinal);

    [Fact]
    public void Feed_Hall_IsOneDocumentAndThenWhatChanged()
    {
        using var before = new TempFile("S-C-1\n", ".txt");
        using var now = new TempFile("S-C-2\n", ".txt");
        using var whole = JsonDocument.Parse(Shell.Run("feed", BlackBox, "--taken", before.Path).Output);
        var map = whole.RootElement.GetProperty("map");
        Assert.Equal("seatengine-picker-map/2", map.GetProperty("format").GetString());
        Assert.Equal(map.GetProperty("version").GetString(), whole.RootElement.GetProperty("states").GetProperty("map").GetString());
        using var changed = JsonDocument.Parse(Shell.Run("feed", BlackBox, "--taken", now.Path, "--since", before.Path).Output);
        var seats = changed.RootElement.GetProperty("seats");
        Assert.Equal(seats.GetProperty("available")[0].GetInt32() + 1, seats.GetProperty("sold")[0].GetInt32());
    }

    [Fact]
    public void Feed_FirstFormat_IsAsEver()
    {
        using var before = new TempFile("S-C-1\n", ".txt");
        using var now = new TempFile("S-C-2\n", ".txt");
        using var whole = JsonDocument.Parse(Shell.Run("feed", BlackBox, "--taken", before.Path, "--format", "1").Output);
        Assert.Equal("seatengine-picker/1", whole.RootElement.GetProperty("format").GetString());
        using var changed = JsonDocument.Parse(
            Shell.Run("feed", BlackBox, "--taken", now.Path, "--since", before.Path, "--format", "1").Output);
        Assert.Equal("S-C-1", changed.RootElement.GetProperty("changes").GetProperty("available")[0].GetString());
        Assert.Equal("S-C-2", changed.RootElement.GetProperty("changes").GetProperty("sold")[0].GetString());
        Assert.Contains("--format", Shell.Refusal("feed", BlackBox, "--format", "3"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(string path) =>
        XDocument.Load(path).Descendants().Select(static element => element.Attribute("id")?.Value).OfType<string>();
}
