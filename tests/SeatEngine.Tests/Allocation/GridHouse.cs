using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>
/// A hall of some fifty seats drawn from a seed for answers that are kept as text: rows with aisles, a box, a table, two
/// levels, wheelchair spaces with companions or in the place of chairs.
/// </summary>
/// <remarks>
/// All positions are quarters of a metre, so that no sum of them is rounded. Half of the sections count their seats from the right.
/// </remarks>
internal static class GridHouse
{
    /// <summary>Draws a hall.</summary>
    /// <param name="random">Where the draws come from.</param>
    /// <param name="plain">Of so many seats, one is a wheelchair space, one is accessible, and three are reached without a step.</param>
    public static Hall Draw(Random random, int plain)
    {
        var sections = Enumerable.Range(0, random.Next(2, 4)).Select(at => DrawSection(random, plain, at)).ToImmutableArray();
        return new Hall
        {
            Name = "grid",
            FocalPoint = new PlanPoint(random.Next(0, 12), -2),
            Levels = [new Level { Id = new("L1"), Name = "Floor" }, new Level { Id = new("L2"), Name = "Balcony" }],
            Sections = sections,
            Rankings = random.Next(2) == 0 ? [] : [new() { Name = "focal" }, Painted(random, sections)],
        };
    }

    /// <summary>The ids of some seats, stretches of consecutive numbers joined: <c>PA3-5 QB1</c>.</summary>
    public static string Shown(SeatMap map, IEnumerable<SeatIndex> seats)
    {
        var words = new List<string>();
        SeatIndex? last = null;
        foreach (var seat in seats)
        {
            var label = map[seat].Label;
            if (last is { } before && map.RowOf(before) == map.RowOf(seat) && Math.Abs(seat.Value - before.Value) == 1)
            {
                words[^1] = $"{words[^1].Split('-')[0]}-{label}";
            }
            else
            {
                words.Add(map.IdOf(seat).Value);
            }

            last = seat;
        }

        return string.Join(' ', words);
    }

    private static RankingDefinition Painted(Random random, ImmutableArray<Section> sections) => new()
    {
        Name = "painted",
        Kind = RankingKind.Painted,
        Painted = [.. sections.SelectMany(static section => section.Rows.SelectMany(static row => row.Seats))
            .Select(seat => new PaintedQuality(seat.Id, random.Next(1, 4)))],
    };

    private static Section DrawSection(Random random, int plain, int at)
    {
        var (name, high, fromRight) = (((char)('R' - at)).ToString(), at == 1 || random.Next(3) == 0, random.Next(2) == 0);
        Seat Raised(Seat seat) => high ? seat with { Position = seat.Position with { Y = seat.Position.Y + 8, Z = 4 } } : seat;
        return new Section
        {
            Id = new SectionId(name),
            Name = name,
            Level = random.Next(6) == 0 ? null : new LevelId(high ? "L2" : "L1"),
            Rows =
            [
                .. Enumerable.Range(0, random.Next(1, 4)).Select(row => DrawRow(random, plain, name, at, row, fromRight))
                    .Select(row => row with { Seats = [.. row.Seats.Select(Raised)] }),
            ],
            Boxes = [.. Enumerable.Range(0, random.Next(2)).Select(_ => new Box
            {
                Label = "X",
                Booking = random.Next(3) == 0 ? BookingMode.Whole : BookingMode.BySeat,
                Seats = [.. Enumerable.Range(1, random.Next(2, 6))
                    .Select(number => DrawSeat(random, plain, $"{name}X{number}", number, (at * 6) + (number * 0.5), 6))],
            })],
            Tables = [.. Enumerable.Range(0, random.Next(2)).Select(_ => DrawTable(random, plain, name, at))],
        };
    }

    private static Row DrawRow(Random random, int plain, string section, int at, int row, bool fromRight)
    {
        var (letter, length, aisle) = ((char)('A' + row), random.Next(2, 10), random.Next(3) > 0 ? random.Next(1, 7) : 99);
        var seats = new List<Seat>();
        for (var place = 0; place < length; place++)
        {
            var number = fromRight ? length - place : place + 1;
            var x = (at * 6) + (place * 0.5) + (place >= aisle ? 1 : 0);
            var seat = DrawSeat(random, plain, $"{section}{letter}{number}", number, x, row) with { Segment = place >= aisle ? "b" : "a" };
            seats.Add(seat);
        }

        // Beside a wheelchair space sits its companion, or it stands where chairs can be taken out.
        for (var place = 1; place < length; place++)
        {
            if ((seats[place - 1].Features & SeatFeatures.WheelchairSpace) != 0 && seats[place].Features == SeatFeatures.None)
            {
                seats[place] = seats[place] with { Features = SeatFeatures.Companion, CompanionOf = [seats[place - 1].Id] };
            }
        }

        if (random.Next(4) == 0 && length > 3)
        {
            var x = seats[1].Position.X + 0.25;
            seats.Add(new Seat
            {
                Id = new SeatId($"{section}{letter}W"),
                Label = "W",
                Position = new PlanPoint(x, row),
                Features = SeatFeatures.WheelchairSpace,
                Replaces = [seats[1].Id, seats[2].Id],
            });
        }

        return new Row { Label = letter.ToString(), Seats = [.. seats] };
    }

    private static HallTable DrawTable(Random random, int plain, string section, int at)
    {
        (double X, double Y)[] places = [(0, 0), (0.5, 0), (1, 0.5), (1, 1), (0.5, 1.5), (0, 1.5)];
        var count = random.Next(3, places.Length + 1);
        return new()
        {
            Label = "T",
            Booking = random.Next(3) == 0 ? BookingMode.Whole : BookingMode.BySeat,
            OpenAfter = random.Next(3) == 0 ? [random.Next(count)] : [],
            Seats = [.. Enumerable.Range(0, count).Select(place =>
                DrawSeat(random, plain, $"{section}T{place + 1}", place + 1, (at * 6) + 3 + places[place].X, 5 + places[place].Y))],
        };
    }

    private static Seat DrawSeat(Random random, int plain, string id, int number, double x, double y) => new()
    {
        Id = new SeatId(id),
        Label = FormattableString.Invariant($"{number}"),
        Position = new PlanPoint(x, y),
        Features = random.Next(plain) switch
        {
            0 => SeatFeatures.WheelchairSpace,
            1 => SeatFeatures.Accessible,
            < 5 => SeatFeatures.StepFree,
            _ => SeatFeatures.None,
        },
    };
}
