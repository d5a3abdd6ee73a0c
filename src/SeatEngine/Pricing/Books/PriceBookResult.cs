using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A price book, or all that is wrong with it.</summary>
/// <remarks>Immutable. A book is there exactly when no defect is an error; warnings may come with it.</remarks>
public sealed record PriceBookResult : IAnswer
{
    /// <summary>The book, or null when it is refused.</summary>
    public PriceBook? Book { get; init; }

    /// <summary>Everything found, each with code, place and sentence.</summary>
    public ImmutableArray<Defect> Defects { get; init; } = [];

    /// <summary>Whether there is a book.</summary>
    [MemberNotNullWhen(true, nameof(Book))]
    public bool Succeeded => Book is not null;

    /// <inheritdoc/>
    public string Explain() =>
        DefectWords.Explain(Succeeded ? $"The price book '{Book.Name}' is sound." : "The price book was refused.", Defects);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    /// <summary>A book that one error refused.</summary>
    /// <param name="defect">The error.</param>
    /// <returns>The result, without a book.</returns>
    public static PriceBookResult Refused(Defect defect) => new() { Defects = [defect] };
}
