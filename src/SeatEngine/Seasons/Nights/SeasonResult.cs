using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>A season, or all that is wrong with it.</summary>
/// <remarks>Immutable. A season is there exactly when no defect is an error; warnings may come with it.</remarks>
public sealed record SeasonResult : IAnswer
{
    /// <summary>The season, or null when it is refused.</summary>
    public Season? Season { get; init; }

    /// <summary>Everything found, each with code, place and sentence.</summary>
    public ImmutableArray<Defect> Defects { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether there is a season.</summary>
    [MemberNotNullWhen(true, nameof(Season))]
    public bool Succeeded => Season is not null;

    /// <inheritdoc/>
    public string Explain() =>
        DefectWords.Explain(Succeeded ? $"The season '{Season.Id}' is sound." : "The season was refused.", Defects);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    /// <summary>A season that one error refused.</summary>
    /// <param name="defect">The error.</param>
    /// <returns>The result, without a season.</returns>
    public static SeasonResult Refused(Defect defect) => new() { Defects = [defect] };
}
