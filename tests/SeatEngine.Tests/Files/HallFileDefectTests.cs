using System.Text;
using SeatEngine.Files;
using SeatEngine.Halls;

namespace SeatEngine.Tests.Files;

public class HallFileDefectTests
{
    private const string Start = "{\"format\": \"seatengine-hall\", \"version\": 1, \"name\": \"H\"";

    [Theory]
    [InlineData("", "json-syntax", "line 1, byte 1")]
    [InlineData("nonsense", "json-syntax", "line 1, byte 2")]
    [InlineData("[]", "wrong-type", "line 1, byte 1")]
    [InlineData("{}", "missing-member", "line 1, byte 2")]
    [InlineData("{\n  \"format\": \"pretix\"}", "unknown-format", "line 2, byte 13")]
    [InlineData("{\"version\": 2}", "unsupported-version", "line 1, byte 13")]
    [InlineData("{\"version\": \"1\"}", "wrong-type", "line 1, byte 13")]
    [InlineData("{\"version\": 1.5}", "wrong-type", "line 1, byte 13")]
    [InlineData("{\"name\": null}", "wrong-type", "line 1, byte 10")]
    [InlineData("{\"colour\": 1}", "unknown-member", "line 1, byte 2")]
    [InlineData("{\"name\": \"a\",\n\n\"name\": \"b\"}", "duplicate-member", "line 3, byte 1")]
    [InlineData("{\"name\": \"a\", \"n\\u0061me\": \"b\"}", "duplicate-member", "line 1, byte 15")]
    [InlineData("{\"name\": \"\\ud800\"}", "invalid-text", "line 1, byte 10")]
    [InlineData("{\"\\ud800\": 1}", "invalid-text", "line 1, byte 2")]
    [InlineData("{\"fixtures\": [{\"kind\": \"\\udc00\"}]}", "invalid-text", "line 1, byte 24")]
    [InlineData("{\"gapFactor\": 1}", "number-out-of-range", "line 1, byte 15")]
    [InlineData("{\"focalPoint\": [1e999, 0]}", "number-out-of-range", "line 1, byte 17")]
    [InlineData("{\"focalPoint\": [1]}", "wrong-type", "line 1, byte 18")]
    [InlineData("{\"focalPoint\": [1, 2, 3, 4]}", "wrong-type", "line 1, byte 26")]
    [InlineData("{\"levels\": [{\"id\": \"\", \"name\": \"x\"}]}", "invalid-id", "line 1, byte 20")]
    [InlineData("{\"categories\": [{\"id\": \"P\", \"name\": \"P\", \"color\": \"red\"}]}", "unknown-value", "line 1, byte 51")]
    [InlineData("{\"fixtures\": [{\"kind\": \"volcano\"}]}", "unknown-value", "line 1, byte 24")]
    [InlineData("{\"areas\": [{\"capacity\": 0}]}", "number-out-of-range", "line 1, byte 25")]
    [InlineData("{\"name\": \"H\",}", "json-syntax", "line 1, byte 14")]
    [InlineData("{\"name\": \"H\" /* why */}", "json-syntax", "line 1, byte 14")]
    public void Read_OfABrokenFile_SaysTheFirstDefectAndWhere(string text, string code, string place) =>
        AssertDefect(text, code, place);

    [Theory]
    [InlineData("\"labels\": [\"1\"]", "missing-member")]
    [InlineData("\"idPrefix\": \"A\"", "missing-member")]
    [InlineData("\"idPrefix\": \"A\", \"ids\": [\"A1\"], \"labels\": [\"1\"]", "missing-member")]
    [InlineData("\"ids\": [], \"labels\": [\"1\"]", "column-length")]
    [InlineData("\"idPrefix\": \"A\", \"labels\": [\"1\"], \"x\": [1, 2]", "column-length")]
    [InlineData("\"idPrefix\": \"A\", \"labels\": [1]", "wrong-type")]
    [InlineData("\"idPrefix\": \"A\", \"labels\": [\"1\"], \"y\": \"2\"", "wrong-type")]
    [InlineData("\"idPrefix\": \"\", \"labels\": [\"\"]", "invalid-id")]
    [InlineData("\"idPrefix\": \"A\", \"labels\": [\"1\"], \"marks\": [{\"at\": 1, \"note\": \"n\"}]", "place-out-of-range")]
    [InlineData("\"idPrefix\": \"A\", \"labels\": [\"1\"], \"marks\": [{\"at\": 0}]", "empty-mark")]
    [InlineData("\"idPrefix\": \"A\", \"labels\": [\"1\"], \"marks\": [{\"note\": \"n\"}]", "missing-member")]
    [InlineData("\"idPrefix\": \"A\", \"labels\": [\"1\"], \"marks\": [{\"at\": [0, 0, 0], \"note\": \"n\"}]", "wrong-type")]
    [InlineData("\"idPrefix\": \"A\", \"labels\": [\"1\"], \"marks\": [{\"at\": [0], \"note\": \"n\"}]", "wrong-type")]
    [InlineData("\"idPrefix\": \"A\", \"labels\": [\"1\"], \"marks\": [{\"at\": 0, \"features\": [\"stepFree\", \"stepFree\"]}]",
        "repeated-value")]
    [InlineData("\"idPrefix\": \"A\", \"labels\": [\"1\"], \"marks\": [{\"at\": 0, \"features\": [\"stepfree\"]}]", "unknown-value")]
    [InlineData("\"idPrefix\": \"A\", \"labels\": [\"1\"], \"marks\": [{\"at\": 0, \"note\": \"n\"}, {\"at\": 0, \"note\": \"m\"}]",
        "repeated-mark")]
    public void Read_OfABrokenRow_SaysTheFirstDefect(string row, string code) =>
        AssertDefect($"{Start}, \"sections\": [{{\"id\": \"S\", \"name\": \"S\", \"rows\": [{{\"label\": \"A\", {row}}}]}}]}}", code, null);

    [Fact]
    public void Read_OfBytesThatAreNotUtf8_SaysWhere()
    {
        byte[] bytes = [.. "{\n  \"name\": \""u8, .. new byte[300].Select(static _ => (byte)'x'), 0xC3, (byte)'"', (byte)'}'];

        var defect = Assert.Single(HallFile.Read(bytes).Defects);

        Assert.Equal(("not-utf8", "line 2, byte 312"), (defect.Code, defect.Place));
    }

    [Fact]
    public void Read_WithinItsLimits_RefusesWhatIsBeyondThem()
    {
        var hall = HallFile.ToBytes(EveryPart.Hall);

        Assert.Equal("file-too-large", CodeOf(hall, new HallReadLimits { MaxBytes = hall.Length - 1 }));
        Assert.Equal("too-many-seats", CodeOf(hall, new HallReadLimits { MaxSeats = 9 }));
        Assert.Equal("text-too-long", CodeOf(hall, new HallReadLimits { MaxTextLength = 12 }));
        Assert.Equal("json-syntax", CodeOf(hall, new HallReadLimits { MaxDepth = 5 }));
        Assert.True(HallFile.Read(hall,
            new HallReadLimits { MaxBytes = hall.Length, MaxSeats = 1000, MaxTextLength = 40, MaxDepth = 8 }).Succeeded);
    }

    [Theory]
    [InlineData("\"sections\": [{\"rows\": [{\"labels\": [\"1\", \"2\", \"3\", \"4\"]}]}]")]
    [InlineData("\"sections\": [{\"rows\": [{\"ids\": [\"1\", \"2\", \"3\", \"4\"]}]}]")]
    [InlineData("\"sections\": [{\"rows\": [{\"x\": [1, 2, 3, 4]}]}]")]
    [InlineData("\"sections\": [{\"rows\": [{\"marks\": [{\"at\": 0}, {\"at\": 0}, {\"at\": 0}, {\"at\": 0}]}]}]")]
    [InlineData("\"rankings\": [{\"seats\": [\"1\", \"2\", \"3\", \"4\"]}]")]
    [InlineData("\"rankings\": [{\"values\": [1, 2, 3, 4]}]")]
    public void Read_OfAColumnWithoutEnd_StopsAtTheLimitOfSeats(string members) =>
        Assert.Equal("too-many-seats", CodeOf(Encoding.UTF8.GetBytes($"{{{members}}}"), new HallReadLimits { MaxSeats = 3 }));

    [Fact]
    public void Read_OfAnEndlessStream_StopsAtTheLimit()
    {
        using var endless = new EndlessStream();

        var defect = Assert.Single(HallFile.Read(endless, new HallReadLimits { MaxBytes = 1_000_000 }).Defects);

        Assert.Equal("file-too-large", defect.Code);
        Assert.InRange(endless.Given, 1_000_000, 4_000_000);
    }

    [Fact]
    public void Read_OfAStreamThatSaysItIsTooLong_DoesNotBeginIt()
    {
        using var stream = new MemoryStream(HallFile.ToBytes(EveryPart.Hall));

        Assert.Equal("file-too-large",
            Assert.Single(HallFile.Read(stream, new HallReadLimits { MaxBytes = stream.Length - 1 }).Defects).Code);
        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public void Read_OfAClosedStream_IsMisuse()
    {
        var stream = new MemoryStream();
        stream.Dispose();

        Assert.Throws<ArgumentException>(() => HallFile.Read(stream));
    }

    [Fact]
    public void Read_OfManyWideMarks_StopsAtTheFirstRepetition()
    {
        var labels = string.Join(',', Enumerable.Range(0, 20_000).Select(static _ => "\"1\""));
        var marks = string.Join(',', Enumerable.Range(0, 20_000).Select(static _ => "{\"at\": [0, 19999], \"note\": \"n\"}"));

        AssertDefect($"{Start}, \"sections\": " +
            $"[{{\"id\": \"S\", \"name\": \"S\", \"rows\": [{{\"label\": \"A\", \"idPrefix\": \"A\", \"labels\": [{labels}], \"marks\": [{marks}]}}]}}]}}", "repeated-mark", null);
    }

    [Fact]
    public void Read_WithASchemaAndAByteOrderMark_ReadsTheHall()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "{\"$schema\": \"hall.schema.json\", "u8, .. Encoding.UTF8.GetBytes(Start[1..]), (byte)'}'];

        Assert.Equal("H", HallFile.Read(bytes).Hall!.Name);
    }

    [Theory]
    [InlineData("{\"format\": \"seatengine-hall\"", true)]
    [InlineData("{\"$schema\": \"x\", \"levels\": [{}], \"format\": \"seatengine-hall\", \"ver", true)]
    [InlineData("{\"format\": \"seatengine-price-book\"}", false)]
    [InlineData("{\"name\": \"a plan of another format\"}", false)]
    [InlineData("{\"name\": [1, 2", false)]
    [InlineData("section,row,seat", false)]
    [InlineData("{\"format\"", false)]
    [InlineData("{\"\\ud800\": 1, \"format\": \"seatengine-hall\"}", true)]
    [InlineData("{\"format\": \"\\ud800\"}", false)]
    [InlineData("[]", false)]
    [InlineData("", false)]
    public void Recognises_ByContent_TellsHallsFromOtherFiles(string text, bool expected) =>
        Assert.Equal(expected, HallFile.Recognises(Encoding.UTF8.GetBytes(text)));

    private static void AssertDefect(string text, string code, string? place)
    {
        var result = HallFile.Read(Encoding.UTF8.GetBytes(text));

        Assert.False(result.Succeeded);
        var defect = Assert.Single(result.Defects);
        Assert.Equal(code, defect.Code);
        Assert.Equal(DefectSeverity.Error, defect.Severity);
        Assert.Equal(place ?? defect.Place, defect.Place);
    }

    private static string CodeOf(byte[] bytes, HallReadLimits limits) => Assert.Single(HallFile.Read(bytes, limits).Defects).Code;

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
