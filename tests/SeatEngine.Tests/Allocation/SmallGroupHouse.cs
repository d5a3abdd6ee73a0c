using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>
/// A hall by seed that is small enough to try every placement of a group: rows with aisles, a box, a table, some seats taken.
/// </summary>
internal sealed class SmallGroupHouse
{
    public SmallGroupHouse(int seed)
    {
        var random = new Random(seed);
        Map = SeatMap.Compile(Draw(random));
        var share = 0.5 + (0.5 * random.NextDouble());
        Free = Map.Select(_ => random.NextDouble() < share);
        while (Free.Count > 34)
        {
            var seats = Free.ToArray();
            Free = Free.Without(seats[random.Next(seats.Length)]);
        }

        Size = random.Next(2, 11);
        Least = Math.Min(Size, random.Next(4) == 0 ? 3 : 2);
    }

    public SeatMap Map { get; }

    public SeatSet Free { get; }

    public int Size { get; }

    public int Least { get; }

    private static Hall Draw(Random random)
    {
        var curve = random.Next(3) * 0.02;
        var pitch = 0.8 + (0.1 * random.Next(4));
        var rows = Enumerable.Range(0, random.Next(2, 6)).Select(at => DrawRow(random, at, curve, pitch)).ToImmutableArray();
        var side = new Section
        {
            Id = new SectionId("SIDE"),
            Name = "Side",
            Boxes = random.Next(2) == 0 ? [] : [new Box { Label = "1", Seats = Chairs("BOX", -4, 2, random.Next(2, 6), 0.6) }],
            Tables = random.Next(2) == 0 ? [] : [new HallTable { Label = "T", Seats = Chairs("TABLE", 4.5, 1, random.Next(3, 7), 0.9) }],
        };
        return new Hall
        {
            Name = "small",
            FocalPoint = new PlanPoint(random.Next(-2, 3), -2),
            Sections = [TestHalls.Section("Stalls", rows), side],
        };
    }

    private static Row DrawRow(Random random, int at, double curve, double pitch)
    {
        var label = TestHalls.RowName(at);
        var x = (random.Next(5) * 0.25) - 2;
        var seats = ImmutableArray.CreateBuilder<Seat>();
        var length = random.Next(3, 10);
        for (var number = 1; number <= length; number++)
        {
            x += 0.5 + (random.Next(6) == 0 ? 1.1 : 0);
            seats.Add(TestHalls.Seat($"{label}{number}", number, x,
                0) with
            { Position = new PlanPoint(x, (at * pitch) + (curve * x * x), at * 0.15) });
        }

        return new Row { Label = label, Seats = seats.ToImmutable() };
    }

    private static ImmutableArray<Seat> Chairs(string prefix, double x, double y, int count, double radius) =>
    [
        .. Enumerable.Range(1, count).Select(number => TestHalls.Seat(
            $"{prefix}{number}", number, x + (radius * Math.Cos(number * Math.Tau / count)),
                y + (radius * Math.Sin(number * Math.Tau / count)))),
    ];
}
