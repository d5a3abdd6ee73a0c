using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>Why a place that was found cannot be sold as asked.</summary>
/// <param name="Performance">The performance at which it was found.</param>
/// <param name="Place">The seat that was found, or the area of a place in it.</param>
/// <param name="Type">The price type for which it was asked.</param>
/// <param name="Kind">The kind of reason, made for programs.</param>
/// <param name="Rule">The event of the price book that stands in the way; <c>default</c> where it is no event.</param>
/// <param name="Message">One sentence, made for people.</param>
/// <remarks>Immutable.</remarks>
public sealed record OfferProblem(
    PerformanceId Performance, PlaceId Place, PriceTypeId Type, QuoteProblemKind Kind, PriceRuleId Rule, string Message)
{
    /// <summary>What the rule that stands in the way is called among the reasons of refusals.</summary>
    public RefusalReason Reason => PriceReasons.Of(Kind);

    /// <summary>The problem as one sentence, with its place.</summary>
    /// <returns>For example <c>There is no price type 'nobody' (F-12).</c></returns>
    public override string ToString() => $"{Message.TrimEnd('.')} ({Place}).";

    /// <summary>The problems of a quote of places, each at its type.</summary>
    internal static IEnumerable<OfferProblem> Of(
        PerformanceId performance, PlaceSelection places, ImmutableArray<PriceTypeId> types, Quote quote)
    {
        if (quote.Succeeded)
        {
            return [];
        }

        PlaceId[] listed = [.. places.Each()];
        return quote.Problems.Select(problem =>
            new OfferProblem(performance, listed[problem.Line], types[problem.Line], problem.Kind, problem.Rule, problem.Message));
    }
}
