using System.Text.Json;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Performances;
using SeatEngine.Pricing;

namespace SeatEngine.AspNetCore;

/// <summary>Why something cannot be had, as codes with what they speak of.</summary>
internal static class Reasons
{
    /// <summary>Why nothing was offered.</summary>
    /// <param name="found">What was looked for in vain.</param>
    /// <param name="cheapest">What the cheapest costs that was found without a budget, in minor units; null for nothing.</param>
    public static ReasonDocument[] Of(OfferResult found, long? cheapest)
    {
        var tried = found.Search.Tried.Select(static step => step.Reason)
            .Where(static reason => reason is not (RefusalReason.None or RefusalReason.NotApplicable));
        return
        [
            .. (cheapest is null ? tried : tried.Where(static reason => reason == RefusalReason.Budget)).Distinct()
                .Select(static reason => new ReasonDocument(reason == RefusalReason.NotTogether ? "tooFewTogether" : CodeOf(reason))),
            .. Of(found.Problems),
            .. cheapest is { } amount ? [new ReasonDocument("cheapest") { Amount = amount }] : Array.Empty<ReasonDocument>(),
        ];
    }

    /// <summary>Why places that somebody picked will not do, or cannot be sold so.</summary>
    /// <param name="pick">The judgement.</param>
    /// <param name="taken">Those of them that somebody else has.</param>
    public static ReasonDocument[] Of(PickOffer pick, string[] taken) =>
    [
        .. pick.Pick.Faults.Select(fault => fault.Reason != RefusalReason.NotFree ? new ReasonDocument(CodeOf(fault.Reason))
            // What is not free and nobody's is set aside from this buyer.
            : taken.Length > 0 ? new("notFree") { Places = taken } : new("outside")),
        .. Of(pick.Problems),
    ];

    /// <summary>Why places cannot be sold at the types asked for.</summary>
    public static ReasonDocument[] Of(Quote quote, Selection selection)
    {
        string[] places =
        [
            .. selection.SeatIds.Select(static seat => seat.Value), .. selection.AreaPlaces.Select(static place => place.Area.Value),
        ];
        return Of(quote.Problems.Where(problem => problem.Line < places.Length)
            .Select(problem => (problem.Kind, Type: selection.Types[problem.Line].Value, Place: places[problem.Line])));
    }

    /// <summary>Why a request for a hold was not carried out; one code for all that only trying again can help.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="most">The most places that a buyer may hold.</param>
    public static ReasonDocument[] Of(InventoryOutcome outcome, int most) =>
        outcome switch
        {
            InventoryOutcome.OverLimit => [new(CodeOf(outcome)) { Count = most }],
            InventoryOutcome.Busy or InventoryOutcome.StoreUnknown or InventoryOutcome.WritingRefused or InventoryOutcome.NotStored
                or InventoryOutcome.WrittenElsewhere or InventoryOutcome.NotReached or InventoryOutcome.JudgedOtherwise => [new("busy")],
            InventoryOutcome.HoldUnknown or InventoryOutcome.HoldExpired or InventoryOutcome.HoldEmpty
                or InventoryOutcome.HoldOfAnother => [new("nothingHeld")],
            InventoryOutcome.CodeUnknown or InventoryOutcome.KeyReused or InventoryOutcome.NotAllowed => [new("notAllowed")],
            InventoryOutcome.HoldChanged or InventoryOutcome.InPayment or InventoryOutcome.NotInPayment => [new(CodeOf(outcome))],
            // Which places they are is told as what is lost.
            InventoryOutcome.PlacesInTheWay or InventoryOutcome.Done => [],
        };

    private static ReasonDocument[] Of(IEnumerable<OfferProblem> problems) =>
        Of(problems.Select(static problem => (problem.Kind, problem.Type.Value, problem.Place.Value)));

    private static ReasonDocument[] Of(IEnumerable<(QuoteProblemKind Kind, string Type, string Place)> problems) =>
    [
        .. problems.GroupBy(static problem => (problem.Kind, problem.Type)).Select(static reason =>
            new ReasonDocument("type" + reason.Key.Kind.ToString())
            {
                Type = reason.Key.Type,
                Places = [.. reason.Select(static problem => problem.Place).Distinct(StringComparer.Ordinal)],
            }),
    ];

    private static string CodeOf<TReason>(TReason reason)
        where TReason : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(reason.ToString());
}
