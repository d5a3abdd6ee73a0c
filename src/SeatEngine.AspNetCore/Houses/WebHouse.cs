using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using SeatEngine.Catalogues;
using SeatEngine.Hosting;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>
/// The performances that are sold here: those of the host's <see cref="House"/>; without one those of the house in the host's store, which
/// is opened when it is first asked for; without a store the open performances.
/// </summary>
internal sealed class WebHouse
{
    private readonly OpenPerformances? _open;
    private readonly Lazy<Task<House>>? _house;
    private readonly ConditionalWeakTable<Performance, PerformancePage> _pages = [];
    private readonly SeatWebOptions _options;

    public WebHouse(IServiceProvider services, SeatWebOptions options)
    {
        _options = options;
        if (services.GetService<IServiceProviderIsService>() is { } known && known.IsService(typeof(House)))
        {
            _house = new(() => Task.FromResult(services.GetRequiredService<House>()));
        }
        else if (services.GetService<ISeatStore>() is { } store && services.GetService<ICatalogueStore>() is { } catalogue)
        {
            var house = new HouseOptions { Time = services.GetService<TimeProvider>() ?? TimeProvider.System };
            _house = new(() => House.OpenAsync(store, catalogue, house));
        }
        else
        {
            _open = services.GetService<OpenPerformances>() ?? throw new InvalidOperationException(
                "Nothing is sold here yet: call builder.Services.AddSeatEngine() before MapSeatEngine().");
        }
    }

    /// <summary>All performances, in the order of their curtains and ids.</summary>
    public async ValueTask<ImmutableArray<(PerformanceId Id, DateTimeOffset? Curtain)>> ListAsync(CancellationToken cancellationToken)
    {
        if (_house is null)
        {
            return [.. _open!.All.Select(static performance => (performance.Id, performance.Curtain))];
        }

        var house = await HouseAsync(cancellationToken).ConfigureAwait(false);
        var listed = await house.ListAsync(cancellationToken).ConfigureAwait(false);
        return [.. listed.OrderBy(static each => each.Curtain ?? DateTimeOffset.MaxValue).ThenBy(static each => each.Id)
            .Select(static each => (each.Id, each.Curtain))];
    }

    /// <summary>Finds a performance; null when there is none of that id.</summary>
    public async ValueTask<Performance?> FindAsync(PerformanceId id, CancellationToken cancellationToken)
    {
        if (_house is null)
        {
            return _open!.TryFind(id, out var performance) ? performance : null;
        }

        return await (await HouseAsync(cancellationToken).ConfigureAwait(false)).FindAsync(id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is told of a performance, made once as long as it is open.</summary>
    public PerformancePage PageOf(Performance performance) =>
        _pages.GetValue(performance, performance => new PerformancePage(performance, _options));

    private async ValueTask<House> HouseAsync(CancellationToken cancellationToken)
    {
        var opening = _house!.Value;
        return await opening.WaitAsync(cancellationToken).ConfigureAwait(false);
    }
}
