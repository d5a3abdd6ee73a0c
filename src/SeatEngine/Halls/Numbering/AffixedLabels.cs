namespace SeatEngine.Halls;

/// <summary>A series with a text before and after each label.</summary>
internal sealed class AffixedLabels(string prefix, LabelScheme inner, string suffix) : LabelScheme
{
    public override int Count => inner.Count;

    private protected override string MakeLabel(int index) => prefix + MakeLabelOf(inner, index) + suffix;

    private protected override int FindIndex(string label)
    {
        var isOurs = label.Length > prefix.Length + suffix.Length
            && label.StartsWith(prefix, StringComparison.Ordinal)
            && label.EndsWith(suffix, StringComparison.Ordinal);
        return isOurs ? FindIndexOf(inner, label[prefix.Length..^suffix.Length]) : -1;
    }
}
