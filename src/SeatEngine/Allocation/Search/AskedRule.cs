namespace SeatEngine.Allocation;

/// <summary>A rule of a request that may stand in the way, and the same search without it.</summary>
/// <param name="Reason">What a refusal for its sake is called.</param>
/// <param name="Clause">What no placement does, after "no placement".</param>
/// <param name="Sentence">The refusal in words when the rule alone stands in the way.</param>
/// <param name="Without">The search without the rule; null when it is not asked for.</param>
internal sealed record AskedRule(RefusalReason Reason, string Clause, string Sentence, Func<SeatSearch, SeatSearch?> Without)
{
    /// <summary>All of them, in the order in which they are named.</summary>
    public static IReadOnlyList<AskedRule> All { get; } =
    [
        new(RefusalReason.Spacing, "is far enough from other parties", "every placement is too near to other parties",
            static search => search.Request.Spacing is null || ReferenceEquals(search.Free, search.FreeOfHouse)
                ? null : search.WithoutSpacing()),
        new(RefusalReason.Aisle, "is at the aisle asked for", "no placement is at the aisle asked for",
            static search => search.Request.NeedsAisle ? search.With(search.Request with { AisleRequired = false }) : null),
        new(RefusalReason.AcrossAisle, "leaves the party on one side of each aisle", "every placement would part the party by an aisle",
            static search => search.Request.NeverAcrossAisle
                ? search.With(search.Request with { NeverAcrossAisle = false }) : null),
        new(RefusalReason.Beside, "is beside the seats asked for", "no placement is beside the seats asked for",
            static search => search.Request.BesideWanted is null ? null : search.With(search.Request with { Beside = null })),
        new(RefusalReason.StepFree, "is reached without a step", "no placement is reached without a step",
            static search => search.Request.StepFree ? search.With(search.Request with { StepFree = false }) : null),
        new(RefusalReason.Accessibility, "does without places kept for people with access needs",
            "only places kept for people with access needs would make it possible",
            static search => search.Request.Wheelchairs > 0 || search.Map.AccessiblePlaces.IsEmpty
                || search.Map.AccessiblePlaces.IsSubsetOf(search.Request.ReleasedAccessible ?? search.Map.Empty)
                ? null : search.With(search.Request with { ReleasedAccessible = search.Map.AccessiblePlaces })),
        new(RefusalReason.NotOffered, "is one that the scoring asked for lets be offered",
            "the scoring asked for lets no placement be offered",
            static search => ReferenceEquals(search.Request.Scoring, SeatScoring.Quality)
                ? null : search.With(search.Request with { Scoring = SeatScoring.Quality })),
        new(RefusalReason.Whole, "is a whole box or table", "no whole box or table will do",
            static search => search.Request.WholeBoxes ? search.With(search.Request with { WholeBoxes = false }) : null),
        new(RefusalReason.Budget, "costs no more than may be spent", "every placement costs more than the party may spend in all",
            static search => search.Request.MostInAll is null ? null : search.With(search.Request with { MostInAll = null })),
        new(RefusalReason.Company, "gives company to all who are to be accompanied",
            "in every placement somebody who is to be accompanied would be without company",
            static search => search.Request.Accompanied > 0 ? search.With(search.Request with { Accompanied = 0 }) : null),
        new(RefusalReason.Roles, "parts nobody from all others of their role",
            "in every placement somebody would be the only one of a role in a part of the party",
            static search => search.Request.Roles.IsEmpty ? null : search.With(search.Request with { Roles = [] })),
        new(RefusalReason.Orphans, "leaves no orphan", "every placement would leave an orphan",
            static search => search.Request.Orphans.Rule == OrphanRule.Strict
                ? search.With(search.Request with { Orphans = search.Request.Orphans with { Rule = OrphanRule.Off } }) : null),
    ];
}
