using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>
/// A hall of some twenty seats drawn from a seed for rules of distance: rows straight or bent, along either axis, steep or
/// flat, with aisles of any width, single seats, chairs in one place, places apart from any row, a box and a table.
/// </summary>
/// <remarks>All positions are multiples of a sixteenth of a metre, so that no sum of them is rounded.</remarks>
internal static class BentHouse
{
    public static Hall Draw(Random random) => new()
    {
        Name = "bent",
        FocalPoint = new PlanPoint(1, -3),
        Levels = [new Level { Id = new("L1"), Name = "Floor" }, new Level { Id = new("L2"), Name = "Balcony" }],
        Sections = [.. Enumerable.Range(0, random.Next(1, 3)).Select(at => DrawSection(random, at))],
    };

    private static Section DrawSection(Random random, int at)
    {
        var (name, upright) = (((char)('P' + at)).ToString(), random.Next(3) == 0);
        var (pitch, depth, rise, bend) = (random.Next(2, 4) / 4.0, random.Next(3, 6) / 4.0, random.Next(4) * 0.5, random.Next(3) / 16.0);
        Row DrawRow(int row)
        {
            var (length, along, shift) = (random.Next(4) == 0 ? 1 : random.Next(2, 6), 0.0, random.Next(3) * pitch / 2);
            var seats = ImmutableArray.CreateBuilder<Seat>();
            for (var number = 1; number <= length; number++)
            {
                along += random.Next(10) switch
                {
                    0 => 0,
                    1 => pitch * random.Next(2, 5),
                    2 => pitch + 0.125,
                    _ => pitch,
                };
                var (x, y) = (along + shift, (row * depth) + (bend * Math.Pow(number - 3, 2)));
                seats.Add(Seat($"{name}{(char)('A' + row)}{number}", number, (3 * at) + (upright ? y : x), upright ? x : y, row * rise) with
                {
                    Segment = along > 2 ? "b" : "a",
                });
            }

            if (length > 2 && random.Next(4) == 0)
            {
                seats.Add(Seat($"{name}{(char)('A' + row)}W", 9, seats[1].Position.X, seats[1].Position.Y + 0.25, row * rise) with
                {
                    Features = SeatFeatures.WheelchairSpace,
                    Replaces = [seats[1].Id, seats[2].Id],
                });
            }

            return new Row { Label = ((char)('A' + row)).ToString(), Seats = seats.ToImmutable() };
        }

        return new Section
        {
            Id = new SectionId(name),
            Name = name,
            Level = random.Next(4) == 0 ? null : new LevelId(at > 0 && random.Next(3) == 0 ? "L2" : "L1"),
            Rows = [.. Enumerable.Range(0, random.Next(1, 4)).Select(DrawRow)],
            Boxes = random.Next(3) > 0
                ? []
                : [new Box { Label = "X",
                Seats = [.. Enumerable.Range(1, 3).Select(number => Seat($"{name}X{number}", number, (3 * at) + (number / 2.0), 3, 0))] }],
            Tables = random.Next(3) > 0
                ? []
                : [new HallTable { Label = "T",
                Seats = [.. Enumerable.Range(1, 5).Select(number => Seat($"{name}T{number}", number, (3 * at) + (number / 2.0), 4, 0))] }],
        };
    }

    private static Seat Seat(string id, int number, double x, double y, double z) => new()
    {
        Id = new SeatId(id),
        Label = FormattableString.Invariant($"{number}"),
        Position = new PlanPoint(x, y, z),
    };
}
