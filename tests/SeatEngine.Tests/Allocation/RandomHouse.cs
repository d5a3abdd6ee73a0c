using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>A hall of up to 200 seats drawn from a seed: rows with aisles, boxes, tables, and every feature that rules ask about.</summary>
internal static class RandomHouse
{
    public static Hall Draw(Random random)
    {
        var sections = Enumerable.Range(0, random.Next(1, 4)).Select(at => DrawSection(random, at)).ToImmutableArray();
        var hall = new Hall { Name = "random", FocalPoint = new PlanPoint(random.Next(-3, 8), -random.Next(1, 4)), Sections = sections };
        return random.Next(2) == 0 ? hall : hall with { Rankings = [.. Rankings(random, sections)] };
    }

    /// <summary>A hall of some thousand seats in long rows, so that whole vectors of words are read and windows of 64 fit.</summary>
    public static Hall DrawLarge(Random random)
    {
        var rows = Enumerable.Range(0, random.Next(30, 60)).Select(row => new Row
        {
            Label = FormattableString.Invariant($"{row + 1}"),
            Seats = [.. Enumerable.Range(1, random.Next(1, 90)).Select(number => DrawSeat(random, $"{row + 1}-{number}", number,
                number * 0.5, 1 + row) with { Features = random.Next(200) == 0 ? SeatFeatures.Accessible : SeatFeatures.None })],
        });
        return new Hall
        {
            Name = "large",
            FocalPoint = new PlanPoint(random.Next(0, 40), -2),
            Sections = [new Section { Id = new SectionId("S"), Name = "S", Rows = [.. rows] }],
            Rankings = random.Next(2) == 0
                ? []
                : [new() { Name = "focal" }, new() { Name = "axis", Kind = RankingKind.Composite, Weights = new(1, 3, 0, 0) }],
        };
    }

    /// <summary>
    /// A map of 1100 seats in rows of 11, all painted alike in both rankings, with ids that have nothing to do with the place.
    /// </summary>
    public static SeatMap AllAlike()
    {
        var ids = Enumerable.Range(1, 1100).Select(static number => FormattableString.Invariant($"s{number}")).ToArray();
        new Random(3).Shuffle(ids);
        Row[] rows =
        [
            .. Enumerable.Range(0, 100).Select(row => new Row
            {
                Label = FormattableString.Invariant($"{row + 1}"),
                Seats = [.. Enumerable.Range(0, 11).Select(at => TestHalls.Seat(ids[(11 * row) + at], at + 1, 0.5 * at, row))],
            }),
        ];
        PaintedQuality[] painted = [.. ids.Select(static id => new PaintedQuality(new SeatId(id), 1))];
        return SeatMap.Compile(new Hall
        {
            Name = "all alike",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [TestHalls.Section("Stalls", [.. rows])],
            Rankings =
            [
                new() { Name = "first", Kind = RankingKind.Painted, Painted = [.. painted] },
                new() { Name = "second", Kind = RankingKind.Painted, Painted = [.. painted] },
            ],
        });
    }

    /// <summary>The same hall with its sections, rows, boxes and tables listed in another order.</summary>
    public static Hall Shuffled(Hall hall, Random random)
    {
        var sections = hall.Sections.Select(section => section with
        {
            Rows = Shuffle(section.Rows, random),
            Boxes = Shuffle(section.Boxes, random),
            Tables = Shuffle(section.Tables, random),
        }).ToImmutableArray();
        return hall with { Sections = Shuffle(sections, random) };
    }

    /// <summary>A part of the seats, each in with a chance.</summary>
    public static SeatSet Part(SeatMap map, Random random, double chance) => map.Select(_ => random.NextDouble() < chance);

    /// <summary>
    /// Parties of one size on the seats of a map, most of them in a stretch. Of five seats some stay free; one party in so
    /// many sits scattered, and one in so many says that nobody of it needs a wheelchair space.
    /// </summary>
    public static List<MoveParty> Parties(SeatMap map, Random random, int freeOfFive, int perScattered, int perNoWheelchair)
    {
        var parties = new List<MoveParty>();
        var left = map.Seats.ToArray().Where(_ => random.Next(5) >= freeOfFive).ToList();
        var size = random.Next(1, 4);
        while (left.Count >= size)
        {
            var at = random.Next(left.Count - size + 1);
            var seats = random.Next(perScattered) == 0 ? [.. left.OrderBy(_ => random.Next()).Take(size)] : left.GetRange(at, size);
            left.RemoveAll(seats.Contains);
            parties.Add(new MoveParty(map.Select([.. seats]))
            {
                StepFree = random.Next(3) == 0
                ? random.Next(2) == 0
                : null,
                Wheelchairs = random.Next(perNoWheelchair) == 0 ? 0 : null
            });
        }

        return parties;
    }

    private static ImmutableArray<T> Shuffle<T>(ImmutableArray<T> items, Random random)
    {
        var copy = items.ToArray();
        random.Shuffle(copy);
        return [.. copy];
    }

    private static IEnumerable<RankingDefinition> Rankings(Random random, ImmutableArray<Section> sections)
    {
        var seats = sections.SelectMany(static section => section.Rows.SelectMany(static row => row.Seats)).ToArray();
        var painted = new RankingDefinition
        {
            Name = "painted",
            Kind = RankingKind.Painted,
            Painted = [.. seats.Select(seat => new PaintedQuality(seat.Id, random.Next(1, 6)))],
        };
        RankingDefinition[] all = [new() { Name = "focal" }, painted];
        random.Shuffle(all);
        return all;
    }

    private static Section DrawSection(Random random, int at)
    {
        var name = "S" + (char)('P' - at);
        return new Section
        {
            Id = new SectionId(name),
            Name = name,
            Rows = [.. Enumerable.Range(0, random.Next(1, 6)).Select(row => DrawRow(random, name, at, row))],
            Boxes = [.. Enumerable.Range(0, random.Next(0, 2)).Select(box => DrawBox(random, name, at, box))],
            Tables = [.. Enumerable.Range(0, random.Next(0, 3)).Select(table => DrawTable(random, name, at, table))],
        };
    }

    private static Row DrawRow(Random random, string section, int at, int row)
    {
        var seats = ImmutableArray.CreateBuilder<Seat>();
        var x = at * 12.0;
        var length = random.Next(1, 15);
        for (var number = 1; number <= length; number++)
        {
            x += random.Next(8) == 0 ? 1.7 : 0.5;
            var seat = DrawSeat(random, $"{section}-{(char)('A' + row)}-{number}", number, x, 1 + row);
            if (seats.Count > 0 && (seats[^1].Features & SeatFeatures.WheelchairSpace) != 0 && random.Next(2) == 0)
            {
                seat = seat with { Features = SeatFeatures.Companion, CompanionOf = [seats[^1].Id] };
            }

            seats.Add(seat);
        }

        return new Row { Label = ((char)('A' + row)).ToString(), Seats = seats.ToImmutable() };
    }

    private static Box DrawBox(Random random, string section, int at, int box) => new()
    {
        Label = $"B{box}",
        Booking = random.Next(3) == 0 ? BookingMode.Whole : BookingMode.BySeat,
        Seats = [.. Enumerable.Range(1, random.Next(2, 7))
            .Select(number => DrawSeat(random, $"{section}-B{box}-{number}", number, (at * 12) + (number * 0.4), 9 + box))],
    };

    private static HallTable DrawTable(Random random, string section, int at, int table)
    {
        var count = random.Next(2, 10);
        return new()
        {
            Label = $"T{table}",
            Booking = random.Next(3) == 0 ? BookingMode.Whole : BookingMode.BySeat,
            OpenAfter = random.Next(3) == 0 ? [random.Next(count)] : [],
            Seats =
            [
                .. Enumerable.Range(1, count).Select(number => DrawSeat(
                    random, $"{section}-T{table}-{number}", number, (at * 12) + (3 * table) + Math.Cos(number * Math.Tau / count),
                        12 + Math.Sin(number * Math.Tau / count))),
            ],
        };
    }

    private static Seat DrawSeat(Random random, string id, int number, double x, double y) => new()
    {
        Id = new SeatId(id),
        Label = FormattableString.Invariant($"{number}"),
        Position = new PlanPoint(x, y),
        Features = random.Next(12) switch
        {
            0 => SeatFeatures.WheelchairSpace,
            1 => SeatFeatures.Accessible,
            < 6 => SeatFeatures.StepFree,
            _ => SeatFeatures.None,
        },
    };
}
