using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>
/// Gives each seat its id: that of the file, or <c>section-row-seat</c> with the level in front where two levels share it.
/// </summary>
internal static class ManifestIds
{
    private const int MaxLength = 200;

    public static void Assign(ManifestPlan plan, List<Defect> defects)
    {
        var levels = LevelsOfShortIds(plan);
        foreach (var seat in plan.Seats)
        {
            var id = seat.Id ?? ShortId(seat);
            if (seat.Id is null && seat.Level is not null && levels[id] is null)
            {
                id = $"{seat.Level}-{id}";
            }

            if (id.Length > MaxLength)
            {
                defects.Add(new("bad-name", DefectSeverity.Error, seat.Place, "Section, row and seat are too long to make an id of them."));
                id = id[..MaxLength];
            }

            seat.FinalId = new(id);
        }

        ReportTwins(plan, defects);
    }

    // The level of the seats that share a short id; null when they lie on several.
    private static Dictionary<string, string?> LevelsOfShortIds(ManifestPlan plan)
    {
        var levels = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var seat in plan.Seats)
        {
            if (seat.Id is null)
            {
                var id = ShortId(seat);
                var level = seat.Level ?? string.Empty;
                if (!levels.TryAdd(id, level) && !string.Equals(levels[id], level, StringComparison.Ordinal))
                {
                    levels[id] = null;
                }
            }
        }

        return levels;
    }

    private static string ShortId(ManifestSeat seat) => $"{seat.Section}-{seat.Row}-{seat.Label}";

    private static void ReportTwins(ManifestPlan plan, List<Defect> defects)
    {
        var firsts = new Dictionary<SeatId, ManifestSeat>();
        foreach (var seat in plan.Seats.OrderBy(static seat => seat.Line))
        {
            if (firsts.TryAdd(seat.FinalId, seat) || defects.Count >= ManifestParser.MaxDefects)
            {
                continue;
            }

            var first = firsts[seat.FinalId];
            var same = string.Equals(first.Words, seat.Words, StringComparison.Ordinal);
            defects.Add(new(
                DefectCodes.DuplicateSeatId,
                DefectSeverity.Error,
                seat.Place,
                same ? $"The seat {seat.FinalId} ({seat.Words}) is already on {first.Place}."
                    : $"The seat id {seat.FinalId} of {seat.Words} is already that of {first.Words} on {first.Place}."));
        }
    }
}
