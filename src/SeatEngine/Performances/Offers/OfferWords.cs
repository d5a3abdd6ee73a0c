using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>Says why there is no offer.</summary>
internal static class OfferWords
{
    /// <summary>Why the places found cannot be sold, or else why none were found.</summary>
    public static string NoOffer(IReadOnlyCollection<OfferProblem> problems, IAnswer search) =>
        problems.Count == 0 ? search.Explain() : NotSold(problems);

    /// <summary>Why the places found cannot be sold: each reason once, with the places that it keeps from being sold.</summary>
    public static string NotSold(IReadOnlyCollection<OfferProblem> problems)
    {
        var several = problems.Select(static problem => problem.Performance).Distinct().Count() > 1;
        return Sentences.Join("Places were found, but cannot be sold as asked", [.. problems
            .GroupBy(static problem => (problem.Performance, problem.Message))
            .Select(reason =>
                $"{reason.Key.Message.TrimEnd('.')} ({Places(reason)}{(several ? $" at '{reason.Key.Performance}'" : "")})")]);
    }

    private static string Places(IEnumerable<OfferProblem> problems) =>
        Sentences.List([.. problems.Select(static problem => problem.Place.ToString()).Distinct(StringComparer.Ordinal)]);
}
