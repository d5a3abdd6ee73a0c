namespace SeatEngine.Halls;

/// <summary>One place, space or aisle of a row as it is typed from a plan.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Width">Its width in metres, or null for the width usual in the section.</param>
internal readonly record struct RowElement(RowElementKind Kind, double? Width = null)
{
    public bool IsPlace => Kind is not (RowElementKind.Space or RowElementKind.Aisle);
}
