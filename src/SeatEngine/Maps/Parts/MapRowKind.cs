namespace SeatEngine.Maps;

/// <summary>What a group of seats with one label is.</summary>
public enum MapRowKind
{
    /// <summary>Seats in a line; its runs are the stretches between aisles.</summary>
    Row,

    /// <summary>A box or loge.</summary>
    Box,

    /// <summary>Seats in a ring round a table.</summary>
    Table,
}
