using System.Text;
using SeatEngine.Inventory;

namespace SeatEngine.Tests.Inventory;

public class LineReaderTests
{
    [Law(300)]
    public void Next_OfAnyBytesInAnyPieces_GivesTheLines(int seed)
    {
        var random = new Random(seed);
        var lines = Enumerable.Range(0, random.Next(1, 8))
            .Select(_ => new string('x', random.Next(3) == 0 ? random.Next(12_000, 40_000) : random.Next(5))).ToArray();
        var text = string.Join('\n', lines) + (random.Next(2) == 0 ? "\n" : "");
        var expected = text.Split('\n');
        expected = expected[^1].Length == 0 ? expected[..^1] : expected;

        var reader = new LineReader(new Dripping(Encoding.ASCII.GetBytes(text), random), 100_000);
        var read = new List<string>();
        while (reader.Next() is { } line)
        {
            read.Add(Encoding.ASCII.GetString(line.Span));
            Assert.Equal(read.Count, reader.Number);
            Assert.Equal(read.Count == expected.Length, reader.IsAtEnd());
        }

        Assert.Equal(expected, read);
        Assert.False(reader.IsTooLong);
    }

    [Theory]
    [InlineData(20_000, false)]
    [InlineData(20_001, true)]
    public void Next_ALineOfManyBytes_StopsAtTheLongest(int length, bool tooLong)
    {
        var reader = new LineReader(new MemoryStream(new byte[length]), 20_000);

        Assert.True(reader.Next()!.Value.Length > 0);
        Assert.Equal(tooLong, reader.IsTooLong);
    }

    /// <summary>A stream that gives a few bytes at a time.</summary>
    private sealed class Dripping(byte[] bytes, Random random) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, random.Next(1, 9_000)));
    }
}
