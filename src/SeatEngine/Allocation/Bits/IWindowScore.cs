namespace SeatEngine.Allocation;

/// <summary>What a window is worth, and whether it may be taken at all.</summary>
internal interface IWindowScore
{
    /// <summary>
    /// The most that a score can exceed the sum of qualities by, or <see cref="long.MaxValue"/> when it has nothing to do with it.
    /// </summary>
    long MostAboveSum { get; }

    /// <summary>Windows with a lesser sum of qualities are of no use; <see cref="long.MinValue"/> when there is no such limit.</summary>
    long LeastSum { get; }

    /// <summary>Scores the window that starts at a slot of the line region; false when it breaks a rule.</summary>
    bool TryScore(int start, out long score);

    /// <summary>Puts the best of the windows that start in one word in the place of a worse one.</summary>
    void Improve(int word, ulong starts, bool vectors, ref Window best);

    /// <summary>Which of two windows of equal score comes first; negative for the first one.</summary>
    int CompareTies(int start, int other);
}
