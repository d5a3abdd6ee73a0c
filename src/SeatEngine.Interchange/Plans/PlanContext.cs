using System.Runtime.InteropServices;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>What a reader of plans gathers on its way: defects, notes, and how many seats there were.</summary>
internal sealed class PlanContext(HallReadLimits limits, NameNotes names)
{
    /// <summary>The code of a plan with nothing to sell, which no leniency mends.</summary>
    public const string NoSeats = "no-seats";

    /// <summary>So many defects are told; a file with more of them is of another kind altogether.</summary>
    private const int MaxDefects = 10_000;

    /// <summary>So many kinds of things left out are told each by itself; what is left out beside them is counted.</summary>
    private const int MaxKinds = 1_000;
    private const int MaxIdLength = 200;

    private static readonly CountedWord Things = new("thing of a kind not told here was", "things of kinds not told here were");

    private readonly Dictionary<string, (int Count, string First)> _left = new(StringComparer.Ordinal);
    private int _seats;
    private (int Count, string First) _beside;

    public int SeatCount => _seats;

    public List<Defect> Defects { get; } = [];

    public List<HallNote> Notes { get; } = [];

    /// <summary>Whether no more seats may be added: the limit is reached, which is told once.</summary>
    public bool IsFull { get; private set; }

    public bool AddSeat(string place)
    {
        if (_seats < limits.MaxSeats)
        {
            _seats++;
            return true;
        }

        if (!IsFull)
        {
            IsFull = true;
            Defects.Add(new("too-many-seats", DefectSeverity.Error, place,
                FormattableString.Invariant($"The file has more than {limits.MaxSeats} seats.")));
        }

        return false;
    }

    public bool AddSeat(DrawingPlace place) => _seats < limits.MaxSeats ? AddSeat(string.Empty) : AddSeat(place.ToString());

    public void Error(string code, string place, string message) => Add(new(code, DefectSeverity.Error, place, message));

    public void Warning(string code, string place, string message) => Add(new(code, DefectSeverity.Warning, place, message));

    /// <summary>Remembers a thing of the plan that the reader does not understand, to be told once for each kind.</summary>
    public void LeaveOut(string kind, string place)
    {
        if (_left.Count == MaxKinds && !_left.ContainsKey(kind))
        {
            _beside = (_beside.Count + 1, _beside.Count == 0 ? place : _beside.First);
            return;
        }

        ref var left = ref CollectionsMarshal.GetValueRefOrAddDefault(_left, kind, out var isKnown);
        left = (left.Count + 1, isKnown ? left.First : place);
    }

    /// <summary>Remembers a thing of a drawing that the reader does not understand.</summary>
    public void LeaveOut(string kind, DrawingPlace place) =>
        LeaveOut(kind, _left.ContainsKey(kind) || _beside.Count > 0 ? string.Empty : place.ToString());

    /// <summary>A label without what nobody sees of it.</summary>
    public string Label(string text, string place) => names.Clean(text, () => place);

    /// <summary>A text that can be an id: what cannot stand in one is replaced, and told.</summary>
    public string Id(string text, string place)
    {
        text = names.Clean(text, () => place);
        var isLong = text.Length > MaxIdLength;
        if (text.Length > 0 && !isLong && !text.AsSpan().ContainsAnyInRange('\u0000', '\u001F')
            && !text.AsSpan().ContainsAnyInRange('\u007F', '\u009F'))
        {
            return text;
        }

        Error("bad-name", place, "A name that makes an id has 1 to 200 characters and no control character.");
        var kept = !isLong ? text : char.IsHighSurrogate(text[MaxIdLength - 1]) ? text[..(MaxIdLength - 1)] : text[..MaxIdLength];
        return kept.Length == 0 ? "?" : string.Create(kept.Length, kept, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
    }

    /// <summary>Ends the reading: the hall is let in, or refused for its defects.</summary>
    public HallReadResult Admit(Hall hall, bool lenient)
    {
        foreach (var (kind, (count, first)) in _left)
        {
            var times = count > 1 ? FormattableString.Invariant($", {count} times") : "";
            Notes.Add(new("left-out", first, $"{kind} was left out{times}."));
        }

        if (_beside.Count > 0)
        {
            Notes.Add(new("left-out", _beside.First, $"{Things.With(_beside.Count)} left out as well."));
        }

        names.AddTo(Notes);
        return IsFull || Defects.Exists(static defect => defect.Code is DefectCodes.TooManyDefects or NoSeats)
            ? new() { Defects = [.. Defects], Notes = [.. Notes] }
            : HallRepair.Admit(new() { Hall = hall, Defects = [.. Defects], Notes = [.. Notes] }, lenient);
    }

    private void Add(Defect defect)
    {
        if (Defects.Count < MaxDefects)
        {
            Defects.Add(defect);
        }
        else if (Defects.Count == MaxDefects)
        {
            Defects.Add(new(DefectCodes.TooManyDefects, DefectSeverity.Error, defect.Place,
                FormattableString.Invariant($"There are more than {MaxDefects} defects; the rest is not told.")));
        }
    }
}
