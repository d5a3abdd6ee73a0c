using System.Globalization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Says why a party cannot sit together, by asking again without one rule at a time.</summary>
internal static class TogetherRefusal
{
    public static SeatStepOutcome Of(SeatSearch search, bool onlyOrphans)
    {
        var request = search.Request;
        if (onlyOrphans)
        {
            return SeatStepOutcome.Refused(RefusalReason.Orphans, "every placement would leave an orphan");
        }

        if (WheelchairShortage(search) is { } shortage)
        {
            return shortage;
        }

        if (request.Spacing is not null && Serves(search, request, search.FreeOfHouse))
        {
            return SeatStepOutcome.Refused(RefusalReason.Spacing, "every placement is too near to other parties");
        }

        if (request.AisleRequired && request.Aisle != AislePreference.None && Serves(search, request with { AisleRequired = false }))
        {
            return SeatStepOutcome.Refused(RefusalReason.Aisle, "no placement is at the aisle asked for");
        }

        if (request.Beside is not null && Serves(search, request with { Beside = null }))
        {
            return SeatStepOutcome.Refused(RefusalReason.Beside, "no placement is beside the seats asked for");
        }

        if (request.StepFree && Serves(search, request with { StepFree = false }))
        {
            return SeatStepOutcome.Refused(RefusalReason.StepFree, "no placement is reached without a step");
        }

        if (request.Wheelchairs == 0 && Serves(search, request with { ReleasedAccessible = search.Map.AccessiblePlaces }))
        {
            return SeatStepOutcome.Refused(RefusalReason.Accessibility,
                "only places kept for people with access needs would make it possible");
        }

        return NotEnough(search);
    }

    public static SeatStepOutcome? WheelchairShortage(SeatSearch search)
    {
        var wanted = search.Request.Wheelchairs;
        var there = wanted == 0 ? 0 : (search.Available & search.Allocator.WheelchairPlaces).Count;
        return there >= wanted
            ? null
            : SeatStepOutcome.Refused(
                RefusalReason.Accessibility, Invariant($"{English.WheelchairSpaces.With(wanted)} asked for, {there} free"));
    }

    /// <summary>Too few seats in all, or else too few side by side.</summary>
    public static SeatStepOutcome NotEnough(SeatSearch search)
    {
        var there = search.Available.Count;
        var party = search.Request.PartySize;
        return there < party
            ? SeatStepOutcome.Refused(
                RefusalReason.TooFewSeats,
                there == 0 ? "no seat is free there" : Invariant($"{English.Seats.With(party)} asked for, {there} free there"))
            : SeatStepOutcome.Refused(RefusalReason.NotTogether, Invariant($"no {party} free seats lie side by side"));
    }

    private static bool Serves(SeatSearch search, SeatRequest request) => Serves(search, request, search.Free);

    private static bool Serves(SeatSearch search, SeatRequest request, SeatSet free) =>
        new TogetherSearch(search.Allocator, request, free, [])
        {
            Except = search.Except,
            Offered = search.OfferedStarts,
        }.TryFind(OrphanRule.Off, new SeatIndex[request.PartySize], out _, out _);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
