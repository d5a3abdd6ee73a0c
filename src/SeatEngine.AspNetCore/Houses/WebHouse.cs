using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using SeatEngine.Catalogues;
using SeatEngine.Hosting;
using SeatEngine.Inventory;
using SeatEngine.Orders;
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
    private readonly Func<Task<House>>? _house;
    private readonly ConditionalWeakTable<Performance, PerformancePage> _pages = [];
    private readonly SeatWebOptions _options;
    private readonly TimeProvider _time;

    public WebHouse(IServiceProvider services, SeatWebOptions options)
    {
        _options = options;
        _time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        if (services.GetService<IServiceProviderIsService>() is { } known && known.IsService(typeof(House)))
        {
            _house = () => Task.FromResult(services.GetRequiredService<House>());
        }
        else if (services.GetService<ISeatStore>() is { } store && services.GetService<ICatalogueStore>() is { } catalogue)
        {
            var house = new HouseOptions { Time = _time };
            _house = StoredHouse.Of(store, catalogue, house).OpenAsync;
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

    /// <summary>The book of all orders; null without a house.</summary>
    public async ValueTask<OrderBook?> OrdersAsync(CancellationToken cancellationToken) =>
        _house is null ? null : (await HouseAsync(cancellationToken).ConfigureAwait(false)).Orders;

    /// <summary>The box office of the house; null without one.</summary>
    public async ValueTask<BoxOffice?> OfficeAsync(CancellationToken cancellationToken) =>
        _house is null ? null : (await HouseAsync(cancellationToken).ConfigureAwait(false)).Office;

    /// <summary>The books in which orders are: that of the house, or those of the open performances.</summary>
    public async ValueTask<ImmutableArray<OrderBook>> BooksAsync(CancellationToken cancellationToken) =>
        await OrdersAsync(cancellationToken).ConfigureAwait(false) is { } book
            ? [book]
            : [.. _open!.All.Select(static performance => performance.Orders).Distinct()];

    /// <summary>Finds a performance; null when there is none of that id.</summary>
    /// <exception cref="InvalidDataException">It was moved to another plan, and whoever opened it has not opened it on that.</exception>
    public async ValueTask<Performance?> FindAsync(PerformanceId id, CancellationToken cancellationToken)
    {
        if (_house is null)
        {
            return !_open!.TryFind(id, out var performance) ? null
                : !performance.HasMoved ? performance
                : throw new InvalidDataException(
                    $"The performance '{id}' was moved to another plan: close it, and open another of its inventory on that plan.");
        }

        return await (await HouseAsync(cancellationToken).ConfigureAwait(false)).FindAsync(id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is told of a performance, made once as long as it is open.</summary>
    public PerformancePage PageOf(Performance performance) =>
        _pages.GetValue(performance, performance => new PerformancePage(performance, _options, _time));

    private async ValueTask<House> HouseAsync(CancellationToken cancellationToken)
    {
        return await _house!().WaitAsync(cancellationToken).ConfigureAwait(false);
    }
}
