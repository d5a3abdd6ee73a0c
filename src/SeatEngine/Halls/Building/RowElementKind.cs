namespace SeatEngine.Halls;

/// <summary>What an element of a row is.</summary>
internal enum RowElementKind
{
    Chair,
    Wheelchair,
    Companion,
    Bis,
    Space,
    Aisle,
}
