using SeatEngine.Inventory;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Inventory;

/// <summary>What is true of every state, however it came about.</summary>
internal static class StateInvariants
{
    /// <param name="state">The state.</param>
    /// <param name="isView">Whether it is what a snapshot shows, in which nobody counts what buyers hold.</param>
    public static void Check(InventoryState state, bool isView = false)
    {
        var (map, counts) = (state.Map, new int[5]);
        foreach (var seat in map.Seats)
        {
            var owner = state.Pages[seat.Value];
            var what = StateMark.StateOf(owner);
            counts[(int)what]++;
            Assert.Equal(what == SeatState.Free, ((state.Free[seat.Value >> 6] >> (seat.Value & 63)) & 1) == 1);
            var isShared = state.Layout.ConflictsOf(seat.Value).ToArray().Any(other => StateMark.IsClaim(state.Pages[other]));
            Assert.True(!isShared || what is SeatState.Displaced or SeatState.Blocked, $"{map.IdOf(seat)} shares its floor and is {what}");
            Assert.True(isShared || what != SeatState.Displaced, $"{map.IdOf(seat)} is displaced by nothing");
            if (owner is HeldMark mark)
            {
                Assert.Contains(seat.Value, state.Holds.Find(mark.Token)!.Slots);
            }
        }

        Assert.Equal(counts, Enum.GetValues<SeatState>().Select(what => state.Counts.Of(what)));
        var holds = state.Holds.All.ToList();
        Assert.Equal(state.Holds.Count, holds.Count);
        Assert.Equal(holds.Count == 0 ? long.MaxValue : holds.Min(static hold => hold.DueTicks), state.Holds.NextDue);
        Assert.Equal(counts[(int)SeatState.Held], holds.Sum(static hold => hold.Places.Seats.Length));
        Assert.All(state.Resale.Keys, slot => Assert.IsType<HeldMark>(state.Pages[slot]));
        foreach (var (area, book) in map.Areas.Zip(state.Areas))
        {
            Assert.Equal(area.Capacity, book.Counts.Capacity);
            Assert.True(book.Counts is { Held: >= 0, Sold: >= 0, Blocked: >= 0, Free: >= 0 }, $"{area.Id}: {book.Counts}");
            Assert.Equal(book.Counts.Sold, book.Orders.Values.Sum());
            Assert.All(book.Orders.Values, static count => Assert.True(count > 0));
            Assert.Equal(book.Counts.Held,
                holds.SelectMany(static hold => hold.Places.Areas).Where(count => count.Area == area.Id).Sum(static count => count.Count));
        }

        if (isView)
        {
            return;
        }

        Assert.Equal(holds.Where(static hold => hold.Channel.IsNone).Sum(static hold => hold.Places.Count), state.HeldByNone);
        Assert.Equal(Sums(holds, static hold => hold.Channel.Value), Sums(state.HeldByChannel, static channel => channel.Value));
        Assert.Equal(Sums(holds, static hold => hold.Buyer.Value), Sums(state.HeldByBuyer, static buyer => buyer.Value));
    }

    private static SortedDictionary<string, int> Sums(IEnumerable<SeatHold> holds, Func<SeatHold, string> name) => new(
        holds.Where(hold => name(hold).Length > 0 && !hold.Places.IsEmpty).GroupBy(name)
            .ToDictionary(static group => group.Key, static group => group.Sum(hold => hold.Places.Count)),
        StringComparer.Ordinal);

    private static SortedDictionary<string, int> Sums<TKey>(IEnumerable<KeyValuePair<TKey, int>> counts, Func<TKey, string> name) =>
        new(counts.ToDictionary(entry => name(entry.Key), static entry => entry.Value), StringComparer.Ordinal);
}
