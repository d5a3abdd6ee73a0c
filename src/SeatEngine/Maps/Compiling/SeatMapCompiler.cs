using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>
/// Compiles a hall: lists its seats, forms the runs, ranks the seats, and lays the runs out best first.
/// </summary>
internal sealed partial class SeatMapCompiler
{
    /// <summary>Words of nothing at the end of each set, so that vectors and shifts may read past the last seat.</summary>
    private const int TailWords = 8;

    private readonly Hall _hall;
    private readonly List<RowDraft> _rows = [];
    private readonly List<RunDraft> _runs = [];
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private Seat[] _seats = [];
    private PlanPoint[] _positions = [];
    private PlanPoint[] _seatFocals = [];
    private FocalPoints _focals = null!;

    public SeatMapCompiler(Hall hall)
    {
        _hall = hall;
    }

    public SeatMap Compile()
    {
        ListSeats();
        _focals = new FocalPoints(_hall, Middle());
        FindFocals();
        FormRuns();
        var rankings = new RankingCompiler(_seats, _positions, _seatFocals, _focals.OfHall, _ordinals);
        var definitions = _hall.Rankings.IsEmpty ? [new RankingDefinition { Name = RankingCompiler.DefaultName }] : _hall.Rankings;
        var qualities = definitions.Select(rankings.Compile).ToArray();
        var (tables, slots) = LayOut(qualities[0]);
        var slotById = new Dictionary<string, int>(_seats.Length, StringComparer.Ordinal);
        for (var i = 0; i < _seats.Length; i++)
        {
            slotById.Add(_seats[i].Id.Value, slots[i]);
        }

        return new SeatMap(_hall, tables, slotById,
            [.. definitions.Select((definition, at) => BySlot(definition, qualities[at], tables, slots))]);
    }

    private static SeatRanking BySlot(RankingDefinition definition, int[] qualities, MapTables tables, int[] slots)
    {
        var bySlot = new int[tables.WordCount * 64];
        for (var i = 0; i < slots.Length; i++)
        {
            bySlot[slots[i]] = qualities[i];
        }

        return new(definition.Name, bySlot);
    }

    private static IEnumerable<T> InOrder<T>(ImmutableArray<T> things, Func<T, string> labelOf) =>
        things.OrderBy(labelOf, NaturalOrder.Among(things.Select(labelOf)));

    private void ListSeats()
    {
        var seats = new List<Seat>();
        foreach (var section in _hall.Sections.OrderBy(static section => section.Id))
        {
            foreach (var row in InOrder(section.Rows, static row => row.Label))
            {
                List(seats, new RowDraft(MapRowKind.Row, section, row.Label, row.Category), row.Seats);
            }

            foreach (var box in InOrder(section.Boxes, static box => box.Label))
            {
                List(seats, new RowDraft(MapRowKind.Box, section, box.Label, box.Category) { Booking = box.Booking }, box.Seats);
            }

            foreach (var table in InOrder(section.Tables, static table => table.Label))
            {
                List(seats, new RowDraft(MapRowKind.Table, section, table.Label, table.Category)
                {
                    Booking = table.Booking,
                    OpenAfter = table.OpenAfter
                }, table.Seats);
            }
        }

        _seats = [.. seats];
        _positions = new PlanPoint[_seats.Length];
        for (var i = 0; i < _seats.Length; i++)
        {
            var position = _seats[i].Position;
            if (!position.IsFinite)
            {
                throw new ArgumentException($"Seat '{_seats[i].Id}' has a position that is not finite.", "hall");
            }

            _positions[i] = position.Rounded();
        }
    }

    private void List(List<Seat> seats, RowDraft row, ImmutableArray<Seat> listed)
    {
        var first = seats.Count;
        foreach (var seat in listed)
        {
            if (!_ordinals.TryAdd(seat.Id.Value, seats.Count))
            {
                throw new ArgumentException($"Two seats have the id '{seat.Id}'.", "hall");
            }

            seats.Add(seat);
        }

        row.Seats = [.. Enumerable.Range(first, listed.Length)];
        _rows.Add(row);
    }

    private PlanPoint Middle() => PlanBounds.Around(_positions).Centre;

    private void FindFocals()
    {
        _seatFocals = new PlanPoint[_seats.Length];
        foreach (var row in _rows)
        {
            var focal = _focals.Of(row.Section);
            foreach (var seat in row.Seats)
            {
                _seatFocals[seat] = focal;
            }
        }
    }

    /// <summary>A row, box or table while it is compiled; its seats are ordinals.</summary>
    private sealed class RowDraft(MapRowKind kind, Section section, string label, PriceZoneId? category)
    {
        public MapRowKind Kind { get; } = kind;

        public Section Section { get; } = section;

        public string Label { get; } = label;

        public PriceZoneId? Category { get; } = category;

        public BookingMode Booking { get; init; }

        public ImmutableArray<int> OpenAfter { get; init; } = [];

        /// <summary>In sitting order once the runs are formed; replacing places come last.</summary>
        public int[] Seats { get; set; } = [];

        /// <summary>The way from the first seat, in millimetres, by place in <see cref="Seats"/>.</summary>
        public int[] Offsets { get; set; } = [];
    }

    /// <summary>A run while it is compiled; its seats are ordinals in sitting order.</summary>
    private sealed record RunDraft(SeatRunKind Kind, int Row, int[] Seats);
}
