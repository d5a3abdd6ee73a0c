using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>Small halls for the tests of the allocator.</summary>
internal static class TestHalls
{
    /// <summary>Rows lettered from A, each of some seats from the left, centred before the focal point, a metre apart.</summary>
    public static SeatMap Rows(params int[] lengths) => SeatMap.Compile(new Hall
    {
        Name = "rows",
        FocalPoint = new PlanPoint(0, 0),
        Sections = [Section("Stalls", [.. lengths.Select((length, at) => Row(RowName(at), at, length))])],
    });

    /// <summary>The same, with what is particular about seats by their ids such as <c>A3</c>.</summary>
    public static SeatMap Rows(int[] lengths, Func<string, Seat, Seat> change) => SeatMap.Compile(new Hall
    {
        Name = "rows",
        FocalPoint = new PlanPoint(0, 0),
        Sections =
        [
            Section("Stalls", [.. lengths.Select((length, at) => Row(RowName(at), at, length))
                .Select(row => row with { Seats = [.. row.Seats.Select(seat => change(seat.Id.Value, seat))] })]),
        ],
    });

    /// <summary>One row, and a box of some chairs.</summary>
    public static SeatMap RowAndBox(Row row, IEnumerable<Seat> chairs, BookingMode booking = BookingMode.BySeat) => SeatMap.Compile(new Hall
    {
        Name = "box",
        FocalPoint = new PlanPoint(0, 0),
        Sections = [Section("S", [row]) with { Boxes = [new Box { Label = "1", Booking = booking, Seats = [.. chairs] }] }],
    });

    public static Section Section(string name, ImmutableArray<Row> rows) => new() { Id = new SectionId(name), Name = name, Rows = rows };

    public static Row Row(string label, int at, int length) => new()
    {
        Label = label,
        Seats = [.. Enumerable.Range(1, length)
            .Select(number => Seat($"{label}{number}", number, (0.5 * number) - (0.25 * (length + 1)), 3 + at))],
    };

    public static Seat Seat(string id, int number, double x, double y) => new()
    {
        Id = new SeatId(id),
        Label = FormattableString.Invariant($"{number}"),
        Position = new PlanPoint(x, y),
    };

    public static string RowName(int at) => ((char)('A' + at)).ToString();

    /// <summary>All seats but some, by their ids.</summary>
    public static SeatSet Free(SeatMap map, params string[] taken) => map.Seats - map.Select(taken.Select(static id => new SeatId(id)));

    public static SeatSet Only(SeatMap map, params string[] ids) => map.Select(ids.Select(static id => new SeatId(id)));

    public static string[] Ids(SeatSearchResult result) => result.Best is { } best ? Ids(best) : [];

    public static string[] Ids(SeatProposal proposal) => [.. proposal.Selection.Seats.Select(static seat => seat.Value)];
}
