using System.Diagnostics;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Halls.ValidationHall;

namespace SeatEngine.Tests.Halls;

public sealed class HallValidatorTests
{
    public static TheoryData<string, DefectSeverity, int, string> Spoilt => new()
    {
        { DefectCodes.DuplicateSeatId, DefectSeverity.Error, 1, "duplicate id" },
        { DefectCodes.DuplicateId, DefectSeverity.Error, 1, "duplicate level" },
        { DefectCodes.DuplicateLabel, DefectSeverity.Error, 1, "duplicate label" },
        { DefectCodes.DuplicateLabel, DefectSeverity.Error, 1, "duplicate row" },
        { DefectCodes.OverlappingSeats, DefectSeverity.Error, 1, "overlap" },
        { DefectCodes.EmptyRow, DefectSeverity.Error, 1, "empty row" },
        { DefectCodes.EmptySection, DefectSeverity.Error, 1, "empty section" },
        { DefectCodes.SeatOutsideOutline, DefectSeverity.Error, 8, "outline" },
        { DefectCodes.CompanionWithoutWheelchairSpace, DefectSeverity.Error, 1, "companion of nobody" },
        { DefectCodes.CompanionWithoutWheelchairSpace, DefectSeverity.Error, 1, "companion of a chair" },
        { DefectCodes.WheelchairSpaceWithoutCompanion, DefectSeverity.Warning, 1, "lonely wheelchair" },
        { DefectCodes.RowOutOfOrder, DefectSeverity.Warning, 1, "row order" },
        { DefectCodes.SuspiciousPitch, DefectSeverity.Warning, 1, "pitch" },
        { DefectCodes.NonFiniteCoordinate, DefectSeverity.Error, 1, "nan" },
        { DefectCodes.AbsurdCoordinate, DefectSeverity.Error, 1, "absurd" },
        { DefectCodes.UnknownReference, DefectSeverity.Error, 1, "unknown level" },
        { DefectCodes.UnknownReference, DefectSeverity.Error, 1, "unknown category" },
        { DefectCodes.UnknownReference, DefectSeverity.Error, 1, "unknown neighbour" },
        { DefectCodes.UnknownReference, DefectSeverity.Error, 1, "unknown painted" },
        { DefectCodes.SharedNeighbour, DefectSeverity.Error, 1, "shared neighbour" },
        { DefectCodes.BadValue, DefectSeverity.Error, 1, "gap factor" },
        { DefectCodes.BadValue, DefectSeverity.Error, 1, "area" },
    };

    [Fact]
    public void Validate_SoundHall_FindsNothing() => Assert.Empty(HallValidator.Validate(Sound()));

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void Validate_SpoiltHall_FindsThatAndNothingElse(string code, DefectSeverity severity, int count, string spoiling)
    {
        var defects = HallValidator.Validate(Spoil(spoiling));

        Assert.All(defects, defect => Assert.Equal((code, severity), (defect.Code, defect.Severity)));
        Assert.Equal(count, defects.Length);
        Assert.All(defects, defect => Assert.EndsWith(".", defect.Message, StringComparison.Ordinal));
        Assert.All(defects, defect => Assert.NotEmpty(defect.Place));
    }

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void Repair_SpoiltHall_LeavesOnlyWhatIsKeptAsPrinted(string code, DefectSeverity severity, int count, string spoiling)
    {
        var result = HallRepair.Repair(Spoil(spoiling));

        Assert.Equal(count, result.Defects.Length);
        if (code is DefectCodes.NonFiniteCoordinate or DefectCodes.AbsurdCoordinate)
        {
            Assert.Null(result.Hall);
            return;
        }

        var left = HallValidator.Validate(result.Hall!).Where(defect => defect.Severity == DefectSeverity.Error)
            .Select(defect => defect.Code).Distinct();
        string[] kept = code is DefectCodes.DuplicateLabel or DefectCodes.OverlappingSeats ? [code] : [];
        Assert.Equal(kept, left);
        Assert.Equal(severity == DefectSeverity.Error, !result.Notes.IsEmpty);
    }

    [Fact]
    public void Validate_SeveralDefects_FindsAllAtOnce()
    {
        var hall = With(Spoil("duplicate level"), 1, 1, seat => seat with { NextNeighbour = new SeatId("nowhere") });
        hall = WithRow(hall, 2, row => row with { Seats = [] });

        Assert.Equal([DefectCodes.DuplicateId, DefectCodes.EmptyRow, DefectCodes.UnknownReference],
            HallValidator.Validate(hall).Select(defect => defect.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Validate_HouseNumberedThrough_ReportsRepeatedNumbersOnly()
    {
        var hall = Sound(10, 10, numberedThrough: true);
        Assert.Empty(HallValidator.Validate(hall));

        hall = With(hall, 10, 10, seat => seat with { Label = "17" });

        var defect = Assert.Single(HallValidator.Validate(hall));
        Assert.Equal((DefectCodes.RepeatedNumber, "seat 17"), (defect.Code, defect.Place));
    }

    [Fact]
    public void Validate_RowsNumberedFromOne_RepeatsNoNumber() =>
        Assert.Empty(HallValidator
            .Validate(WithRow(Sound(3, 4), 1, row => row with { Seats = [.. Enumerable.Range(1, 200).Select(seat => Chair(1, seat))] })));

    [Fact]
    public void Validate_SeatsOfTwoLevelsAboveEachOther_DoNotOverlap()
    {
        var hall = Sound();
        var above = hall.Sections[0] with
        {
            Id = new("B"),
            Name = "B",
            Level = new LevelId("balcony"),
            Rows = [.. hall.Sections[0].Rows.Select(row =>
                row with { Seats = [.. row.Seats.Select(seat => seat with { Id = new("B" + seat.Id.Value) })] })],
        };
        hall = hall with
        {
            Levels = hall.Levels.Add(new Level { Id = new("balcony"), Name = "Balcony" }),
            Sections = hall.Sections.Add(above)
        };

        Assert.Empty(HallValidator.Validate(hall));
    }

    [Fact]
    public void Validate_PlaceThatReplacesChairs_MayStandWhereTheyAre()
    {
        var hall = With(Sound(), 1, 1, seat => seat with { Position = new(1.05, 0.9), Replaces = [new("A-1-2")] });

        Assert.Empty(HallValidator.Validate(hall));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Validate_ManySeatsInOneSpot_StopsTellingAndEnds()
    {
        var hall = WithSection(Sound(), section => section with
        {
            Rows = [.. Enumerable.Range(1, 1000).Select(row => new Row { Label = string.Create(CultureInfo.InvariantCulture, $"{row}"),
                Seats = [.. Enumerable.Range(1, 200).Select(seat => Chair(row, seat) with { Position = default })] })],
        });

        var clock = Stopwatch.StartNew();
        var defects = HallValidator.Validate(hall);

        Assert.Equal(HallValidator.MaxDefects + 1, defects.Length);
        Assert.Equal(DefectCodes.TooManyDefects, defects[^1].Code);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    [Fact]
    public void Repair_DuplicateIds_SuffixesTheCopiesInOrderAndSkipsTakenNames()
    {
        var hall = Sound();
        hall = With(hall, 1, 2, seat => seat with { Id = new("A-1-1") });
        hall = With(hall, 1, 3, seat => seat with { Id = new("A-1-1~2") });
        hall = With(hall, 1, 4, seat => seat with { Id = new("A-1-1") });

        var result = HallRepair.Repair(hall);

        Assert.Equal(["A-1-1", "A-1-1~3", "A-1-1~2", "A-1-1~4"],
            result.Hall!.Sections[0].Rows[0].Seats.Take(4).Select(seat => seat.Id.Value));
        Assert.Equal(2, result.Notes.Count(note => note.Code == DefectCodes.DuplicateSeatId));
    }

    [Fact]
    public void Admit_WarningsOnly_LetsTheHallInStrictly()
    {
        var result = HallRepair.Admit(new() { Hall = Spoil("lonely wheelchair") }, lenient: false);

        Assert.NotNull(result.Hall);
        Assert.Single(result.Defects);
    }

    [Fact]
    public void Admit_Error_RefusesStrictlyAndMendsLeniently()
    {
        var read = new HallReadResult { Hall = Spoil("empty row") };

        Assert.Null(HallRepair.Admit(read, lenient: false).Hall);
        Assert.Equal(5, HallRepair.Admit(read, lenient: true).Hall!.Sections[0].Rows.Length);
    }

    private static Hall Spoil(string spoiling)
    {
        var hall = Sound();
        var outline = new[] { new PlanPoint(0, 1.4), new PlanPoint(10, 1.4), new PlanPoint(10, 10), new PlanPoint(0, 10) };
        return spoiling switch
        {
            "duplicate id" => With(hall, 2, 3, seat => seat with { Id = new("A-1-1") }),
            "duplicate level" => hall with { Levels = [.. hall.Levels, .. hall.Levels] },
            "duplicate label" => With(hall, 2, 3, seat => seat with { Label = "2" }),
            "duplicate row" => WithRow(hall, 6, row => row with { Label = "5" }),
            "overlap" => With(hall, 2, 3, seat => seat with { Position = new(1.05, 1.85) }),
            "empty row" => WithRow(hall, 6, row => row with { Seats = [] }),
            "empty section" => hall with { Sections = hall.Sections.Add(new Section { Id = new("B"), Name = "B" }) },
            "outline" => WithSection(hall, section => section with { Outline = [.. outline] }),
            "companion of nobody" => With(hall, 1, 1, seat => seat with { Features = SeatFeatures.Companion }),
            "companion of a chair" =>
                With(hall, 1, 1, seat => seat with { Features = SeatFeatures.Companion, CompanionOf = [new("A-1-2")] }),
            "lonely wheelchair" => With(hall, 1, 1, seat => seat with { Features = SeatFeatures.WheelchairSpace }),
            "row order" => WithRow(hall, 3, row => row with { Label = "9" }),
            "pitch" => WithRow(hall, 6,
                row => row with { Seats = [.. row.Seats.Select((seat, i) => seat with { Position = new(i * 2, 6) })] }),
            "nan" => With(hall, 1, 1, seat => seat with { Position = new(double.NaN, 0) }),
            "absurd" => With(hall, 1, 1, seat => seat with { Position = new(1e7, 0.9) }),
            "unknown level" => WithSection(hall, section => section with { Level = new LevelId("roof") }),
            "unknown category" => With(hall, 1, 1, seat => seat with { Category = new PriceZoneId("blue") }),
            "unknown neighbour" => With(hall, 1, 1, seat => seat with { NextNeighbour = new SeatId("x") }),
            "unknown painted" =>
                hall with { Rankings = [new RankingDefinition { Name = "p", Kind = RankingKind.Painted, Painted = [new(new("x"), 5)] }] },
            "shared neighbour" => With(With(hall, 1, 1, seat => seat with { NextNeighbour = new SeatId("A-1-2") }), 1, 3,
                seat => seat with { NextNeighbour = new SeatId("A-1-2") }),
            "gap factor" => hall with { GapFactor = 1 },
            "area" => hall with { Areas = [new GeneralAdmissionArea { Id = new("g"), Name = "Floor", Capacity = 0 }] },
            _ => throw new ArgumentOutOfRangeException(nameof(spoiling)),
        };
    }
}
