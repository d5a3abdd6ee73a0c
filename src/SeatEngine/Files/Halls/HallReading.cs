using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>What is kept while a hall is read: the columns of the row, box, table or ranking that is being read.</summary>
internal sealed class HallReading : JsonReading
{
    private readonly int _maxSeats;
    private int _seatCount;

    public HallReading(HallReadLimits limits)
    {
        _maxSeats = limits.MaxSeats;
        MaxBytes = limits.MaxBytes;
        MaxDepth = limits.MaxDepth;
        MaxTextLength = limits.MaxTextLength;
    }

    public SeatColumns Columns { get; } = new();

    public List<SeatId> PaintedSeats { get; } = [];

    public List<int> PaintedValues { get; } = [];

    public static HallReading Of(in JsonSource source) => (HallReading)source.Reading;

    /// <summary>A whole number of seats, or the place of one.</summary>
    public static int Count(ref JsonSource source, int min) => (int)source.Whole(min, Of(source)._maxSeats);

    /// <summary>Reads a list of which each element belongs to a seat.</summary>
    public static void ReadColumn<T>(ref JsonSource source, List<T> column, JsonKind<T> kind)
    {
        source.ExpectList("An array");
        while (source.NextElement())
        {
            column.Add(kind.Read(ref source));
            Of(source).CheckCount(ref source, column.Count);
        }
    }

    public void CountSeat(ref JsonSource source) => CheckCount(ref source, ++_seatCount);

    /// <summary>Bounds what is kept of a column, even where the labels to which it belongs are missing or still to come.</summary>
    public void CheckCount(ref JsonSource source, int count)
    {
        if (count > _maxSeats)
        {
            source.Fail("too-many-seats", FormattableString.Invariant($"The hall has more than {_maxSeats} seats."));
        }
    }
}
