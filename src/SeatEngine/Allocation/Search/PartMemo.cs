namespace SeatEngine.Allocation;

/// <summary>The best arrangement of each part of a house, or what it cannot exceed, as long as nothing there has changed.</summary>
internal sealed class PartMemo(int parts)
{
    private readonly (Arrangement? Best, double Most, int Stamp)[] _kept = new (Arrangement?, double, int)[parts];

    /// <summary>Whether the best of a part is known, as far as it matters.</summary>
    /// <param name="part">The part.</param>
    /// <param name="stamp">How the part is now; above 0.</param>
    /// <param name="toBeat">What the arrangement must reach to be of use.</param>
    /// <param name="best">The best; null when none reaches that.</param>
    public bool TryGet(int part, int stamp, double toBeat, out Arrangement? best)
    {
        ref var kept = ref _kept[part];
        best = kept.Best;
        return kept.Stamp == stamp && (best is not null || kept.Most <= toBeat);
    }

    /// <summary>Keeps the best of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="stamp">How the part is now; above 0.</param>
    /// <param name="most">What nothing there exceeds; for the case that there is no best.</param>
    /// <param name="best">The best; null when none reaches what was to beat.</param>
    public void Set(int part, int stamp, double most, Arrangement? best) => _kept[part] = (best, most, stamp);
}
