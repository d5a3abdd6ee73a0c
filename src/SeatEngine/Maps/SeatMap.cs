using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>
/// A hall compiled: each seat is a slot of bit sets, neighbours have consecutive slots, and the runs lie best first.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. Compiled once from a <see cref="Hall"/> by <see cref="Compile"/>; the
/// same hall gives the same map on every machine, whatever the order in which its sections are listed.
/// </remarks>
[SendInstead("the hall's file, and compile it there"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class SeatMap
{
    private readonly MapTables _tables;
    private readonly Dictionary<string, int> _slotById;

    internal SeatMap(Hall hall, MapTables tables, Dictionary<string, int> slotById, ImmutableArray<SeatRanking> rankings)
    {
        Hall = hall;
        _tables = tables;
        _slotById = slotById;
        WordCount = tables.WordCount;
        SeatCount = slotById.Count;
        Seats = new SeatSet(this, SeatWords(tables));
        Empty = new SeatSet(this, new ulong[WordCount]);
        Runs = [.. tables.Runs];
        Rows = [.. tables.Rows];
        Areas = hall.Areas;
        FocalPoint = tables.Focals.OfHall;
        Bounds = PlanBounds.Around(tables.Positions.Where((_, slot) => tables.Seats[slot] is not null));
        Rankings = rankings;
        _links = new SeatLinks(this);
        _rowsBehind = new Lazy<int[]>(() => RowsBehind.Find(this));
    }

    /// <summary>The hall of which this is the map.</summary>
    public Hall Hall { get; }

    /// <summary>The number of seats, replacing places included; standing places are not counted.</summary>
    public int SeatCount { get; }

    /// <summary>The number of slots, guards and padding included; each <see cref="SeatIndex"/> is below it.</summary>
    public int SlotCount => WordCount * 64;

    /// <summary>All seats.</summary>
    public SeatSet Seats { get; }

    /// <summary>The set of no seats.</summary>
    public SeatSet Empty { get; }

    /// <summary>The runs: lines first, the best first; then rings and clusters.</summary>
    public ImmutableArray<SeatRun> Runs { get; }

    /// <summary>The rows, boxes and tables, by section in the natural order of their names.</summary>
    public ImmutableArray<MapRow> Rows { get; }

    /// <summary>The general-admission areas.</summary>
    public ImmutableArray<GeneralAdmissionArea> Areas { get; }

    /// <summary>The hall's focal point, given or taken from the stage, in metres.</summary>
    public PlanPoint FocalPoint { get; }

    /// <summary>The bounds of all seats, in metres; fixtures and areas may reach beyond.</summary>
    public PlanBounds Bounds { get; }

    /// <summary>The rankings, the primary one first; at least one.</summary>
    public ImmutableArray<SeatRanking> Rankings { get; }

    /// <summary>The ranking by which the map is laid out.</summary>
    public SeatRanking PrimaryRanking => Rankings[0];

    /// <summary>The number of words of a set of this map: a multiple of 8, with eight words of padding at the end.</summary>
    internal int WordCount { get; }

    /// <summary>The first slot that is not in the region of line runs; a multiple of 64.</summary>
    internal int LineEnd => _tables.LineEnd;

    internal MapTables Tables => _tables;

    /// <summary>Compiles a hall.</summary>
    /// <param name="hall">A sound hall: ids unique, positions finite, references to things that are there.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentException">The hall has a defect that makes a map impossible, such as an id used twice.</exception>
    /// <remarks>Time and memory grow in proportion to the number of seats, times the logarithm for sorting.</remarks>
    public static SeatMap Compile(Hall hall)
    {
        ArgumentNullException.ThrowIfNull(hall);
        return new SeatMapCompiler(hall).Compile();
    }

    /// <summary>A seat with all that is known of it.</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <exception cref="ArgumentException">The index is no seat.</exception>
    public MapSeat this[SeatIndex seat]
    {
        get
        {
            CheckSeat(seat, nameof(seat));
            return new(this, seat);
        }
    }

    /// <summary>The lasting id of a seat.</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException">The index is no seat.</exception>
    public SeatId IdOf(SeatIndex seat) => SeatAt(seat).Id;

    /// <summary>Finds a seat by its id. O(1).</summary>
    /// <param name="id">A seat's id.</param>
    /// <param name="seat">The seat, or <c>default</c> when there is none of that id.</param>
    /// <returns>Whether the map has it.</returns>
    public bool TryGetIndex(SeatId id, out SeatIndex seat)
    {
        var found = _slotById.TryGetValue(id.Value, out var slot);
        seat = new(slot);
        return found;
    }

    /// <summary>Whether a slot is a seat, and not a guard or padding.</summary>
    /// <param name="seat">Any index.</param>
    /// <returns>Whether it is a seat of the map.</returns>
    public bool IsSeat(SeatIndex seat) => (uint)seat.Value < (uint)_tables.Seats.Length && _tables.Seats[seat.Value] is not null;

    /// <summary>Where a seat stands, in metres, rounded to whole millimetres.</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>The position.</returns>
    public PlanPoint PositionOf(SeatIndex seat) => _tables.Positions[seat.Value];

    /// <summary>The row, box or table of a seat.</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentException">The index is no seat.</exception>
    public MapRow RowOf(SeatIndex seat)
    {
        CheckSeat(seat, nameof(seat));
        return _tables.Rows[_tables.RowBySlot[seat.Value]];
    }

    /// <summary>The run of a seat.</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>The run; null for a place that replaces others.</returns>
    /// <exception cref="ArgumentException">The index is no seat.</exception>
    public SeatRun? RunOf(SeatIndex seat)
    {
        CheckSeat(seat, nameof(seat));
        var run = _tables.RunBySlot[seat.Value];
        return run < 0 ? null : _tables.Runs[run];
    }

    /// <summary>The way along its row from the row's first seat to a seat, aisles included, in millimetres.</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>From 0 to the row's <see cref="MapRow.Width"/>.</returns>
    public int OffsetInRow(SeatIndex seat) => _tables.OffsetBySlot[seat.Value];

    /// <summary>What "best" is measured to for a seat: its section's focal point, its zone's or the hall's.</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>The point, in metres.</returns>
    /// <exception cref="ArgumentException">The index is no seat.</exception>
    public PlanPoint FocalPointOf(SeatIndex seat) => _tables.Focals.Of(RowOf(seat).Section);

    /// <summary>The distance from a seat to its focal point.</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>The distance in space, in metres.</returns>
    /// <exception cref="ArgumentException">The index is no seat.</exception>
    public double FocalDistanceOf(SeatIndex seat) => PositionOf(seat).DistanceTo(FocalPointOf(seat));

    /// <summary>The category of the house's own plan: the seat's own, or that of its row, box, table or section.</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>The category, or null when the plan names none.</returns>
    /// <exception cref="ArgumentException">The index is no seat.</exception>
    public PriceZoneId? CategoryOf(SeatIndex seat)
    {
        var own = SeatAt(seat).Category;
        return own ?? _tables.RowCategories[_tables.RowBySlot[seat.Value]] ?? RowOf(seat).Section.Category;
    }

    /// <summary>Finds a ranking by its name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The ranking, or null when the map has none of that name.</returns>
    public SeatRanking? FindRanking(string name) =>
        Rankings.FirstOrDefault(ranking => string.Equals(ranking.Name, name, StringComparison.Ordinal));

    /// <summary>Finds a general-admission area by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The area, or null when the map has none of that id.</returns>
    public GeneralAdmissionArea? FindArea(AreaId id) => Areas.FirstOrDefault(area => area.Id == id);

    internal Seat SeatAt(SeatIndex seat)
    {
        CheckSeat(seat, nameof(seat));
        return _tables.Seats[seat.Value]!;
    }

    internal void CheckSeat(SeatIndex seat, string name)
    {
        if (!IsSeat(seat))
        {
            throw new ArgumentException("The index is no seat of this map.", name);
        }
    }

    private static ulong[] SeatWords(MapTables tables)
    {
        var words = new ulong[tables.WordCount];
        for (var slot = 0; slot < tables.Seats.Length; slot++)
        {
            if (tables.Seats[slot] is not null)
            {
                words[slot >> 6] |= 1UL << (slot & 63);
            }
        }

        return words;
    }
}
