using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Primitives.Json;

public class JsonSinkTests
{
    [Fact]
    public void Text_OfAnyText_ReadsBackAndIsWhatTheFrameworkWrites() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var text = RandomText(new Random(seed));
        foreach (var isCompact in (bool[])[false, true])
        {
            var sink = new JsonSink(isCompact);
            sink.Text(text);
            var encoder = isCompact ? JavaScriptEncoder.Create(UnicodeRanges.All) : JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

            Assert.Equal('"' + JsonEncodedText.Encode(text, encoder).ToString() + '"', Encoding.UTF8.GetString(sink.Written));
            Assert.Equal(text, JsonSource.Read(sink.Written, new JsonReading(), JsonKinds.Text()));
        }
    }).Check(Cases.Usual);

    [Fact]
    public void Text_OfHalfASurrogatePair_IsRefusedByTheStrictAndReplacedInALog()
    {
        var log = new JsonSink(isCompact: true);
        log.Text("a\ud800b");

        Assert.Equal("a\uFFFDb", JsonSource.Read(log.Written, new JsonReading(), JsonKinds.Text()));
        Assert.ThrowsAny<ArgumentException>(() => new JsonSink(isCompact: false).Text("a\ud800b"));
    }

    [Fact]
    public void Write_OfAWideAndACompactObject_LaysOutAsSaid()
    {
        var wide = new JsonSink(isCompact: false);
        var compact = new JsonSink(isCompact: true);
        Fill(wide, isWide: true);
        Fill(compact, isWide: false);

        Assert.Equal("{\n  \"a\": 1, \"b\": [\n    true,\n    -0.5\n  ]\n}", Encoding.UTF8.GetString(wide.Written));
        Assert.Equal("{\"a\":1,\"b\":[true,-0.5]}", Encoding.UTF8.GetString(compact.Written));
    }

    [Fact]
    public void Instant_OfAnyOffset_IsInUtcWithSevenDigits()
    {
        var sink = new JsonSink(isCompact: true);
        sink.Instant(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(2)).AddTicks(1));

        Assert.Equal("\"2026-03-01T08:00:00.0000001Z\"", Encoding.UTF8.GetString(sink.Written));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero).AddTicks(1),
            JsonSource.Read(sink.Written, new JsonReading(), JsonKinds.Instant));
    }

    private static void Fill(JsonSink sink, bool isWide)
    {
        sink.OpenObject(isWide);
        Line(sink, isWide);
        sink.Name("a"u8);
        sink.Number(1);
        sink.Name("b"u8);
        sink.OpenArray(isWide);
        Line(sink, isWide);
        sink.Truth(true);
        Line(sink, isWide);
        sink.Number(-0.5);
        sink.CloseArray(isWide);
        sink.CloseObject(isWide);
    }

    private static void Line(JsonSink sink, bool isWide)
    {
        if (isWide)
        {
            sink.Line();
        }
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(30); length > 0; length--)
        {
            var rune = random.Next(4) switch
            {
                0 => random.Next(0x20, 0x7F),
                1 => random.Next(0x80),
                2 => random.Next(0xD800),
                _ => random.Next(0xE000, 0x110000),
            };
            text.Append(new Rune(rune));
        }

        return text.ToString();
    }
}
