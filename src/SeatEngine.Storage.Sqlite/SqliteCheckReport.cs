using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Primitives;

namespace SeatEngine.Storage.Sqlite;

/// <summary>What a look at every row of a store's file came to.</summary>
/// <param name="Streams">How many streams there are.</param>
/// <param name="Batches">How many batches there are, with those of which only the id is kept.</param>
/// <param name="Events">How many events are kept.</param>
/// <param name="CatalogueEntries">How many things are in the catalogue.</param>
/// <param name="Defects">All that is wrong, up to <see cref="SqliteStore.MostDefects"/>; none when the file is sound.</param>
public sealed record SqliteCheckReport(long Streams, long Batches, long Events, long CatalogueEntries, ImmutableArray<SqliteDefect> Defects)
    : IAnswer
{
    /// <summary>Whether the file is sound.</summary>
    public bool Succeeded => Defects.IsDefaultOrEmpty;

    /// <inheritdoc/>
    public string Explain() => Succeeded
        ? string.Create(CultureInfo.InvariantCulture, $"The file is sound, with streams: {Streams}, batches: {Batches}, " +
            $"events: {Events}, things in the catalogue: {CatalogueEntries}.")
        : string.Join(' ', Defects.Select(static defect =>
            defect.Row.Length == 0 ? $"{defect.Table}: {defect.Text}" : $"{defect.Table}, {defect.Row}: {defect.Text}"));

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
