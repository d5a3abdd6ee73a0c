using SeatEngine.Inventory;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Catalogues;

public sealed partial class House
{
    private readonly SemaphoreSlim _moving = new(1, 1);

    /// <summary>
    /// Moves a performance to another version of its hall, which the catalogue has, in the set-up that it is in. Whoever asks for the
    /// performance afterwards, here or in another process, is given it on the new plan, with the zones and prices of its newest entry.
    /// </summary>
    /// <param name="id">The performance.</param>
    /// <param name="hall">The hall in the version to move to.</param>
    /// <param name="request">Who asks; null for the least of rights, which is not enough.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>Whether it was moved; if not, the held and sold places that stand in the way.</returns>
    /// <exception cref="ArgumentException">The house has no such performance.</exception>
    /// <exception cref="InvalidDataException">The catalogue lacks the hall.</exception>
    public async ValueTask<InventoryResult> MoveAsync(PerformanceId id, CatalogueReference hall, RequestOptions? request = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hall);
        using var use = await UseAsync([id], cancellationToken).ConfigureAwait(false);
        var listed = await FindEntryAsync(id, cancellationToken).ConfigureAwait(false)
            ?? throw new ArgumentException($"The house has no performance '{id}'.", nameof(id));
        var map = await _shelf.MapAsync(listed with { Hall = hall }).ConfigureAwait(false);
        return await Office[id].Inventory.ExecuteAsync(InventoryStep.ChangePlan(HousePlans.NameOf(hall), map, request),
            confirmed: true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What was moved to another plan is made anew on that plan; its inventory stays.</summary>
    private async ValueTask FollowMovesAsync(IEnumerable<PerformanceId> ids, CancellationToken cancellationToken)
    {
        foreach (var moved in ids.Select(Office.Find).OfType<Performance>().Where(static performance => performance.HasMoved))
        {
            await _moving.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                if (ReferenceEquals(Office.Find(moved.Id), moved)
                    && await FindEntryAsync(moved.Id, cancellationToken).ConfigureAwait(false) is { } listed)
                {
                    Replace(moved, await OpenAsync(listed, moved.Inventory).ConfigureAwait(false));
                }
            }
            finally
            {
                _moving.Release();
            }
        }
    }

    private async ValueTask<HousePerformance?> FindEntryAsync(PerformanceId id, CancellationToken cancellationToken) =>
        await _catalogue.FindAsync(HouseCatalogue.PerformanceKind, id.Value, null, cancellationToken).ConfigureAwait(false) is { } entry
            ? HouseCatalogue.ToPerformance(entry)
            : null;

    private void Replace(Performance before, Performance after)
    {
        lock (_gate)
        {
            Office.Replace(before, after);
            if (_byId.TryGetValue(after.Id, out var node))
            {
                node.Value.Performance = Task.FromResult<Performance?>(after);
            }
        }
    }
}
