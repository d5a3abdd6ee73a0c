using SeatEngine.Halls;
using SeatEngine.Interchange.Json;
using SeatEngine.Interchange.Pretix;

namespace SeatEngine.Interchange;

/// <summary>
/// pretix seating plans, in and out. A zone is a section, <c>seat_guid</c> is the id, and positions are those of zone, row
/// and seat added up. A row whose seats lie in two parallel lines that face each other is a table.
/// </summary>
/// <remarks>
/// The reader takes what is seen in the wild: sizes with decimals, empty categories, members that the format does not
/// know, zones without a name, rows without a position. A pixel is 0.022 m, so that seats as the plan editor sets them
/// are 0.55 m apart; where that cannot be, the median pitch of seats decides. All members are pure and thread-safe.
/// </remarks>
public static partial class PretixPlan
{
    /// <summary>Reads a plan.</summary>
    /// <param name="utf8">The whole file, in UTF-8, with or without a byte order mark.</param>
    /// <param name="options">How to read, or null for strict reading with the default limits.</param>
    /// <returns>The whole hall, or none and the defects that forbid it.</returns>
    public static HallReadResult Read(ReadOnlyMemory<byte> utf8, HallReaderOptions? options = null)
    {
        options ??= HallReaderOptions.Default;
        var (defects, notes) = (new List<Defect>(), new List<HallNote>());
        using var document = JsonFile.Open(utf8, options.Limits, defects);
        var hall = document is null ? null : new PlanReader(options.Limits, defects, notes).Read(document.RootElement);
        if (hall is { Name.Length: 0 })
        {
            hall = hall with { Name = options.Name.Length == 0 ? "Hall" : options.Name };
        }

        return HallRepair.Admit(new() { Hall = hall, Defects = [.. defects], Notes = [.. notes] }, options.Lenient);
    }
}
