namespace SeatEngine.Interchange;

/// <summary>What the seats of a line's row stand in.</summary>
internal enum PlaceKind
{
    Row,
    Box,
    Table,
}
