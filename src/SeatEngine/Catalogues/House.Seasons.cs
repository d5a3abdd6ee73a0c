using System.Collections.Immutable;
using SeatEngine.Files;
using SeatEngine.Inventory;
using SeatEngine.Seasons;

namespace SeatEngine.Catalogues;

public sealed partial class House
{
    /// <summary>Reads a season that the house has.</summary>
    /// <param name="id">Which season.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The season as it was last applied; null when the house has none of that id.</returns>
    /// <exception cref="InvalidDataException">What is kept of it cannot be read.</exception>
    public async ValueTask<Season?> FindSeasonAsync(SeasonId id, CancellationToken cancellationToken = default) =>
        await _catalogue.FindAsync(HouseCatalogue.SeasonKind, id.Value, null, cancellationToken).ConfigureAwait(false) is { } entry
            ? HouseCatalogue.ToSeason(entry)
            : null;

    /// <summary>The ids of all seasons that the house has.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The ids, in ordinal order.</returns>
    public async ValueTask<ImmutableArray<SeasonId>> ListSeasonsAsync(CancellationToken cancellationToken = default)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var key in _catalogue.ListAsync(HouseCatalogue.SeasonKind, cancellationToken).ConfigureAwait(false))
        {
            ids.Add(key.Id);
        }

        return [.. ids.Select(static id => new SeasonId(id))];
    }

    /// <summary>Opens the office of a season: its subscriptions beside the house's orders and seats.</summary>
    /// <param name="id">Which season.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The office; null when the house has no season of that id.</returns>
    /// <exception cref="InvalidDataException">What is kept of it cannot be read.</exception>
    public async ValueTask<SeasonOffice?> OpenSeasonAsync(SeasonId id, CancellationToken cancellationToken = default) =>
        await FindSeasonAsync(id, cancellationToken).ConfigureAwait(false) is { } season
            ? new SeasonOffice(season, Office,
                await SubscriptionBook.OpenAsync(_catalogue, id, _options.Time, cancellationToken).ConfigureAwait(false))
            : null;

    /// <summary>Opens the waiting list of a season's nights.</summary>
    /// <param name="id">Which season.</param>
    /// <param name="rules">The house's rules; null for the usual ones.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The list; null when the house has no season of that id.</returns>
    /// <exception cref="InvalidDataException">What is kept of it cannot be read.</exception>
    public async ValueTask<WaitingList?> OpenWaitingListAsync(SeasonId id, WaitingRules? rules = null,
        CancellationToken cancellationToken = default) =>
        await FindSeasonAsync(id, cancellationToken).ConfigureAwait(false) is { } season
            ? new WaitingList(season, Office,
                await WaitingBook.OpenAsync(_catalogue, id, _options.Time, cancellationToken).ConfigureAwait(false), rules)
            : null;

    /// <summary>Opens the desk at which a season's groups are booked.</summary>
    /// <param name="id">Which season.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The desk; null when the house has no season of that id.</returns>
    /// <exception cref="InvalidDataException">What is kept of it cannot be read.</exception>
    public async ValueTask<GroupDesk?> OpenGroupsAsync(SeasonId id, CancellationToken cancellationToken = default) =>
        await FindSeasonAsync(id, cancellationToken).ConfigureAwait(false) is { } season
            ? new GroupDesk(season, Office,
                await GroupBook.OpenAsync(_catalogue, id, _options.Time, cancellationToken).ConfigureAwait(false))
            : null;

    /// <summary>Compares a season with the live house: what it would change, and what stands in its way.</summary>
    /// <param name="season">The season.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The changes, and every defect: entries that the catalogue lacks, zones without a price.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="season"/> is null.</exception>
    public async Task<SeasonComparison> CompareAsync(Season season, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(season);
        return await new SeasonFitting(this, _shelf, season).CompareAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a season the house's own, as one change: all of its performances, and the season itself, or nothing.</summary>
    /// <param name="season">The season.</param>
    /// <param name="cancellationToken">Gives up waiting, not the writing.</param>
    /// <returns>
    /// What was changed; or what stands in the way, and nothing is changed then. A performance that is open keeps what it was opened with.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="season"/> is null.</exception>
    public async Task<SeasonComparison> ApplyAsync(Season season, CancellationToken cancellationToken = default)
    {
        for (; ; )
        {
            var compared = await CompareAsync(season, cancellationToken).ConfigureAwait(false);
            if (!compared.Succeeded)
            {
                return compared;
            }

            var entries = ImmutableArray.CreateBuilder<CatalogueEntry>();
            foreach (var change in compared.Changes.Where(static change => change.After is not null))
            {
                var version = await NextAsync(HouseCatalogue.PerformanceKind, change.Performance.Value, cancellationToken)
                    .ConfigureAwait(false);
                entries.Add(HouseCatalogue.Of(change.After!, version));
            }

            var known = await FindSeasonAsync(season.Id, cancellationToken).ConfigureAwait(false);
            if (known is null || !SeasonFile.ToBytes(known).AsSpan().SequenceEqual(SeasonFile.ToBytes(season)))
            {
                var version = await NextAsync(HouseCatalogue.SeasonKind, season.Id.Value, cancellationToken).ConfigureAwait(false);
                entries.Add(HouseCatalogue.Of(season, version));
            }

            // Where another process kept one of these versions first, what it did is looked at again.
            if (entries.Count == 0 || await _catalogue.AddAsync(entries, cancellationToken).ConfigureAwait(false) is [])
            {
                return compared with { IsApplied = true };
            }
        }
    }

    private async ValueTask<int> NextAsync(string kind, string id, CancellationToken cancellationToken) =>
        (await _catalogue.FindAsync(kind, id, null, cancellationToken).ConfigureAwait(false))?.Key.Version + 1 ?? 1;
}
