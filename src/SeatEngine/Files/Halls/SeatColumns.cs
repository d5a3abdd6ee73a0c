using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>The columns in which the format says the seats of one row, box or table; reused from one to the next.</summary>
internal sealed partial class SeatColumns
{
    private readonly List<string> _labels = [];
    private readonly List<string> _ids = [];
    private readonly List<SeatMark> _marks = [];
    private readonly Coordinates _x = new();
    private readonly Coordinates _y = new();
    private readonly Coordinates _z = new();
    private string? _idPrefix;
    private bool _hasIds;

    /// <summary>Makes the seats of the object that ends here, and clears the columns for the next.</summary>
    private ImmutableArray<Seat> ToSeats(ref JsonSource source, string what)
    {
        var count = _labels.Count;
        CheckLengths(ref source, what, count);
        CheckMarks(ref source, count);
        var seats = count == 0 ? [] : new Seat[count];
        for (var index = 0; index < count; index++)
        {
            var label = _labels[index];
            var id = _idPrefix is null ? _ids[index] : string.Concat(_idPrefix, label);
            seats[index] = new Seat
            {
                Id = new(JsonKinds.CheckedId(ref source, id)),
                Label = label,
                Position = new(_x[index], _y[index], _z[index]),
            };
        }

        foreach (var mark in _marks)
        {
            for (var index = mark.First; index <= mark.Last; index++)
            {
                if (!mark.TryJoin(seats[index], out seats[index]))
                {
                    var seat = JsonSource.Shown(seats[index].Label);
                    source.Fail("repeated-mark", mark.Position, $"A mark says again what another has said of the seat {seat}.");
                }
            }
        }

        Clear();
        return ImmutableCollectionsMarshal.AsImmutableArray(seats);
    }

    private void CheckLengths(ref JsonSource source, string what, int count)
    {
        if (_hasIds == _idPrefix is not null)
        {
            source.Fail("missing-member", $"{what} needs either the member \"ids\" or the member \"idPrefix\".");
        }

        CheckLength(ref source, "ids", _hasIds, _ids.Count, count);
        CheckLength(ref source, "x", _x.IsEach, _x.Values.Count, count);
        CheckLength(ref source, "y", _y.IsEach, _y.Values.Count, count);
        CheckLength(ref source, "z", _z.IsEach, _z.Values.Count, count);
    }

    private static void CheckLength(ref JsonSource source, string member, bool isEach, int length, int count)
    {
        if (isEach && length != count)
        {
            source.Fail("column-length", FormattableString.Invariant($"The column \"{member}\" has {length} values for {count} labels."));
        }
    }

    private void CheckMarks(ref JsonSource source, int count)
    {
        foreach (var mark in _marks)
        {
            if (mark.Last >= count)
            {
                source.Fail("place-out-of-range", mark.Position, FormattableString.Invariant(
                    $"A mark stands at place {mark.Last}, but there are {count} places counted from 0."));
            }

            // A mark that says nothing could be repeated without end over every seat.
            if (!mark.SaysSomething)
            {
                source.Fail("empty-mark", mark.Position, "A mark says nothing of its seats.");
            }
        }
    }

    private void Clear()
    {
        _labels.Clear();
        _ids.Clear();
        _marks.Clear();
        _idPrefix = null;
        _hasIds = false;
        _x.Clear();
        _y.Clear();
        _z.Clear();
    }

    /// <summary>One coordinate of all seats: a value for each, one for all, or none, which is 0 for all.</summary>
    private sealed class Coordinates
    {
        public List<double> Values { get; } = [];

        public bool IsEach { get; private set; }

        public double this[int index] => IsEach ? Values[index] : Values.Count == 0 ? 0 : Values[0];

        public void Clear()
        {
            Values.Clear();
            IsEach = false;
        }

        public void Read(ref JsonSource source)
        {
            if (source.IsNumber)
            {
                Values.Add(source.Number(HallKinds.MaxNumber));
                return;
            }

            source.ExpectList("A number, or an array of numbers,");
            IsEach = true;
            var reading = HallReading.Of(source);
            while (source.NextElement())
            {
                Values.Add(source.Number(HallKinds.MaxNumber));
                reading.CheckCount(ref source, Values.Count);
            }
        }
    }
}
