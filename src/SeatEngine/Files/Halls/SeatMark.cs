using System.Diagnostics;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>What is particular about the seats from one place of a row to another, both counted from 0 and included.</summary>
/// <param name="First">The first place.</param>
/// <param name="Last">The last place.</param>
/// <param name="Seat">A seat of which only what is particular counts.</param>
internal sealed record SeatMark(int First, int Last, Seat Seat)
{
    private static readonly Seat Plain = new() { Id = default, Label = "" };

    private static readonly JsonKind<(int First, int Last)> Stretch = new JsonScalar<(int First, int Last)>(
        "\"oneOf\": [{\"type\": \"integer\", \"minimum\": 0}, {\"type\": \"array\", \"items\": {\"type\": \"integer\", \"minimum\": 0}, "
        + "\"minItems\": 2, \"maxItems\": 2}]",
        ReadStretch,
        WriteStretch);

    /// <summary>Where it was read.</summary>
    public long Position { get; init; }

    public static JsonShape<SeatMark> Shape { get; } = new JsonShape<SeatMark>(
            "mark",
            "A mark",
            new(0, 0, Plain),
            "What is particular about one seat, or about a stretch of seats. Marks may overlap, but no two say the same of one seat.")
        .Says("\"minProperties\": 2")
        .Needs(
            "at",
            Stretch,
            m => (m.First, m.Last),
            (m, v) => m with { First = v.First, Last = v.Last },
            "A place counted from 0, or the first and the last place of a stretch.")
        .May("category", HallKinds.Category, m => m.Seat.Category, (m, v) => m with { Seat = m.Seat with { Category = v } })
        .May("features", HallKinds.Features, m => m.Seat.Features, (m, v) => m with { Seat = m.Seat with { Features = v } })
        .May(
            "segment",
            HallKinds.Text,
            m => m.Seat.Segment,
            (m, v) => m with { Seat = m.Seat with { Segment = v } },
            "Seats of one row and one segment sit side by side, in the order of the row.")
        .May(
            "next",
            HallKinds.Seat,
            m => m.Seat.NextNeighbour,
            (m, v) => m with { Seat = m.Seat with { NextNeighbour = v } },
            "The next seat in sitting order.")
        .May(
            "companionOf",
            HallKinds.Seats,
            m => m.Seat.CompanionOf,
            (m, v) => m with { Seat = m.Seat with { CompanionOf = v } },
            "The wheelchair spaces for whose users' company it is.")
        .May(
            "replaces",
            HallKinds.Seats,
            m => m.Seat.Replaces,
            (m, v) => m with { Seat = m.Seat with { Replaces = v } },
            "The chairs that are taken out when it is used.")
        .May("note", HallKinds.Text, m => m.Seat.Note, (m, v) => m with { Seat = m.Seat with { Note = v } });

    public bool SaysSomething =>
        Seat.Category is not null
        || Seat.Features != SeatFeatures.None
        || Seat.Segment is not null
        || Seat.NextNeighbour is not null
        || !Seat.CompanionOf.IsDefaultOrEmpty
        || !Seat.Replaces.IsDefaultOrEmpty
        || Seat.Note is not null;

    /// <summary>The mark of a seat and of those after it that are marked alike.</summary>
    public static SeatMark Of(ReadOnlySpan<Seat> seats, int first)
    {
        var last = first;
        while (last + 1 < seats.Length && IsAlike(seats[first], seats[last + 1]))
        {
            last++;
        }

        return new(first, last, seats[first]);
    }

    /// <summary>Says of a seat what the mark says, unless another mark has said it.</summary>
    public bool TryJoin(Seat seat, out Seat joined)
    {
        joined = seat;
        if ((seat.Category is not null && Seat.Category is not null)
            || (seat.Features != SeatFeatures.None && Seat.Features != SeatFeatures.None)
            || (seat.Segment is not null && Seat.Segment is not null)
            || (seat.NextNeighbour is not null && Seat.NextNeighbour is not null)
            || (seat.CompanionOf.Length > 0 && Seat.CompanionOf.Length > 0)
            || (seat.Replaces.Length > 0 && Seat.Replaces.Length > 0)
            || (seat.Note is not null && Seat.Note is not null))
        {
            return false;
        }

        joined = seat with
        {
            Category = Seat.Category ?? seat.Category,
            Features = Seat.Features | seat.Features,
            Segment = Seat.Segment ?? seat.Segment,
            NextNeighbour = Seat.NextNeighbour ?? seat.NextNeighbour,
            CompanionOf = Seat.CompanionOf.Length > 0 ? Seat.CompanionOf : seat.CompanionOf,
            Replaces = Seat.Replaces.Length > 0 ? Seat.Replaces : seat.Replaces,
            Note = Seat.Note ?? seat.Note,
        };
        return true;
    }

    private static bool IsAlike(Seat left, Seat right) =>
        left.Category == right.Category
        && left.Features == right.Features
        && string.Equals(left.Segment, right.Segment, StringComparison.Ordinal)
        && string.Equals(left.Note, right.Note, StringComparison.Ordinal)
        && left.NextNeighbour == right.NextNeighbour
        && HallKinds.Seats.IsSame(left.CompanionOf, right.CompanionOf)
        && HallKinds.Seats.IsSame(left.Replaces, right.Replaces);

    private static (int First, int Last) ReadStretch(ref JsonSource source)
    {
        if (source.IsNumber)
        {
            var place = HallReading.Count(ref source, 0);
            return (place, place);
        }

        source.ExpectList("A place, or the first and the last place of a stretch,");
        var (first, last) = (0, -1);
        if (source.NextElement())
        {
            first = HallReading.Count(ref source, 0);
            last = source.NextElement() ? HallReading.Count(ref source, first) : -1;
        }

        if (last < 0 || source.NextElement())
        {
            source.Fail("wrong-type", "A stretch has a first and a last place.");
        }

        return (first, last);
    }

    private static void WriteStretch(JsonSink sink, (int First, int Last) stretch)
    {
        Debug.Assert(stretch.First <= stretch.Last, "A stretch is of one place at least.");
        if (stretch.First == stretch.Last)
        {
            sink.Number(stretch.First);
            return;
        }

        sink.OpenArray();
        sink.Number(stretch.First);
        sink.Number(stretch.Last);
        sink.CloseArray();
    }
}
