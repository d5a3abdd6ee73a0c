using System.Diagnostics;
using SeatEngine.Allocation;
using SeatEngine.Pricing;

namespace SeatEngine.Performances;

/// <summary>What a rule of the prices is called among the reasons of refusals.</summary>
internal static class PriceReasons
{
    /// <summary>The reason for a problem of a quote.</summary>
    public static RefusalReason Of(QuoteProblemKind kind) => kind switch
    {
        QuoteProblemKind.NotOnSale => RefusalReason.OffSale,
        QuoteProblemKind.UnknownType => RefusalReason.UnknownType,
        QuoteProblemKind.MissingReason => RefusalReason.MissingReason,
        QuoteProblemKind.NoZone or QuoteProblemKind.NoPrice => RefusalReason.NoPrice,
        QuoteProblemKind.Channel or QuoteProblemKind.Patron or QuoteProblemKind.Code or QuoteProblemKind.Zone
            or QuoteProblemKind.SeatFeatures or QuoteProblemKind.TooFew or QuoteProblemKind.TooMany or QuoteProblemKind.NotAccompanied =>
            RefusalReason.NotEligible,
        QuoteProblemKind.UnknownPerformance or QuoteProblemKind.UnknownPlace or QuoteProblemKind.DuplicatePlace
            or QuoteProblemKind.PackageShare or QuoteProblemKind.UnknownItem or QuoteProblemKind.ItemAmount =>
            throw new UnreachableException($"Places that were found are quoted once each: {kind}."),
    };

    /// <summary>Why there is no offer: what keeps the places found from being sold, or else why none were found.</summary>
    public static RefusalReason Of(IReadOnlyList<OfferProblem> problems, bool isOverBudget, RefusalReason search) =>
        problems.Count > 0 ? problems[0].Reason : isOverBudget ? RefusalReason.Budget : search;
}
