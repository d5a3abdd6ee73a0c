using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>What a look at every row of a store's tables came to.</summary>
/// <param name="Streams">How many streams there are.</param>
/// <param name="Batches">How many batches there are, with those whose events have been thrown away.</param>
/// <param name="Events">How many events are kept.</param>
/// <param name="CatalogueEntries">How many things are in the catalogue.</param>
/// <param name="Defects">All that is wrong, up to <see cref="PostgreSqlStore.MostDefects"/>; none when the tables are sound.</param>
public sealed record PostgreSqlCheckReport(
    long Streams, long Batches, long Events, long CatalogueEntries, ImmutableArray<PostgreSqlDefect> Defects) : IAnswer
{
    /// <summary>Whether the tables are sound.</summary>
    public bool Succeeded => Defects.IsDefaultOrEmpty;

    /// <inheritdoc/>
    public string Explain() => Succeeded
        ? FormattableString.Invariant($"The store is sound, with streams: {Streams}, batches: {Batches}, events: {Events}, ") +
            FormattableString.Invariant($"things in the catalogue: {CatalogueEntries}.")
        : string.Join(' ', Defects.Select(static defect =>
            defect.Row.Length == 0 ? $"{defect.Table}: {defect.Text}" : $"{defect.Table}, {defect.Row}: {defect.Text}"));

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
