using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <content>Seats, said in columns: labels, ids or their prefix, coordinates, and marks for what is particular.</content>
internal ref partial struct HallFileReader
{
    private static readonly MemberNames MarkMembers = new(
        "A mark", "at", "category", "features", "segment", "next", "companionOf", "replaces", "note");

    private void ReadColumn(string member)
    {
        switch (member)
        {
            case "idPrefix":
                _columns.IdPrefix = Text();
                break;
            case "ids":
                _columns.HasIds = true;
                ReadTexts(_columns.Ids);
                break;
            case "labels":
                ReadLabels();
                break;
            case "x":
                ReadCoordinates(_columns.X);
                break;
            case "y":
                ReadCoordinates(_columns.Y);
                break;
            case "z":
                ReadCoordinates(_columns.Z);
                break;
            default:
                ReadMarks();
                break;
        }
    }

    private void ReadLabels()
    {
        Expect(JsonTokenType.StartArray, "An array of labels");
        _columns.HasLabels = true;
        while (NextElement())
        {
            CheckCount(++_seatCount);
            _columns.Labels.Add(Text());
        }
    }

    private void ReadCoordinates(PlaceColumns.Coordinates column)
    {
        if (_reader.TokenType == JsonTokenType.Number)
        {
            column.Values.Add(Number());
            return;
        }

        Expect(JsonTokenType.StartArray, "A number, or an array of numbers,");
        column.IsEach = true;
        while (NextElement())
        {
            column.Values.Add(Number());
            CheckCount(column.Values.Count);
        }
    }

    private void ReadMarks()
    {
        Expect(JsonTokenType.StartArray, "An array of marks");
        while (NextElement())
        {
            _columns.Marks.Add(ReadMark());
            CheckCount(_columns.Marks.Count);
        }
    }

    private FilePlace ReadMark()
    {
        Expect(JsonTokenType.StartObject, "A mark, which is an object,");
        var byteIndex = _reader.TokenStartIndex;
        (int First, int Last)? at = null;
        PriceZoneId? category = null;
        var features = SeatFeatures.None;
        string? segment = null;
        SeatId? next = null;
        ImmutableArray<SeatId> companionOf = [];
        ImmutableArray<SeatId> replaces = [];
        string? note = null;
        var seen = 0UL;
        while (NextMember(MarkMembers, ref seen, out var member))
        {
            switch (member)
            {
                case "at":
                    at = ReadStretch();
                    break;
                case "category":
                    category = new(IdValue());
                    break;
                case "features":
                    features = ReadFeatures();
                    break;
                case "segment":
                    segment = Text();
                    break;
                case "next":
                    next = new(IdValue());
                    break;
                case "companionOf":
                    companionOf = ReadSeatIds();
                    break;
                case "replaces":
                    replaces = ReadSeatIds();
                    break;
                default:
                    note = Text();
                    break;
            }
        }

        Require(at, MarkMembers, "at");
        return new FilePlace
        {
            ByteIndex = byteIndex,
            First = at.Value.First,
            Last = at.Value.Last,
            Category = category,
            Features = features,
            Segment = segment,
            Next = next,
            CompanionOf = companionOf,
            Replaces = replaces,
            Note = note,
        };
    }

    private (int First, int Last) ReadStretch()
    {
        if (_reader.TokenType == JsonTokenType.Number)
        {
            var place = WholeNumber(0, _limits.MaxSeats);
            return (place, place);
        }

        Expect(JsonTokenType.StartArray, "A place, or the first and the last place of a stretch,");
        _reader.Read();
        var first = WholeNumber(0, _limits.MaxSeats);
        _reader.Read();
        var last = WholeNumber(first, _limits.MaxSeats);
        _reader.Read();
        if (_reader.TokenType != JsonTokenType.EndArray)
        {
            Fail("wrong-type", "A stretch has a first and a last place.");
        }

        return (first, last);
    }

    private SeatFeatures ReadFeatures()
    {
        Expect(JsonTokenType.StartArray, "An array of features");
        var features = SeatFeatures.None;
        while (NextElement())
        {
            var name = Text();
            var index = Array.FindIndex(HallFileNames.Features, known => string.Equals(known.Name, name, StringComparison.Ordinal));
            if (index < 0)
            {
                Fail("unknown-value", $"{Shown(name)} is no feature of a seat.");
            }

            var feature = HallFileNames.Features[index].Feature;
            if ((features & feature) != 0)
            {
                Fail("repeated-value", $"The feature {Shown(name)} is named twice.");
            }

            features |= feature;
        }

        return features;
    }

    private ImmutableArray<SeatId> ReadSeatIds()
    {
        Expect(JsonTokenType.StartArray, "An array of seat ids");
        var ids = ImmutableArray.CreateBuilder<SeatId>();
        while (NextElement())
        {
            ids.Add(new(IdValue()));
        }

        return ids.DrainToImmutable();
    }

    private readonly ImmutableArray<Seat> MakeSeats(MemberNames names)
    {
        var columns = _columns;
        if (!columns.HasLabels)
        {
            Fail("missing-member", $"{names.What} needs the member \"labels\".");
        }

        if (columns.HasIds == columns.IdPrefix is not null)
        {
            Fail("missing-member", $"{names.What} needs either the member \"ids\" or the member \"idPrefix\".");
        }

        var count = columns.Labels.Count;
        if (columns.HasIds)
        {
            CheckLength("ids", columns.Ids.Count, count);
        }

        CheckLength("x", columns.X, count);
        CheckLength("y", columns.Y, count);
        CheckLength("z", columns.Z, count);
        if (count == 0)
        {
            CheckMarks(0);
            return [];
        }

        var seats = new Seat[count];
        for (var index = 0; index < count; index++)
        {
            var label = columns.Labels[index];
            var id = columns.IdPrefix is null ? columns.Ids[index] : string.Concat(columns.IdPrefix, label);
            seats[index] = new Seat
            {
                Id = new(CheckedId(id)),
                Label = label,
                Position = new(columns.X[index], columns.Y[index], columns.Z[index]),
            };
        }

        CheckMarks(count);
        foreach (var mark in columns.Marks)
        {
            for (var index = mark.First; index <= mark.Last; index++)
            {
                seats[index] = Marked(seats[index], mark);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(seats);
    }

    private readonly void CheckLength(string member, PlaceColumns.Coordinates column, int count)
    {
        if (column.IsEach)
        {
            CheckLength(member, column.Values.Count, count);
        }
    }

    private readonly void CheckLength(string member, int length, int count)
    {
        if (length != count)
        {
            Fail("column-length", $"The column \"{member}\" has {Invariant(length)} values for {Invariant(count)} labels.");
        }
    }

    private readonly void CheckMarks(int count)
    {
        foreach (var mark in _columns.Marks)
        {
            if (mark.Last >= count)
            {
                throw new HallFileException(
                    "place-out-of-range",
                    mark.ByteIndex,
                    $"A mark stands at place {Invariant(mark.Last)}, but there are {Invariant(count)} places counted from 0.");
            }

            // A mark that says nothing could be repeated without end over every seat.
            if (mark is { Category: null, Features: SeatFeatures.None, Segment: null, Next: null, CompanionOf.Length: 0, Replaces.Length: 0, Note: null })
            {
                throw new HallFileException("empty-mark", mark.ByteIndex, "A mark says nothing of its seats.");
            }
        }
    }

    private static Seat Marked(Seat seat, FilePlace mark)
    {
        if ((seat.Category is not null && mark.Category is not null)
            || (seat.Features != SeatFeatures.None && mark.Features != SeatFeatures.None)
            || (seat.Segment is not null && mark.Segment is not null)
            || (seat.NextNeighbour is not null && mark.Next is not null)
            || (seat.CompanionOf.Length > 0 && mark.CompanionOf.Length > 0)
            || (seat.Replaces.Length > 0 && mark.Replaces.Length > 0)
            || (seat.Note is not null && mark.Note is not null))
        {
            throw new HallFileException("repeated-mark", mark.ByteIndex, $"A mark says again what another has said of the seat {Shown(seat.Label)}.");
        }

        return seat with
        {
            Category = mark.Category ?? seat.Category,
            Features = mark.Features | seat.Features,
            Segment = mark.Segment ?? seat.Segment,
            NextNeighbour = mark.Next ?? seat.NextNeighbour,
            CompanionOf = mark.CompanionOf.Length > 0 ? mark.CompanionOf : seat.CompanionOf,
            Replaces = mark.Replaces.Length > 0 ? mark.Replaces : seat.Replaces,
            Note = mark.Note ?? seat.Note,
        };
    }
}
