using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What a look at every row of a store came to.</summary>
/// <param name="Of">What was looked at, in a word such as <c>file</c>.</param>
/// <param name="Streams">How many streams there are.</param>
/// <param name="Batches">How many batches there are, with those whose events have been thrown away.</param>
/// <param name="Events">How many events are kept.</param>
/// <param name="CatalogueEntries">How many things are in the catalogue.</param>
/// <param name="Defects">All that is wrong, up to <see cref="MostDefects"/>; none when the store is sound.</param>
public sealed record StoreCheckReport(
    string Of, long Streams, long Batches, long Events, long CatalogueEntries, ImmutableArray<StoreDefect> Defects) : IAnswer
{
    /// <summary>The most defects that a check tells of: one thousand.</summary>
    public const int MostDefects = 1000;

    /// <summary>Whether the store is sound.</summary>
    public bool Succeeded => Defects.IsDefaultOrEmpty;

    /// <inheritdoc/>
    public string Explain() => Succeeded
        ? FormattableString.Invariant($"The {Of} is sound, with streams: {Streams}, batches: {Batches}, events: {Events}, ") +
            FormattableString.Invariant($"things in the catalogue: {CatalogueEntries}.")
        : string.Join(' ', Defects);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
