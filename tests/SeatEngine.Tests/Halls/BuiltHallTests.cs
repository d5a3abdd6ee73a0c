using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Tests.Files;

namespace SeatEngine.Tests.Halls;

public class BuiltHallTests
{
    [Law(60)]
    public void Build_WriteAndRead_GiveTheSameHall(int seed)
    {
        var hall = BuiltHall.Make(seed);
        var bytes = HallFile.ToBytes(hall);
        var read = HallFile.Read(bytes).Hall!;

        Assert.Null(HallComparison.FirstDifference(hall, read));
        Assert.Equal(bytes, HallFile.ToBytes(read));
    }

    [Law]
    public void Build_TheSameCallsTwice_GiveTheSameHall(int seed) =>
        Assert.Null(HallComparison.FirstDifference(BuiltHall.Make(seed), BuiltHall.Make(seed)));

    [Law(60)]
    public void Build_AnyHall_HasNoErrors(int seed) =>
        Assert.Empty(HallValidator.Validate(BuiltHall.Make(seed)).Where(static defect => defect.Severity == DefectSeverity.Error));

    [Law(60)]
    public void Compile_ABuiltHall_PutsEachSeatInARunOrInABay(int seed)
    {
        var hall = BuiltHall.Make(seed);
        var map = SeatMap.Compile(hall);
        var replacing = hall.Sections.SelectMany(static section => section.Rows).SelectMany(static row => row.Seats)
            .Count(static seat => !seat.Replaces.IsEmpty);

        Assert.Equal(map.SeatCount - replacing, map.Runs.Sum(static run => run.Length));
    }

    [Fact]
    public void Compile_ARowOfAnyPattern_HasTheStretchesThatWereTyped()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), Gen.Choose(45, 65).ToArbitrary(), Gen.Choose(10, 200).ToArbitrary(),
            static (seed, pitch, aisle) =>
        {
            var pattern = BuiltHall.Pattern(new Random(seed));
            foreach (var path in new[] { RowPath.Line(new(3, 8), seed % 80), RowPath.Arc(new(0, -4), 14) })
            {
                var hall = new HallBuilder("H").FocalPoint(0, -4)
                    .Section("S", "S", section => section.Pitch(pitch / 100.0).AisleWidth(aisle / 100.0).From(path).Row(pattern)).Build();

                Assert.Equal(Stretches(pattern), SeatMap.Compile(hall).Runs.Select(static run => run.Length).Order());
            }
        }).Check(Cases.Of(150));
    }

    private static IEnumerable<int> Stretches(RowPattern pattern)
    {
        var lengths = new List<int> { 0 };
        foreach (var element in pattern.Elements)
        {
            if (element.IsPlace)
            {
                lengths[^1]++;
            }
            else
            {
                lengths.Add(0);
            }
        }

        return lengths.Where(static length => length > 0).Order();
    }
}
