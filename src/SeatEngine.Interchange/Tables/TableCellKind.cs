namespace SeatEngine.Interchange;

/// <summary>What the cells of a column hold, which says how a workbook keeps them; in a text file all are texts.</summary>
public enum TableCellKind
{
    /// <summary>Any text, which is never run as a formula.</summary>
    Text,

    /// <summary>A number with a point, if any: a count, a share, a length.</summary>
    Number,

    /// <summary>An amount of money with all its decimals; of which currency it is, another column says.</summary>
    Amount,

    /// <summary>A day, as <c>2027-03-12</c>.</summary>
    Day,

    /// <summary>A time of day on a day with its offset, as <c>2027-03-12T19:30:00+01:00</c>; a workbook keeps the local time.</summary>
    Time,
}
