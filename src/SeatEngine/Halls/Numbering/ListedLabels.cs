using System.Collections.Immutable;

namespace SeatEngine.Halls;

/// <summary>Labels said one by one.</summary>
internal sealed class ListedLabels : LabelScheme
{
    private readonly ImmutableArray<string> _labels;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public ListedLabels(ImmutableArray<string> labels)
    {
        _labels = labels;
        for (var index = 0; index < labels.Length; index++)
        {
            if (string.IsNullOrEmpty(labels[index]) || !_indexes.TryAdd(labels[index], index))
            {
                throw new ArgumentException($"A label is empty or there twice: '{labels[index]}'.", nameof(labels));
            }
        }

        if (labels.IsEmpty)
        {
            throw new ArgumentException("A series has at least one label.", nameof(labels));
        }
    }

    public override int Count => _labels.Length;

    private protected override string MakeLabel(int index) => _labels[index];

    private protected override int FindIndex(string label) => _indexes.GetValueOrDefault(label, -1);
}
