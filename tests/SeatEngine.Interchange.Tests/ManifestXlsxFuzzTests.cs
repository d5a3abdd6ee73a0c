using SeatEngine.Halls;
using SeatEngine.Interchange.Tests.Excel;

namespace SeatEngine.Interchange.Tests;

/// <summary>Spoilt workbooks give a hall or defects and nothing else, within the <see cref="ReadingBounds"/>.</summary>
public sealed class ManifestXlsxFuzzTests
{
    [Fact]
    public void Read_SpoiltWorkbook_GivesAHallOrDefects()
    {
        var sample = ManifestXlsx.ToBytes(ManifestCsv.Read("section,row,seat,index,category\nS,A,1,1,g\nS,A,2,2,g\nS,B,1,1,h\n"u8).Hall!);
        var drawn = TestWorkbook.Of(TestWorkbook.Rows("A,1,2,3,4", "B,1,2,3,4"), texts: "<si><t>x</t></si>");
        var count = ReadingBounds.Rounds;
        for (var seed = 0; seed < count; seed++)
        {
            var bytes = Spoilt(seed % 2 == 0 ? sample : drawn, seed);
            var options = new HallReaderOptions { Lenient = seed % 4 < 2 };
            var result = ReadingBounds.Within(bytes.Length, $"Seed {seed}", () => HallReader.Read(bytes, options));
            Assert.True(result.Succeeded || result.Defects.Any(static defect => defect.Severity == DefectSeverity.Error), $"Seed {seed}.");
        }
    }

    // Either the package is spoilt, or one of its parts, since a spoilt package seldom comes to its parts.
    private static byte[] Spoilt(byte[] workbook, int seed)
    {
        if (seed % 3 == 0)
        {
            return Mutator.Mutate(workbook, seed);
        }

        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(workbook));
        var spoilt = seed % archive.Entries.Count;
        return TestWorkbook.Zip([.. archive.Entries.Select((entry, i) =>
        {
            using var stream = entry.Open();
            var content = new MemoryStream();
            stream.CopyTo(content);
            return (entry.FullName, i == spoilt ? Mutator.Mutate(content.ToArray(), seed) : content.ToArray());
        })]);
    }
}
