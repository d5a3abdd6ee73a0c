using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Maps;

public sealed class SetUpMapsTests
{
    private static readonly Hall House = new()
    {
        Name = "House",
        FocalPoint = new PlanPoint(1, -2),
        Categories = [new() { Id = new("P"), Name = "P" }],
        Sections = [new() { Id = new("S"), Name = "Stalls", Category = new PriceZoneId("P"),
            Rows = [Row("A", 0), Row("B", 1), Row("C", 2)] }],
        Areas = [new() { Id = new("PIT"), Name = "Pit", Capacity = 40, Centre = new(1, -1) }],
        Fixtures = [new() { Kind = FixtureKind.Stage, Name = "Stage", Position = new(1, -3),
            Outline = [new(-2, -4), new(4, -4), new(4, -2), new(-2, -2)] }],
        Rankings = [new() { Name = "Painted", Kind = RankingKind.Painted, Painted = [new(new("A-1"), 900), new(new("B-1"), 800)] }],
    };

    private static readonly HallSetUp PitCovered = new()
    {
        Name = "pit covered",
        WithoutAreas = [new("PIT")],
        Added = [new() { Id = new("S"), Name = "Stalls", Rows = [Row("AA", -1)] }],
        FocalPoint = new PlanPoint(1, -2.5),
    };

    private static readonly HallSetUp Thrust = new()
    {
        Name = "thrust stage",
        WithoutRows = [new(new("S"), "A")],
        WithoutSeats = [new("B-3")],
        WithoutFixtures = ["Stage"],
        AddedFixtures = [new() { Kind = FixtureKind.Stage, Name = "Thrust", Position = new(1, -2),
            Outline = [new(0, -4), new(2, -4), new(2, 0), new(0, 0)] }],
        Changed = [House.Sections[0].Rows[1].Seats[0] with { Features = SeatFeatures.RestrictedView }],
    };

    [Fact]
    public void Compile_SetUpsWithoutANameOfTheirOwn_AreRefused()
    {
        Assert.Throws<ArgumentException>("setUps", () => SetUpMaps.Compile(House, PitCovered, PitCovered));
        Assert.Throws<ArgumentException>("setUps", () => SetUpMaps.Compile(House, PitCovered, Thrust with { Name = "" }));
        Assert.Throws<KeyNotFoundException>(() => SetUpMaps.Compile(House, PitCovered).Maps!["pit open"]);
    }

    [Fact]
    public void Compile_SetUps_KeepIdsAndTellWhichSeatIsWhere()
    {
        var maps = SetUpMaps.Compile(House, PitCovered, Thrust).Maps!;

        Assert.Equal(["", "pit covered", "thrust stage"], maps.Names.ToArray());
        Assert.Equal([15, 20, 9], maps.Names.Select(name => maps[name].SeatCount));
        Assert.Equal(["", "pit covered"], maps.With(new("A-1")).ToArray());
        Assert.Equal(["pit covered"], maps.With(new("AA-1")).ToArray());
        Assert.Equal(["", "pit covered", "thrust stage"], maps.With(new("C-5")).ToArray());
        Assert.Empty(maps.With(new("Z-1")));
        Assert.Equal(["B-1", "B-2", "B-4", "B-5", "C-1", "C-2", "C-3", "C-4", "C-5"], maps.InAll().Select(id => id.Value));
    }

    [Fact]
    public void Compile_SetUps_ChangeStageAreasFeaturesAndRankings()
    {
        var maps = SetUpMaps.Compile(House, PitCovered, Thrust).Maps!;
        var (pit, thrust) = (maps["pit covered"], maps["thrust stage"]);

        Assert.Empty(pit.Areas);
        Assert.Equal("AA", pit.Hall.Sections[0].Rows[0].Label);
        Assert.Equal(new PlanPoint(1, -2.5), pit.FocalPoint);
        Assert.Equal("Thrust", Assert.Single(thrust.Hall.Fixtures).Name);
        Assert.Equal("B-1", Assert.Single(thrust.Hall.Rankings[0].Painted).Seat.Value);
        Assert.True(thrust.TryGetIndex(new("B-1"), out var seat));
        Assert.Equal(SeatFeatures.RestrictedView, thrust[seat].Features);
        Assert.Equal("House, thrust stage", thrust.Hall.Name);

        // The gap that B-3 leaves parts its row, as it would in the hall.
        Assert.Equal([2, 2], thrust.Rows.Single(row => row.Label == "B").Runs.Select(run => run.Length));
    }

    [Fact]
    public void Compile_SetUpThatSpeaksOfWhatIsNotThere_TellsAllOfIt()
    {
        var result = SetUpMaps.Compile(House, new HallSetUp
        {
            Name = "wrong",
            WithoutSections = [new("X")],
            WithoutRows = [new(new("S"), "Q")],
            WithoutSeats = [new("Q-1")],
            WithoutAreas = [new("Q")],
            WithoutFixtures = ["Q"],
            Changed = [new() { Id = new("Q-2"), Label = "2" }],
        });

        Assert.Null(result.Maps);
        Assert.Equal(
            ["wrong: section X", "wrong: section S, row Q", "wrong: seat Q-1", "wrong: area Q", "wrong: fixture Q", "wrong: seat Q-2"],
            result.Defects.Where(defect => defect.Code == DefectCodes.UnknownReference).Select(defect => defect.Place));
    }

    [Fact]
    public void Compile_SetUpThatAddsAnIdTwice_IsRefused()
    {
        var result = SetUpMaps.Compile(House,
            new HallSetUp { Name = "twice", Added = [new() { Id = new("T"), Name = "T", Rows = [Row("A", -1)] }] });

        Assert.Null(result.Maps);
        Assert.Contains(result.Defects, defect => defect.Code == DefectCodes.DuplicateSeatId);
    }

    [Fact]
    public void ApplyTo_WheelchairSpaceTakenOut_FreesItsCompanionAndWhatItReplaced()
    {
        var row = House.Sections[0].Rows[0];
        var hall = House with
        {
            Sections =
            [
                House.Sections[0] with
                {
                    Rows =
                    [
                        row with
                        {
                            Seats =
                            [
                                row.Seats[0] with { Features = SeatFeatures.Companion, CompanionOf = [new("W1")] },
                                .. row.Seats[1..],
                                new Seat { Id = new("W1"), Label = "W1", Position = new(0.75, 0), Features = SeatFeatures.WheelchairSpace,
                                    Replaces = [new("A-2"), new("A-3")] },
                            ],
                        },
                    ],
                },
            ],
        };

        var made = new HallSetUp { Name = "chairs", WithoutSeats = [new("W1")] }.ApplyTo(hall);
        Assert.Equal(SeatFeatures.None, made.Hall!.Sections[0].Rows[0].Seats[0].Features);
        Assert.Empty(made.Hall.Sections[0].Rows[0].Seats[0].CompanionOf);

        var taken = new HallSetUp { Name = "space", WithoutSeats = [new("A-2"), new("A-3")] }.ApplyTo(hall);
        Assert.Empty(taken.Hall!.Sections[0].Rows[0].Seats[^1].Replaces);
    }

    [Fact]
    public void ApplyTo_ChairTakenFromATable_LeavesAGap()
    {
        var table = new HallTable
        {
            Label = "T",
            Width = 1,
            Seats = [.. Enumerable.Range(0, 4).Select(i =>
            new Seat { Id = new($"T-{i}"), Label = $"{i}", Position = new(Math.Cos(i * Math.PI / 2), Math.Sin(i * Math.PI / 2)) })]
        };
        var hall = new Hall { Name = "H", Sections = [new() { Id = new("S"), Name = "S", Tables = [table] }] };

        var made = new HallSetUp { Name = "three", WithoutSeats = [new("T-0")] }.ApplyTo(hall).Hall!;

        Assert.Equal(2, Assert.Single(made.Sections[0].Tables[0].OpenAfter));
        Assert.Equal(SeatRunKind.Line, Assert.Single(SeatMap.Compile(made).Runs).Kind);
    }

    [Law]
    public bool ApplyTo_AnyHallWithSeatsTakenOut_DiffersByThoseSeatsAlone(int seed)
    {
        var hall = RandomHalls.Make(seed);
        var map = SeatMap.Compile(hall);
        SeatId[] gone = [.. map.Seats.ToIds().Where((_, i) => i % 7 == seed % 7)];
        if (gone.Length == map.SeatCount || new HallSetUp { Name = "fewer", WithoutSeats = [.. gone] }.ApplyTo(hall).Hall is not { } fewer)
        {
            return true;
        }

        var diff = HallDiff.Of(hall, fewer);
        return diff.Removed.SequenceEqual(gone.Order()) && diff.Added.IsEmpty && diff.Relabelled.IsEmpty && diff.Moved.IsEmpty;
    }

    private static Row Row(string label, double y) => new()
    {
        Label = label,
        Seats = [.. Enumerable.Range(1, 5).Select(i => new Seat { Id = new($"{label}-{i}"), Label = $"{i}", Position = new(i * 0.5, y) })],
    };
}
