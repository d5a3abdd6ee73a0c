using System.Collections.Immutable;
using System.Text;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Primitives.Json;

/// <summary>The one strict source, tried with a small table of its own.</summary>
public class JsonSourceTests
{
    private static readonly JsonKind<Thing> Things = Table();

    [Theory]
    [InlineData("", "json-syntax", "line 1, byte 1")]
    [InlineData("{\"name\": \"a\"", "json-syntax", "line 1, byte 13")]
    [InlineData("{\"name\": \"a\"} x", "json-syntax", "line 1, byte 15")]
    [InlineData("{\"name\": \"a\"}\n\n{}", "json-syntax", "line 3, byte 1")]
    [InlineData("{\"name\": \"a\",}", "json-syntax", "line 1, byte 14")]
    [InlineData("{\"name\": \"a\" // why\n}", "json-syntax", "line 1, byte 14")]
    [InlineData("{\"name\": \"\\ud800\"}", "invalid-text", "line 1, byte 10")]
    [InlineData("{\"\\ud800\": 1}", "invalid-text", "line 1, byte 2")]
    [InlineData("[]", "wrong-type", "line 1, byte 1")]
    [InlineData("null", "wrong-type", "line 1, byte 1")]
    [InlineData("{\r\n  \"name\": 5}", "wrong-type", "line 2, byte 11")]
    [InlineData("{\"name\": null}", "wrong-type", "line 1, byte 10")]
    [InlineData("{\"isOpen\": \"true\"}", "wrong-type", "line 1, byte 12")]
    [InlineData("{\"count\": 1.0}", "wrong-type", "line 1, byte 11")]
    [InlineData("{\"count\": 1e1}", "wrong-type", "line 1, byte 11")]
    [InlineData("{\"count\": 9223372036854775808}", "wrong-type", "line 1, byte 11")]
    [InlineData("{\"count\": 100}", "number-out-of-range", "line 1, byte 11")]
    [InlineData("{\"count\": -1}", "number-out-of-range", "line 1, byte 11")]
    [InlineData("{\"number\": 1e999}", "number-out-of-range", "line 1, byte 12")]
    [InlineData("{\"numbers\": [1, \"2\"]}", "wrong-type", "line 1, byte 17")]
    [InlineData("{\"numbers\": {}}", "wrong-type", "line 1, byte 13")]
    [InlineData("{\"color\": \"Mauve\"}", "unknown-value", "line 1, byte 11")]
    [InlineData("{\"colour\": 1}", "unknown-member", "line 1, byte 2")]
    [InlineData("{\"Name\": \"a\"}", "unknown-member", "line 1, byte 2")]
    [InlineData("{\"name\": \"a\",\n\"name\": \"b\"}", "duplicate-member", "line 2, byte 1")]
    [InlineData("{\"name\": \"a\", \"n\\u0061me\": \"b\"}", "duplicate-member", "line 1, byte 15")]
    [InlineData("{\n}", "missing-member", "line 2, byte 1")]
    [InlineData("{\"name\": \"a\", \"inner\": {\"count\": 3}}", "missing-member", "line 1, byte 35")]
    [InlineData("{\"name\": \"\u00E4\u20AC\", \"x\": 1}", "unknown-member", "line 1, byte 19")]
    public void Read_OfABrokenText_SaysTheFirstErrorAndWhere(string text, string code, string place)
    {
        var error = Refused(Encoding.UTF8.GetBytes(text), new JsonReading());

        Assert.Equal((code, place), (error.Code, error.Place));
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfASoundText_GivesWhatItSaysInAnyOrder()
    {
        var thing = Read("""{"numbers": [0.1, -0.0, 123456789.123456789], "color": "darkRed", "isOpen": true, "c\u006funt": 99, "name": "\u0061", "inner": {"name": "b"}}"""u8);

        Assert.Equal(("a", 99, true, Colour.DarkRed, "b"), (thing.Name, thing.Count, thing.IsOpen, thing.Color, thing.Inner!.Name));
        Assert.Equal([BitConverter.DoubleToInt64Bits(0.1), BitConverter.DoubleToInt64Bits(-0.0),
            BitConverter.DoubleToInt64Bits(123456789.123456789)], thing.Numbers.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void Read_WithAByteOrderMark_CountsBytesAfterIt()
    {
        Assert.Equal("a", Read([.. "\uFEFF"u8, .. "{\"name\": \"a\"}"u8]).Name);
        Assert.Equal("line 1, byte 10", Refused([.. "\uFEFF"u8, .. "{\"name\": 1}"u8], new JsonReading()).Place);
        Assert.Equal("json-syntax", Refused([.. "\uFEFF\uFEFF"u8, .. "{\"name\": \"a\"}"u8], new JsonReading()).Code);
    }

    [Fact]
    public void Read_OfBytesThatAreNotUtf8_SaysWhere()
    {
        byte[] bytes = [.. "{\"name\":\n\""u8, .. Enumerable.Repeat((byte)'x', 300), 0xC3, (byte)'"', (byte)'}'];

        Assert.Equal(("not-utf8", "line 2, byte 302"), (Refused(bytes, new JsonReading()).Code, Refused(bytes, new JsonReading()).Place));
    }

    [Fact]
    public void Read_AtItsLimits_ReadsAndBeyondThemRefuses()
    {
        byte[] text = [.. "{\"name\": \"abcd\", \"numbers\": [1, 2, 3], \"inner\": {\"name\": \"\"}}"u8];

        Assert.Equal("abcd",
            JsonSource.Read(text, new JsonReading { MaxBytes = text.Length, MaxTextLength = 4, MaxCount = 3, MaxDepth = 2 }, Things).Name);
        Assert.Equal("file-too-large", Refused(text, new JsonReading { MaxBytes = text.Length - 1 }).Code);
        Assert.Equal("text-too-long", Refused(text, new JsonReading { MaxTextLength = 3 }).Code);
        Assert.Equal("too-many", Refused(text, new JsonReading { MaxCount = 2 }).Code);
        Assert.Equal("json-syntax", Refused(text, new JsonReading { MaxDepth = 1 }).Code);
        Assert.Equal("text-too-long",
            Refused([.. "{\"name\": \"\\u0061\\u0061\\u0061\\u0061\"}"u8], new JsonReading { MaxTextLength = 3 }).Code);
    }

    [Fact]
    public void Read_OfSpoiltTexts_GivesAThingOrOneError()
    {
        byte[] sound = [.. """{"name": "a", "count": 7, "isOpen": true, "color": "darkRed", "number": -1.5, "numbers": [1, 2.25], "inner": {"name": "\u00e4"}}"""u8];
        var read = 0;
        for (var seed = 0; seed < 3000; seed++)
        {
            var spoilt = seed % 2 == 0 ? Mutator.Mutate(sound, seed) : JsonMutator.Mutate(sound, seed);
            try
            {
                JsonSource.Read(spoilt, new JsonReading(), Things);
                read++;
            }
            catch (JsonSourceException error)
            {
                Assert.InRange(error.Column, 1, spoilt.Length + 1);
            }
        }

        Assert.InRange(read, 30, 2900);
    }

    [Fact]
    public void Read_OfAReadingThatCollects_GoesOnAndSaysThePath()
    {
        var reading = new Collecting();
        var thing = JsonSource.Read("""{"name": "a", "count": 100, "all": [{"name": "b"}, null, {"name": "c", "color": "no", "inner": {"name": "d", "count": -1}}]}"""u8, reading, Things);

        Assert.Equal(["count number-out-of-range", "all[1] missing-value", "all[2].color unknown-value",
            "all[2].inner.count number-out-of-range"], reading.Said);
        Assert.Equal((99, 2), (thing.Count, thing.All.Length));
        Assert.Equal("wrong-type", Refused([.. "{\"name\": 1}"u8], new Collecting()).Code);
    }

    [Theory]
    [InlineData("{\"name\": \"a\"", "a")]
    [InlineData("{\"x\": [{\"name\": \"b\"}], \"name\": \"a\", \"name\": \"c", "a")]
    [InlineData("\uFEFF{\"name\": \"\\u0061\"}", "a")]
    [InlineData("{\"name\": 1}", null)]
    [InlineData("{\"name\": \"a", null)]
    [InlineData("{\"x\": [1, 2", null)]
    [InlineData("{\"name\": \"\\ud800\"}", null)]
    [InlineData("[\"name\"]", null)]
    [InlineData("no", null)]
    [InlineData("", null)]
    public void FirstText_OfABeginning_IsTheTextOfTheMember(string text, string? expected) =>
        Assert.Equal(expected, JsonSource.FirstText(Encoding.UTF8.GetBytes(text), "name"u8));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void ReadAll_OfAStream_GivesItsBytesUpToTheLimit(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);

        Assert.Equal(bytes, JsonSource.ReadAll(new MemoryStream(bytes), length, static utf8 => utf8.ToArray()));
        Assert.Equal(length == 0 ? null : "file-too-large", length == 0 ? null : Assert.Throws<JsonSourceException>(() =>
            JsonSource.ReadAll(new MemoryStream(bytes), length - 1, static utf8 => utf8.ToArray())).Code);
    }

    private static Thing Read(ReadOnlySpan<byte> utf8) => JsonSource.Read(utf8, new JsonReading(), Things);

    private static JsonSourceException Refused(byte[] utf8, JsonReading reading) =>
        Assert.Throws<JsonSourceException>(() => JsonSource.Read(utf8, reading, Things));

    private static JsonShape<Thing> Table()
    {
        var thing = new JsonShape<Thing>("thing", "A thing", new());
        return thing
            .Needs("name", JsonKinds.Text(), t => t.Name, (t, v) => t with { Name = v })
            .May("count", JsonKinds.Whole(0, 99), t => t.Count, (t, v) => t with { Count = v })
            .May("isOpen", JsonKinds.Truth, t => t.IsOpen, (t, v) => t with { IsOpen = v })
            .May("color", new JsonWords<Colour>(), t => t.Color, (t, v) => t with { Color = v })
            .May("number", JsonKinds.Number(1e9), t => t.Number, (t, v) => t with { Number = v })
            .May("numbers", JsonKinds.Number(1e9).List(), t => t.Numbers, (t, v) => t with { Numbers = v })
            .May("inner", thing, t => t.Inner, (t, v) => t with { Inner = v })
            .May("all", thing.List(), t => t.All, (t, v) => t with { All = v });
    }

    private enum Colour
    {
        Plain,
        DarkRed,
    }

    private sealed record Thing
    {
        public string? Name { get; init; }

        public int Count { get; init; }

        public bool IsOpen { get; init; }

        public Colour Color { get; init; }

        public double Number { get; init; }

        public ImmutableArray<double> Numbers { get; init; } = [];

        public Thing? Inner { get; init; }

        public ImmutableArray<Thing> All { get; init; } = [];
    }

    private sealed class Collecting : JsonReading
    {
        public Collecting()
        {
            Path = new JsonPath(MaxDepth);
        }

        public List<string> Said { get; } = [];

        public override void Collect(string code, string place, string message) => Said.Add($"{place} {code}");
    }
}
