namespace SeatEngine.Halls;

/// <summary>A series without some of its labels.</summary>
internal sealed class SkippingLabels : LabelScheme
{
    private readonly LabelScheme _inner;

    /// <summary>The indexes left out of the inner series, ascending.</summary>
    private readonly int[] _skipped;

    private SkippingLabels(LabelScheme inner, int[] skipped)
    {
        _inner = inner;
        _skipped = skipped;
    }

    public override int Count => _inner.Count - _skipped.Length;

    public static LabelScheme Of(LabelScheme inner, IEnumerable<string> labels)
    {
        var skipped = labels
            .Select(label => inner.TryIndexOf(label, out var index) ? index : -1)
            .Where(static index => index >= 0)
            .Distinct()
            .Order()
            .ToArray();
        if (skipped.Length == inner.Count)
        {
            throw new ArgumentException("Every label of the series is left out.", nameof(labels));
        }

        return skipped.Length == 0 ? inner : new SkippingLabels(inner, skipped);
    }

    public override LabelScheme Skipping(params IEnumerable<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return _inner.Skipping(labels.Concat(_skipped.Select(index => MakeLabelOf(_inner, index))));
    }

    private protected override string MakeLabel(int index)
    {
        foreach (var skipped in _skipped)
        {
            if (skipped > index)
            {
                break;
            }

            index++;
        }

        return MakeLabelOf(_inner, index);
    }

    private protected override int FindIndex(string label)
    {
        var index = FindIndexOf(_inner, label);
        if (index < 0)
        {
            return -1;
        }

        var before = Array.BinarySearch(_skipped, index);
        return before >= 0 ? -1 : index - ~before;
    }
}
