using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SeatEngine.Halls;

namespace SeatEngine.Pricing;

/// <summary>A price book, or all that is wrong with it.</summary>
/// <remarks>Immutable. A book is there exactly when no defect is an error; warnings may come with it.</remarks>
public sealed class PriceBookResult
{
    internal PriceBookResult(PriceBook? book, ImmutableArray<Defect> defects)
    {
        Book = book;
        Defects = defects;
    }

    /// <summary>The book, or null when it is refused.</summary>
    public PriceBook? Book { get; }

    /// <summary>Everything found, in the order of the book's parts, each with code, place and sentence.</summary>
    public ImmutableArray<Defect> Defects { get; }

    /// <summary>Whether there is a book.</summary>
    [MemberNotNullWhen(true, nameof(Book))]
    public bool IsValid => Book is not null;
}
