using System.IO.Compression;

namespace SeatEngine.Interchange.Tests;

/// <summary>
/// Large files cost no more than <see cref="ReadingBounds"/> allow, whatever is in them: 200 kB of each, and 10 MB where many are tried.
/// </summary>
[CollectionDefinition(nameof(LargeFilesTests), DisableParallelization = true)]
[Collection(nameof(LargeFilesTests))]
public sealed class LargeFilesTests
{
    public static TheoryData<string> Files => [.. LargeFiles.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_LargeFile_KeepsWithinTimeAndMemory(string file)
    {
        var bytes = LargeFiles.Make(file, ReadingBounds.LargeBytes);
        var result = ReadingBounds.Within(Unpacked(bytes), file, () => HallReader.Read(bytes, new() { Lenient = true }));
        if (file.EndsWith("a plain house", StringComparison.Ordinal))
        {
            Assert.True(result.Succeeded, string.Join('\n', result.Defects.Take(5)));
        }
    }

    public static TheoryData<string> Drawings => [.. LargeFiles.Names.Where(static name => name.StartsWith("svg", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Read_LargeDrawingWithItsBackground_KeepsWithinTimeAndMemory(string file)
    {
        var bytes = LargeFiles.Make(file, ReadingBounds.LargeBytes);
        var options = new HallReaderOptions { Lenient = true, Drawing = new() { KeepBackground = true } };
        Assert.NotNull(ReadingBounds.Within(bytes.Length, file, () => HallReader.Read(bytes, options)));
    }

    private static long Unpacked(byte[] bytes)
    {
        if (!XlsxTable.Recognises(bytes))
        {
            return bytes.Length;
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        return archive.Entries.Sum(static entry => entry.Length);
    }
}
