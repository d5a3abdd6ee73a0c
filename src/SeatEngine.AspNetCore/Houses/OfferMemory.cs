using System.Collections.Concurrent;
using SeatEngine.Inventory;
using SeatEngine.Pricing;

namespace SeatEngine.AspNetCore;

/// <summary>
/// What was answered to wishes, as long as no seat and no price changes, and for a second at most: when a sale begins, many wish the
/// same of the same house. Safe for use by any number of threads.
/// </summary>
internal sealed class OfferMemory(TimeProvider time)
{
    private const int MostKept = 256;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private volatile Moment? _now;

    /// <summary>What was answered; null where nothing was, or something has changed since.</summary>
    public byte[]? Find(InventorySnapshot snapshot, PriceTable prices, string wish) =>
        _now is { } now && now.IsOf(snapshot, prices) && time.GetElapsedTime(now.Began) < Longest
            ? now.Answers.GetValueOrDefault(wish)
            : null;

    /// <summary>Keeps an answer, unless many are kept already.</summary>
    public void Keep(InventorySnapshot snapshot, PriceTable prices, string wish, byte[] answer)
    {
        var now = _now;
        if (now is null || !now.IsOf(snapshot, prices) || time.GetElapsedTime(now.Began) >= Longest)
        {
            _now = now = new Moment(snapshot, prices, time.GetTimestamp());
        }

        if (now.Answers.Count < MostKept)
        {
            now.Answers.TryAdd(wish, answer);
        }
    }

    private sealed record Moment(InventorySnapshot Snapshot, PriceTable Prices, long Began)
    {
        public ConcurrentDictionary<string, byte[]> Answers { get; } = new(StringComparer.Ordinal);

        public bool IsOf(InventorySnapshot snapshot, PriceTable prices) =>
            ReferenceEquals(Snapshot, snapshot) && Prices.SaysTheSameAs(prices);
    }
}
