using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <content>The members that the tables of rows, boxes and tables share, and the columns as they are written.</content>
internal sealed partial class SeatColumns
{
    private static readonly JsonKind Coordinate = new JsonScalar<double>(
        "\"oneOf\": [{\"$ref\": \"#/$defs/number\"}, {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/number\"}}], "
        + "\"default\": 0, \"description\": \"One number for all seats, or one for each; 0 when left out.\"",
        static (ref source) => source.Number(HallKinds.MaxNumber),
        static (sink, value) => sink.Number(value),
        "coordinates");

    /// <summary>Adds the columns to the table of what holds seats.</summary>
    public static JsonShape<T> AddTo<T>(
        JsonShape<T> shape,
        Func<T, ImmutableArray<Seat>> get,
        Func<T, ImmutableArray<Seat>, T> set,
        JsonShape<T>.Ending? end = null) => shape
        .Part(
            "idPrefix",
            HallKinds.Text,
            static (ref source) => Of(source)._idPrefix = source.Text(),
            (sink, value) => WriteIds(sink, Given(get(value))),
            note: "Each id is this and the label.")
        .Part("ids", HallKinds.Seats, static (ref source) => Of(source).ReadIds(ref source), write: null, note: "Where no prefix serves.")
        .Part(
            "labels",
            HallKinds.Text.List(),
            static (ref source) => Of(source).ReadLabels(ref source),
            (sink, value) => WriteLabels(sink, Given(get(value))),
            isNeeded: true)
        .Part(
            "x",
            Coordinate,
            static (ref source) => Of(source)._x.Read(ref source),
            (sink, value) => WriteEach(sink, "x"u8, Given(get(value)), static seat => seat.Position.X))
        .Part(
            "y",
            Coordinate,
            static (ref source) => Of(source)._y.Read(ref source),
            (sink, value) => WriteEach(sink, "y"u8, Given(get(value)), static seat => seat.Position.Y))
        .Part(
            "z",
            Coordinate,
            static (ref source) => Of(source)._z.Read(ref source),
            (sink, value) => WriteEach(sink, "z"u8, Given(get(value)), static seat => seat.Position.Z))
        .Part(
            "marks",
            SeatMark.Shape.List(),
            static (ref source) => Of(source).ReadMarks(ref source),
            (sink, value) => WriteMarks(sink, Given(get(value))))
        .Says("\"oneOf\": [{\"required\": [\"ids\"]}, {\"required\": [\"idPrefix\"]}]")
        .Ends((ref source, value, seen) =>
        {
            value = set(value, Of(source).ToSeats(ref source, shape.What));
            return end is null ? value : end(ref source, value, seen);
        });

    private static SeatColumns Of(in JsonSource source) => HallReading.Of(source).Columns;

    private static ReadOnlySpan<Seat> Given(ImmutableArray<Seat> seats) => seats.IsDefault ? [] : seats.AsSpan();

    private void ReadIds(ref JsonSource source)
    {
        _hasIds = true;
        HallReading.ReadColumn(ref source, _ids, HallKinds.Text);
    }

    private void ReadLabels(ref JsonSource source)
    {
        source.ExpectList("An array of labels");
        var reading = HallReading.Of(source);
        while (source.NextElement())
        {
            reading.CountSeat(ref source);
            _labels.Add(source.Text());
        }
    }

    private void ReadMarks(ref JsonSource source)
    {
        source.ExpectList("An array of marks");
        while (source.NextElement())
        {
            var position = source.Position;
            _marks.Add(SeatMark.Shape.Read(ref source) with { Position = position });
            HallReading.Of(source).CheckCount(ref source, _marks.Count);
        }
    }

    /// <summary>What stands before the label in the id of every seat, or all the ids where they are not made so.</summary>
    private static void WriteIds(JsonSink sink, ReadOnlySpan<Seat> seats)
    {
        if (CommonPrefix(seats) is { } prefix)
        {
            sink.Name("idPrefix"u8);
            sink.Text(prefix);
            return;
        }

        sink.Name("ids"u8);
        sink.List(seats, static (sink, seat) => HallKinds.Seat.Write(sink, seat.Id));
    }

    private static string? CommonPrefix(ReadOnlySpan<Seat> seats)
    {
        string? prefix = null;
        foreach (var seat in seats)
        {
            var (id, label) = (seat.Id.Value, seat.Label);
            if (label is null || !id.EndsWith(label, StringComparison.Ordinal))
            {
                return null;
            }

            prefix ??= id[..^label.Length];
            if (id.Length != prefix.Length + label.Length || !id.StartsWith(prefix, StringComparison.Ordinal))
            {
                return null;
            }
        }

        return prefix ?? string.Empty;
    }

    private static void WriteLabels(JsonSink sink, ReadOnlySpan<Seat> seats)
    {
        sink.Name("labels"u8);
        sink.List(seats, static (sink, seat) => HallKinds.Text.Write(sink, seat.Label));
    }

    private static void WriteEach(JsonSink sink, ReadOnlySpan<byte> name, ReadOnlySpan<Seat> seats, Func<Seat, double> coordinate)
    {
        var first = seats.IsEmpty ? 0 : coordinate(seats[0]);
        var isOne = true;
        foreach (var seat in seats)
        {
            isOne &= JsonKinds.IsSame(coordinate(seat), first);
        }

        if (isOne && JsonKinds.IsSame(first, 0))
        {
            return;
        }

        sink.Name(name);
        if (isOne)
        {
            sink.Number(first);
            return;
        }

        sink.List(seats, (sink, seat) => sink.Number(coordinate(seat)));
    }

    private static void WriteMarks(JsonSink sink, ReadOnlySpan<Seat> seats)
    {
        var any = false;
        for (var first = 0; first < seats.Length;)
        {
            var mark = SeatMark.Of(seats, first);
            first = mark.Last + 1;
            if (!mark.SaysSomething)
            {
                continue;
            }

            if (!any)
            {
                sink.Name("marks"u8);
                sink.OpenArray();
                any = true;
            }

            SeatMark.Shape.Write(sink, mark);
        }

        if (any)
        {
            sink.CloseArray();
        }
    }
}
