using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange.Tests.Reports;

/// <summary>Spoilt hold lists give a list or defects and nothing else, within the <see cref="ReadingBounds"/>.</summary>
public sealed class HoldListFuzzTests
{
    [Fact]
    public void Read_SpoiltList_GivesAListOrDefects()
    {
        HoldList list = new()
        {
            Lines = [new(PlaceId.Of(new SeatId("S-A-1")), new("press")), new(PlaceId.Of(new AreaId("FLOOR")), new("=donor"), 3)],
        };
        byte[][] samples = [HoldListCsv.ToBytes(list), HoldListXlsx.ToBytes(list)];
        var lists = 0;
        for (var seed = 0; seed < ReadingBounds.Rounds; seed++)
        {
            var bytes = Mutator.Mutate(samples[seed % 2], seed);
            var result = ReadingBounds.Within(
                bytes.Length, $"Seed {seed}", () => seed % 2 == 0 ? HoldListCsv.Read(bytes) : HoldListXlsx.Read(bytes));
            Assert.True(result.Succeeded || result.Defects.Any(static defect => defect.Severity == DefectSeverity.Error), $"Seed {seed}.");
            lists += result.Succeeded ? 1 : 0;
        }

        Assert.InRange(lists, ReadingBounds.Rounds / 50, ReadingBounds.Rounds);
    }
}
