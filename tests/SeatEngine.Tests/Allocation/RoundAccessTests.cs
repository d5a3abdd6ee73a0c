using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

/// <summary>Wheelchair spaces, their companions and other accessible places at tables and in boxes.</summary>
public class RoundAccessTests
{
    /// <summary>Round a table each window is looked at, with what companions are worth.</summary>
    [Law(200)]
    public void TryFind_AtTables_EqualsTheOracle(int seed) => Cases.InBatch(seed, 10, static random =>
        AssertLikeOracle(random, tables: 3, boxes: 0, companion: random.Next(3) * 0.2));

    /// <summary>Of a box the best seats are taken, with the spaces whose companions are there.</summary>
    [Law(200)]
    public void TryFind_InBoxes_EqualsTheOracle(int seed) => Cases.InBatch(seed, 10, static random =>
        AssertLikeOracle(random, tables: random.Next(2), boxes: 3, companion: random.Next(3) * 0.2));

    /// <summary>Of seats as good as each other the first id wins, also where it is at a table or in a box.</summary>
    [Theory]
    [InlineData("A", "Z", "Y", "A-1 A-2")]
    [InlineData("Z", "A", "Y", "A-1 A-2")]
    [InlineData("Z", "Y", "A", "A-1 A-2")]
    [InlineData("A", "A0", "A1", "A-1 A-2")]
    public void Find_SeatsThatAreAlike_TakesTheFirstId(string row, string table, string box, string expected)
    {
        ImmutableArray<Seat> Of(string name, int x) =>
            [.. Enumerable.Range(1, 4).Select(number => Seat($"{name}-{number}", number, x + (number % 2), 3 + (number / 2)))];
        var section = Section("Floor",
            [new Row { Label = "R",
            Seats = [.. Enumerable.Range(1, 4).Select(number => Seat($"{row}-{number}", number, 0.5 * number, 1))] }]) with
        {
            Tables = [new() { Label = "T", Seats = Of(table, 5) }],
            Boxes = [new() { Label = "B", Seats = Of(box, 10) }],
        };
        var ids = section.Rows[0].Seats.Concat(section.Tables[0].Seats).Concat(section.Boxes[0].Seats).Select(static seat => seat.Id);
        var map = SeatMap.Compile(new Hall
        {
            Name = "alike",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [section],
            Rankings = [new() { Name = "painted", Kind = RankingKind.Painted,
                Painted = [.. ids.Select(static id => new PaintedQuality(id, 1))] }],
        });

        Assert.Equal(expected,
            string.Join(' ', Ids(new SeatAllocator(map).Find(map.Seats, new SeatRequest(2) { Weights = SeatWeights.QualityOnly }))));
    }

    private static void AssertLikeOracle(Random random, int tables, int boxes, double companion)
    {
        var map = SeatMap.Compile(new Hall
        {
            Name = "rounds",
            FocalPoint = new PlanPoint(random.Next(0, 9), 0),
            Sections =
            [
                Section("Floor", [Row("A", 0, random.Next(1, 4))]) with
                {
                    Tables = [.. Enumerable.Range(0, tables).Select(at =>
                        new HallTable { Label = $"T{at}", Booking = Booking(random), Seats = Seats(random, $"T{at}", random.Next(2, 9)) })],
                    Boxes = [.. Enumerable.Range(0, boxes).Select(at =>
                        new Box { Label = $"B{at}", Booking = Booking(random), Seats = Seats(random, $"B{at}", random.Next(2, 8)) })],
                },
            ],
        });
        var party = random.Next(1, 6);
        SeatSet? Some(double chance) => random.Next(3) == 0 ? RandomHouse.Part(map, random, chance) : null;
        var request = new SeatRequest(party)
        {
            Wheelchairs = random.Next(0, Math.Min(party, 2) + 1),
            ReleasedAccessible = Some(0.5),
            Prefer = Some(0.3),
            Avoid = Some(0.3),
            Beside = random.Next(6) == 0 ? RandomHouse.Part(map, random, 0.3) : null,
            Weights = new() { Companion = companion },
            Orphans = new() { SmallestLeft = random.Next(1, 4) },
        };
        TogetherSearchTests.AssertLikeOracle(map, RandomHouse.Part(map, random, 0.6 + (0.4 * random.NextDouble())), request,
            (OrphanRule)random.Next(4));
    }

    private static BookingMode Booking(Random random) => random.Next(5) == 0 ? BookingMode.Whole : BookingMode.BySeat;

    /// <summary>
    /// Seats of which some are wheelchair spaces, some companions of some of those, and some accessible for other reasons.
    /// </summary>
    private static ImmutableArray<Seat> Seats(Random random, string name, int count)
    {
        Seat[] seats = [.. Enumerable.Range(1, count)
            .Select(number => Seat($"{name}-{number}", number, random.Next(0, 40) * 0.25, 2 + (random.Next(0, 40) * 0.25)))];
        for (var at = 0; at < count; at++)
        {
            seats[at] = seats[at] with
            {
                Features = random.Next(6) switch
                {
                    0 or 1 => SeatFeatures.WheelchairSpace,
                    2 => SeatFeatures.Companion,
                    3 => SeatFeatures.Accessible,
                    _ => SeatFeatures.None
                }
            };
        }

        var spaces = seats.Where(static seat => seat.Features == SeatFeatures.WheelchairSpace).Select(static seat => seat.Id)
            .ToImmutableArray();
        return [.. seats.Select(seat => seat.Features == SeatFeatures.Companion
            ? seat with { CompanionOf = [.. spaces.Where(_ => random.Next(3) > 0)] } : seat)];
    }
}
