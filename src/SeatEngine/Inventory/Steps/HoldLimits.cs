namespace SeatEngine.Inventory;

/// <summary>The limits of the house on what is held, which bind all but the house.</summary>
internal static class HoldLimits
{
    /// <summary>Whether a hold, its buyer or its channel would have more places than they may.</summary>
    public static bool Forbid(InventoryDraft draft, HoldPolicy policy, HoldOptions request, BuyerId buyer, int inHold, int added)
    {
        if (request.AsHouse || added <= 0)
        {
            return false;
        }

        var state = draft.State;
        return inHold > policy.MostPlaces
            || (!buyer.IsNone && (long)state.HeldByBuyer.GetValueOrDefault(buyer) + added is var ofBuyer
                && (ofBuyer > policy.MostPlacesOfBuyer || ofBuyer > request.MostPlacesOfBuyer))
            || (long)(request.Channel.IsNone ? state.HeldByNone : state.HeldByChannel.GetValueOrDefault(request.Channel))
                + added > policy.MostPlacesOfChannel;
    }

    /// <summary>What a request says of limits, to tell it from others under its key; empty for nothing.</summary>
    public static string TermsOf(HoldOptions options) =>
        (options.MostPlacesOfBuyer is { } most ? FormattableString.Invariant($" {most}") : "")
        + (options.BesideFree.IsEmpty && options.BesideTaken.IsEmpty ? ""
            : $" {string.Join(',', options.BesideFree)} {string.Join(',', options.BesideTaken)}");

    public static bool IsTooLong(TimeSpan? asked, TimeSpan longest, RequestOptions request) => !request.AsHouse && asked > longest;
}
