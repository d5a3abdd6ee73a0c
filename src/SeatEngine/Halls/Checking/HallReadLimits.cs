namespace SeatEngine.Halls;

/// <summary>How much a file of a hall may hold before its reader refuses it: files are not trusted.</summary>
/// <remarks>Immutable and safe to share between threads. Each limit is at least 1.</remarks>
public sealed record HallReadLimits
{
    /// <summary>The limits taken when a caller says none.</summary>
    public static HallReadLimits Default { get; } = new();

    /// <summary>The most bytes of a file: 256 MiB unless said otherwise.</summary>
    public long MaxBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>The most bytes of one line of a file that is made of lines: 64 KiB unless said otherwise.</summary>
    public int MaxLineBytes { get; init; } = 64 * 1024;

    /// <summary>The most seats of a hall: a million unless said otherwise.</summary>
    public int MaxSeats { get; init; } = 1_000_000;

    /// <summary>
    /// The most sections of a table or a drawing, in which a line makes one: 20,000 unless said otherwise. A stadium has some hundreds.
    /// </summary>
    public int MaxSections { get; init; } = 20_000;

    /// <summary>The most characters of one text, such as a label: 1,000 unless said otherwise.</summary>
    public int MaxTextLength { get; init; } = 1_000;

    /// <summary>How deep a file may nest objects and lists: 32 unless said otherwise.</summary>
    public int MaxDepth { get; init; } = 32;
}
