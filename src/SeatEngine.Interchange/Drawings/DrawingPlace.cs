namespace SeatEngine.Interchange;

/// <summary>A place in the text of a drawing.</summary>
internal readonly record struct DrawingPlace(int Line, int Character)
{
    /// <summary>As defects say it.</summary>
    public override string ToString() => Line == 0 ? "the drawing" : FormattableString.Invariant($"line {Line}, character {Character}");
}
