using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>What became of compiling a hall in all its set-ups: all maps or none.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record SetUpResult : IAnswer
{
    /// <summary>The maps, or null when an error stood against one of the set-ups.</summary>
    public SetUpMaps? Maps { get; init; }

    /// <summary>What is wrong, set-up by set-up; with maps these are warnings.</summary>
    public ImmutableArray<Defect> Defects { get; init; } = [];

    /// <summary>Whether there is a map of every set-up.</summary>
    [MemberNotNullWhen(true, nameof(Maps))]
    public bool Succeeded => Maps is not null;

    /// <inheritdoc/>
    public string Explain() => DefectWords.Explain($"The hall was compiled in {(Succeeded ? "all" : "none of")} its set-ups.", Defects);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
