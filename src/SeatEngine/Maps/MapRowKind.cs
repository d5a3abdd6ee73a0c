namespace SeatEngine.Maps;

/// <summary>What a group of seats with one label is.</summary>
public enum MapRowKind
{
    /// <summary>A row.</summary>
    Row,

    /// <summary>A box or loge.</summary>
    Box,

    /// <summary>A table.</summary>
    Table,
}
