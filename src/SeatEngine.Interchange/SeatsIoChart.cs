using SeatEngine.Halls;
using SeatEngine.Interchange.Json;
using SeatEngine.Interchange.SeatsIo;

namespace SeatEngine.Interchange;

/// <summary>
/// seats.io chart files, in: rows, round and rectangular tables, booths, general-admission areas, sections, categories
/// (inherited where a seat names none), focal points, zones, floors, and the flags of seats.
/// </summary>
/// <remarks>
/// Ids are the full labels by which that service knows its objects: <c>A-1</c>, or <c>Section A-A-1</c> within a section.
/// Objects outside all sections form one called <c>Main</c>. Coordinates within a section count from its top left
/// corner; units become metres by the median pitch of seats. All members are pure and thread-safe.
/// </remarks>
public static class SeatsIoChart
{
    /// <summary>Reads a chart.</summary>
    /// <param name="utf8">The whole file, in UTF-8, with or without a byte order mark.</param>
    /// <param name="options">How to read, or null for strict reading with the default limits.</param>
    /// <returns>The whole hall, or none and the defects that forbid it.</returns>
    public static HallReadResult Read(ReadOnlyMemory<byte> utf8, HallReaderOptions? options = null)
    {
        options ??= HallReaderOptions.Default;
        var (defects, notes) = (new List<Defect>(), new List<HallNote>());
        using var document = JsonFile.Open(utf8, options.Limits, defects);
        var hall = document is null ? null : new ChartReader(options.Limits, defects, notes).Read(document.RootElement);
        if (hall is { Name.Length: 0 })
        {
            hall = hall with { Name = options.Name.Length == 0 ? "Hall" : options.Name };
        }

        return HallRepair.Admit(new() { Hall = hall, Defects = [.. defects], Notes = [.. notes] }, options.Lenient);
    }
}
