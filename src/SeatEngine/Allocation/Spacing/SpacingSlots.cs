namespace SeatEngine.Allocation;

/// <summary>The slots of some stretches, ascending, one by one.</summary>
internal ref struct SpacingSlots(ReadOnlySpan<SpacingStretch> stretches)
{
    private readonly ReadOnlySpan<SpacingStretch> _stretches = stretches;
    private int _at = -1;

    public int Current { get; private set; } = -1;

    public readonly SpacingSlots GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_at >= 0 && Current < _stretches[_at].Last)
        {
            Current++;
            return true;
        }

        if (++_at == _stretches.Length)
        {
            return false;
        }

        Current = _stretches[_at].First;
        return true;
    }
}
