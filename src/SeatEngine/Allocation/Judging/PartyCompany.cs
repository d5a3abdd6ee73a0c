using System.Collections.Immutable;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// The rule about those of a party who are to be accompanied: of how many adults the parts of a party have need, and who sits where.
/// </summary>
/// <remarks>
/// Where an adult is to be right beside each of them, the adults of a stretch are a dominating set of a path, or of a circle round a table:
/// ⌈n/3⌉ of n, every third from the second on. More adults than that never harm.
/// </remarks>
internal static class PartyCompany
{
    /// <summary>How many adults a part of so many people needs at least.</summary>
    public static int AdultsFor(SeatRequest request, int people, bool isBox) =>
        request.Accompanied == 0 ? 0
        : isBox || request.Company == CompanyRule.InPart || request.Wheelchairs > 0 ? 1
        : (people + 2) / 3;

    /// <summary>Whether the whole party in one part has adults enough.</summary>
    public static bool IsKeptTogether(SeatRequest request, bool isBox) =>
        AdultsFor(request, request.PartySize, isBox) <= request.PartySize - request.Accompanied;

    /// <summary>Whether the parts of a party have adults enough in all.</summary>
    public static bool IsKept(SeatRequest request, SeatMap map, IEnumerable<SeatIndex[]> parts) =>
        parts.Sum(part => AdultsFor(request, part.Length, IsBox(map, part))) <= request.PartySize - request.Accompanied;

    /// <summary>The seats of those to be accompanied, so that each has company; for parts that have adults enough.</summary>
    public static ImmutableArray<SeatIndex> SeatsOf(SeatRequest request, SeatMap map, IEnumerable<SeatIndex[]> parts)
    {
        var found = new List<SeatIndex>();
        foreach (var part in parts)
        {
            var adults = AdultsFor(request, part.Length, IsBox(map, part));
            for (var at = 0; at < part.Length; at++)
            {
                // Every third from the second on is an adult, and the last where nobody would be beside.
                var isAdult = adults < 2 ? at == Math.Min(1, part.Length - 1) : at % 3 == 1 || (at == part.Length - 1 && at % 3 == 0);
                if (!isAdult)
                {
                    found.Add(part[at]);
                }
            }
        }

        return [.. found.Take(request.Accompanied)];
    }

    /// <summary>The parts of a party in sitting order: side by side in a run, round a table, or in one box.</summary>
    public static IEnumerable<SeatIndex[]> PartsOf(SeatMap map, IEnumerable<SeatIndex> seats)
    {
        foreach (var group in seats.GroupBy(seat => map.RunOf(seat)?.Ordinal ?? -1 - seat.Value))
        {
            SeatIndex[] sorted = [.. group.Order()];
            if (map.RunOf(sorted[0]) is not { } run || run.Kind == SeatRunKind.Cluster)
            {
                yield return sorted;
                continue;
            }

            if (run.Kind == SeatRunKind.Ring)
            {
                sorted = Turned(sorted, run);
            }

            var first = 0;
            for (var at = 1; at <= sorted.Length; at++)
            {
                if (at == sorted.Length || !IsNext(sorted[at - 1], sorted[at], run))
                {
                    yield return sorted[first..at];
                    first = at;
                }
            }
        }
    }

    private static bool IsBox(SeatMap map, SeatIndex[] part) => map.RowOf(part[0]).Kind == MapRowKind.Box;

    /// <summary>Turned so that it begins after a gap.</summary>
    private static SeatIndex[] Turned(SeatIndex[] sorted, SeatRun run)
    {
        for (var at = 0; at < sorted.Length; at++)
        {
            if (!IsNext(sorted[(at + sorted.Length - 1) % sorted.Length], sorted[at], run))
            {
                return [.. sorted[at..], .. sorted[..at]];
            }
        }

        return sorted;
    }

    private static bool IsNext(SeatIndex one, SeatIndex next, SeatRun run) =>
        next.Value == one.Value + 1 || (run.Kind == SeatRunKind.Ring && one == run.Last && next == run.First);
}
