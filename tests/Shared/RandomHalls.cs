using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Testing;

/// <summary>Small halls by seed: curved and straight rows with aisles, boxes, tables, wheelchair bays, areas.</summary>
internal static class RandomHalls
{
    public static Hall Make(int seed, int mostSeats = 200)
    {
        var random = new Random(seed);
        var left = random.Next(1, mostSeats + 1);
        var sections = new List<Section>();
        for (var s = 0; left > 0; s++)
        {
            sections.Add(MakeSection(random, s, ref left));
        }

        return new Hall
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"Hall {seed}"),
            FocalPoint = new PlanPoint(random.Next(-50, 51) / 10.0, -3),
            Sections = [.. sections],
            Categories = [new Category { Id = new("P1"), Name = "P1" }, new Category { Id = new("P2"), Name = "P2" }],
            Areas = random.Next(3) == 0
                ? [new GeneralAdmissionArea { Id = new("FLOOR"), Name = "Floor", Capacity = random.Next(1, 50), Centre = new(0, -2) }]
                : [],
        };
    }

    private static Section MakeSection(Random random, int number, ref int left)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"S{number}");
        var section = new Section
        {
            Id = new SectionId(id),
            Name = "Section " + id,
            Category = random.Next(2) == 0 ? new PriceZoneId("P1") : new PriceZoneId("P2"),
        };
        var origin = new PlanPoint(random.Next(-10, 11), number * 12.0);
        switch (random.Next(6))
        {
            case 0:
                return section with
                {
                    Boxes =
                    [new Box { Label = "L", Seats = Chairs(random, id + "-L", origin, ref left, 6, ring: false) }]
                };
            case 1:
                return section with
                {
                    Tables = [new HallTable { Label = "T", Centre = origin, Width = 1.5,
                    Seats = Chairs(random, id + "-T", origin, ref left, 10, ring: true) }]
                };
            default:
                var rows = ImmutableArray.CreateBuilder<Row>();
                for (var r = random.Next(1, 6); r > 0 && left > 0; r--)
                {
                    rows.Add(MakeRow(random, id, rows.Count, origin, ref left));
                }

                return section with { Rows = rows.ToImmutable() };
        }
    }

    private static Row MakeRow(Random random, string section, int number, PlanPoint origin, ref int left)
    {
        var label = ((char)('A' + number)).ToString();
        var count = Math.Min(left, random.Next(1, 31));
        left -= count;
        var seats = ImmutableArray.CreateBuilder<Seat>(count);
        var x = origin.X - (count * 0.25);
        for (var i = 0; i < count; i++)
        {
            x += 0.5 + (random.Next(9) == 0 ? 1.2 : 0);
            var features = random.Next(15) == 0 ? SeatFeatures.WheelchairSpace : SeatFeatures.None;
            seats.Add(new Seat
            {
                Id = new SeatId(string.Create(CultureInfo.InvariantCulture, $"{section}-{label}-{i + 1}")),
                Label = (i + 1).ToString(CultureInfo.InvariantCulture),
                Position = new PlanPoint(x, origin.Y + (number * 0.9) + (0.002 * x * x), number * 0.1),
                Features = features,
            });
        }

        return new Row { Label = label, Seats = seats.ToImmutable() };
    }

    private static ImmutableArray<Seat> Chairs(Random random, string prefix, PlanPoint centre, ref int left, int most, bool ring)
    {
        var count = Math.Min(left, random.Next(1, most + 1));
        left -= count;
        var chairs = ImmutableArray.CreateBuilder<Seat>(count);
        for (var i = 0; i < count; i++)
        {
            var angle = 2 * Math.PI * i / count;
            chairs.Add(new Seat
            {
                Id = new SeatId(string.Create(CultureInfo.InvariantCulture, $"{prefix}-{i + 1}")),
                Label = (i + 1).ToString(CultureInfo.InvariantCulture),
                Position = ring
                    ? new PlanPoint(centre.X + (1.1 * Math.Cos(angle)), centre.Y + (1.1 * Math.Sin(angle)))
                    : new PlanPoint(centre.X + (0.6 * (i % 3)), centre.Y + (0.6 * (i / 3))),
            });
        }

        return chairs.ToImmutable();
    }
}
