using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>A hold list, or all that is wrong with it.</summary>
/// <remarks>Immutable. A list is there exactly when no defect is an error; warnings may come with it.</remarks>
public sealed record HoldListResult : IAnswer
{
    /// <summary>The list, or null when it is refused.</summary>
    public HoldList? List { get; init; }

    /// <summary>Everything found, each with code, place and sentence.</summary>
    public ImmutableArray<Defect> Defects { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether there is a list.</summary>
    [MemberNotNullWhen(true, nameof(List))]
    public bool Succeeded => List is not null;

    /// <inheritdoc/>
    public string Explain() => DefectWords.Explain(
        Succeeded ? $"The hold list has {LinesInWords.With(List.Lines.Length)}." : "The hold list was refused.", Defects);

    private static CountedWord LinesInWords { get; } = new("line", "lines");

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
