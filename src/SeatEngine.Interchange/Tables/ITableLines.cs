using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>The lines of a table, one after the other: those of a text file or of a sheet.</summary>
/// <remarks>What is no sound table ends the reading by a <see cref="TableFormatException"/>.</remarks>
internal interface ITableLines : IDisposable
{
    /// <summary>Whether numbers may be written with a comma before the decimals.</summary>
    bool HasDecimalComma { get; }

    /// <summary>How many cells the line has; 0 before the first.</summary>
    int FieldCount { get; }

    /// <summary>The number of the line in the file, from 1.</summary>
    long Line { get; }

    /// <summary>How people find a line of the file.</summary>
    string PlaceOf(long line);

    /// <summary>Goes to the next line that is not wholly empty.</summary>
    bool Read();

    /// <summary>Whether a cell holds nothing; a column that the line does not reach is none to ask for.</summary>
    bool IsEmpty(int column);

    /// <summary>What a cell says, as it is in the file.</summary>
    string Text(int column);

    /// <summary>The number that a cell plainly is, with a point if any; null for one whose text has to be looked at.</summary>
    double? Number(int column);

    /// <summary>What was passed over and people should know, once all is read.</summary>
    IEnumerable<HallNote> Notes();
}
