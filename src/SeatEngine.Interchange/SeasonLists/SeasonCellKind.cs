namespace SeatEngine.Interchange;

/// <summary>What a cell of a season's tables holds.</summary>
internal enum SeasonCellKind
{
    /// <summary>A text, which an empty cell leaves out.</summary>
    Text,

    /// <summary>A text that must be there, an empty one too.</summary>
    Needed,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>Texts between semicolons.</summary>
    List,

    /// <summary>A local time.</summary>
    Time,
}
