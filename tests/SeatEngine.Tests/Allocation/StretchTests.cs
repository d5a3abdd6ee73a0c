using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

/// <summary>The parts in which a party sits, with the free seats on the left and right of each.</summary>
public class StretchTests
{
    private static readonly SeatMap Map = SeatMap.Compile(new Hall
    {
        Name = "each kind",
        FocalPoint = new PlanPoint(0, 0),
        Sections =
        [
            Section("Floor", [Row("A", 0, 8), Row("C", 1, 2)]) with
            {
                Tables = [new() { Label = "T", Seats = [.. Enumerable.Range(1, 6)
                    .Select(static number => Seat($"T{number}", number, 10 + Math.Cos(number), 10 + Math.Sin(number)))] }],
                Boxes = [new() { Label = "B", Seats = [.. Enumerable.Range(1, 4)
                    .Select(static number => Seat($"B{number}", number, 20 + (number % 2), 20 + (number / 2)))] }],
            },
        ],
    });

    [Theory]
    [InlineData("A1 A2", "", "0+2+6")]
    [InlineData("A7 A8", "", "6+2+0")]
    [InlineData("A2 A3", "A4", "1+2+0")]
    [InlineData("A3 A4", "A1 A7", "1+2+2")]
    [InlineData("A2 A3 A5", "", "1+2+1 0+1+3")]
    [InlineData("A1 A8", "", "0+1+6 0+1+0")]
    [InlineData("A1 A3 A8", "A2 A5", "0+1+0 0+1+1 2+1+0")]
    [InlineData("A1 A2 A3 A4 A5 A6 A7 A8", "", "0+8+0")]
    [InlineData("A8 C1", "", "7+1+0 0+1+1")]
    [InlineData("T1 T2", "", "4+2+0")]
    [InlineData("T6 T1", "", "4+2+0")]
    [InlineData("T6 T1 T2", "T4", "1+3+1")]
    [InlineData("T1", "T3", "3+1+1")]
    [InlineData("T1 T4", "", "2+1+2 0+1+0")]
    [InlineData("T2 T4", "", "3+1+1 0+1+0")]
    [InlineData("T3 T4 T5 T6", "T1", "1+4+0")]
    [InlineData("T3 T4 T5 T6", "T2", "0+4+1")]
    [InlineData("T1 T2 T3 T4 T5 T6", "", "0+6+0")]
    [InlineData("B1 B3", "", "2+2+0")]
    [InlineData("B1 B3", "B2", "1+2+0")]
    [InlineData("B1 B2 B3 B4", "", "0+4+0")]
    public void Stretches_OfSomeSeats_AreTheirParts(string seats, string taken, string expected)
    {
        var chosen = Seats(seats);
        var free = Free(Map, taken.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        var stretches = Placement.Of(free, [.. chosen]).Stretches;

        Assert.Equal(expected, string.Join(' ',
            stretches.Select(static stretch => FormattableString.Invariant($"{stretch.Left}+{stretch.Taken}+{stretch.Right}"))));
    }

    [Theory]
    [InlineData("A1 A2", true)]
    [InlineData("A1 A3", false)]
    [InlineData("A1 C1", false)]
    [InlineData("T1 T4", false)]
    [InlineData("T6 T1", true)]
    [InlineData("T1 T2 T3 T4 T5 T6", true)]
    [InlineData("T1 B1", false)]
    [InlineData("B1 B4", true)]
    [InlineData("B1 A1", false)]
    public void IsTogether_SomeSeats_AreSideBySideOrInOneBox(string seats, bool expected)
    {
        var chosen = Seats(seats);

        Assert.Equal(expected, Placement.Of(Map.Seats, [.. chosen]).IsTogether);
    }

    [Theory]
    [InlineData("A1", AislePreference.Left, true)]
    [InlineData("A1", AislePreference.Right, false)]
    [InlineData("A1", AislePreference.Any, true)]
    [InlineData("A1", AislePreference.None, true)]
    [InlineData("A8", AislePreference.Left, false)]
    [InlineData("A8", AislePreference.Right, true)]
    [InlineData("A8", AislePreference.Any, true)]
    [InlineData("A4 A8", AislePreference.Any, true)]
    [InlineData("A4 A5", AislePreference.Any, false)]
    [InlineData("A8 C1", AislePreference.Left, true)]
    [InlineData("T1 B1", AislePreference.Any, false)]
    public void IsAtAisle_SomeSeats_AreIfOneIs(string seats, AislePreference aisle, bool expected) =>
        Assert.Equal(expected,
            new PlacementJudge(new SeatAllocator(Map), new SeatRequest(1) { Aisle = aisle }, Map.Seats).IsAtAisle(Seats(seats)));

    private static SeatIndex[] Seats(string ids) =>
        [.. ids.Split(' ').Select(static id => Map.TryGetIndex(new SeatId(id), out var seat) ? seat : throw new ArgumentException(id))];
}
