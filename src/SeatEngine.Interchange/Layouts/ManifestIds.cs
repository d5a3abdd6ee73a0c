using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>
/// Gives each seat its id: that of the file, or <c>section-row-seat</c> with the level in front where two levels share it, and with
/// other signs between the parts where hyphens in them make two seats one.
/// </summary>
internal static class ManifestIds
{
    private const int MaxLength = 200;

    public static void Assign(ManifestPlan plan, List<Defect> defects)
    {
        // In most halls no two seats have an id in common, and there is no more to find out.
        var firsts = new Dictionary<string, ManifestSeat>(StringComparer.Ordinal);
        var isEachAlone = true;
        foreach (var seat in plan.Seats)
        {
            var id = seat.Id ?? ShortId(seat);
            isEachAlone &= firsts.TryAdd(id, seat);
            seat.FinalId = new(Checked(id, seat, defects));
        }

        if (!isEachAlone)
        {
            TellApart(plan, defects);
            ReportTwins(plan, defects);
        }
    }

    private static string Checked(string id, ManifestSeat seat, List<Defect> defects)
    {
        if (id.Length <= MaxLength)
        {
            return id;
        }

        defects.Add(new("bad-name", DefectSeverity.Error, seat.Place, "Section, row and seat are too long to make an id of them."));
        return id[..MaxLength];
    }

    private static void TellApart(ManifestPlan plan, List<Defect> defects)
    {
        var owners = OwnersOfShortIds(plan);
        var apart = 0;
        foreach (var seat in plan.Seats)
        {
            if (seat.Id is null && ShortId(seat) is var id && owners[id] is { IsShared: true } owner)
            {
                var longer = owner.HasTwins ? LongId(seat) : seat.Level is not null ? $"{seat.Level}-{id}" : id;
                apart += owner.HasTwins ? 1 : 0;
                seat.FinalId = new(id.Length > MaxLength ? longer[..MaxLength] : Checked(longer, seat, defects));
            }
        }

        if (apart > 0)
        {
            plan.Notes.Add(new("ids-told-apart", string.Empty, FormattableString.Invariant(
                $"With hyphens within names, {apart} seats would share their ids with others: slashes part those of theirs.")));
        }
    }

    // Who has a short id; it is shared when they lie on several levels, or are called differently.
    private static Dictionary<string, Owner> OwnersOfShortIds(ManifestPlan plan)
    {
        var owners = new Dictionary<string, Owner>(StringComparer.Ordinal);
        foreach (var seat in plan.Seats)
        {
            if (seat.Id is not null)
            {
                continue;
            }

            var id = ShortId(seat);
            if (!owners.TryGetValue(id, out var owner))
            {
                owners.Add(id, new(seat));
            }
            else
            {
                owner.Meet(seat);
            }
        }

        return owners;
    }

    /// <summary>Leaves out seats that the file lists again in all respects that tell one from another; they are told already.</summary>
    public static void LeaveOutTwins(ManifestPlan plan)
    {
        var (count, first) = (0, string.Empty);
        foreach (var row in plan.Sections.SelectMany(static section => section.Rows))
        {
            var seen = new HashSet<(SeatId, string, int?, PlanPoint)>();
            foreach (var twin in row.Seats.OrderBy(static seat => seat.Line)
                .Where(seat => !seen.Add((seat.FinalId, seat.Label, seat.Index, seat.Position))).ToHashSet())
            {
                first = count++ == 0 ? twin.Place : first;
                twin.IsTwin = true;
            }

            row.Seats.RemoveAll(static seat => seat.IsTwin);
        }

        if (count > 0)
        {
            plan.Notes.Add(new(DefectCodes.DuplicateSeatId, first, FormattableString.Invariant(
                $"Seats that are listed again in the same place were taken once: {count}.")));
        }
    }

    private static string ShortId(ManifestSeat seat) => $"{seat.Section}-{seat.Row}-{seat.Label}";

    private static string LongId(ManifestSeat seat)
    {
        var place = $"{Escaped(seat.Section)}/{Escaped(seat.Row)}/{Escaped(seat.Label)}";
        return seat.Level is null ? place : $"{Escaped(seat.Level)}/{place}";
    }

    private static string Escaped(string part) => part.Replace("/", "//", StringComparison.Ordinal);

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

    private sealed class Owner(ManifestSeat first)
    {
        /// <summary>Whether seats of several levels or names have the id.</summary>
        public bool IsShared { get; private set; }

        /// <summary>Whether two seats of one level that are called differently have the id.</summary>
        public bool HasTwins { get; private set; }

        public void Meet(ManifestSeat seat)
        {
            var isSame = string.Equals(seat.Section, first.Section, StringComparison.Ordinal)
                && string.Equals(seat.Row, first.Row, StringComparison.Ordinal)
                && string.Equals(seat.Label, first.Label, StringComparison.Ordinal);
            HasTwins |= !isSame;
            IsShared |= !isSame || !string.Equals(seat.Level, first.Level, StringComparison.Ordinal);
        }
    }
}
