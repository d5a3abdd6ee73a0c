using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>
/// Follows the house's record of orders, and tells each event to another server: those of one order one after the other, in order; those of
/// other orders meanwhile.
/// </summary>
internal sealed class OrderWebhooks(WebHouse house, OrderWebhookOptions options, TimeProvider time, ILogger log) : BackgroundService
{
    /// <summary>How far what is told may be ahead of the first event that is not: the rest waits in the record.</summary>
    private const int MostAhead = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<OrderId, Queue<OrderEvent>> _waiting = [];
    private readonly SortedSet<long> _open = [];
    private readonly Channel<OrderId> _ready = Channel.CreateUnbounded<OrderId>();
    private readonly WebhookPosition _position = new(options.PositionFile);

    private long _read;
    private long _written = -1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var sender = new WebhookSender(options, time, log);
        OrderBook? book = null;
        var sending = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (book is null)
                {
                    book = await BeginAsync(stoppingToken).ConfigureAwait(false);
                    sending.AddRange(Enumerable.Range(0, options.MostAtOnce).Select(_ => SendAsync(sender, book, stoppingToken)));
                }

                await LookAsync(book, stoppingToken).ConfigureAwait(false);
                Remember();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The store or the disk is away: nothing is lost, and it is looked at again.
                log.NotRead(failure);
            }

            try
            {
                await Task.Delay(options.LookEvery, time, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        await Task.WhenAll(sending).ConfigureAwait(false);
        Remember();
    }

    private async ValueTask<OrderBook> BeginAsync(CancellationToken cancellationToken)
    {
        var book = await house.OrdersAsync(cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException(
            "Others are told of the orders of a house: add a store with one to the host.");
        var known = _position.Read();
        lock (_gate)
        {
            _read = known ?? book.LastSequence;
        }

        return book;
    }

    /// <summary>Takes up what has happened since.</summary>
    private async ValueTask LookAsync(OrderBook book, CancellationToken cancellationToken)
    {
        await book.LookAgainAsync(cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            while (_open.Count < MostAhead && book.EventsAfter(_read, 500) is { IsEmpty: false } events)
            {
                foreach (var logged in events.Where(static logged => !logged.Order.IsNone))
                {
                    _open.Add(logged.Sequence);
                    if (!_waiting.TryGetValue(logged.Order, out var queue))
                    {
                        _waiting.Add(logged.Order, queue = new());
                        _ready.Writer.TryWrite(logged.Order);
                    }

                    queue.Enqueue(logged);
                }

                _read = events[^1].Sequence;
            }
        }
    }

    /// <summary>Tells the next event of one order after another.</summary>
    private async Task SendAsync(WebhookSender sender, OrderBook book, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var order in _ready.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                await sender.SendAsync(book.Options.Id, NextOf(order), cancellationToken).ConfigureAwait(false);
                Told(order);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops: what is not told is told when it starts again.
            return;
        }
    }

    private OrderEvent NextOf(OrderId order)
    {
        lock (_gate)
        {
            return _waiting[order].Peek();
        }
    }

    private void Told(OrderId order)
    {
        lock (_gate)
        {
            var queue = _waiting[order];
            _open.Remove(queue.Dequeue().Sequence);
            if (queue.Count == 0)
            {
                _waiting.Remove(order);
            }
            else
            {
                _ready.Writer.TryWrite(order);
            }
        }
    }

    /// <summary>Remembers up to which event all have been told.</summary>
    private void Remember()
    {
        long told;
        lock (_gate)
        {
            told = _open.Count == 0 ? _read : _open.Min - 1;
        }

        if (told != _written)
        {
            _position.Write(told);
            _written = told;
        }
    }
}
