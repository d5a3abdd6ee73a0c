namespace BoxOfficeSample.Simulation;

/// <summary>Asks the library's allocator.</summary>
internal sealed class AllocatorStrategy(string name, SeatAllocator allocator, SeatSet sellable, Func<int, SeatRequest> request)
    : ISeatingStrategy
{
    private readonly SeatRequest[] _requests = [.. Enumerable.Range(1, SeatRequest.LargestParty).Select(request)];

    public string Name { get; } = name;

    public ISeatFinder Open() => new Finder(this);

    private sealed class Finder(AllocatorStrategy strategy) : ISeatFinder
    {
        private SeatSet _free = strategy.Sellable;

        public bool TryFind(Span<SeatIndex> seats) => strategy.Allocator.TryFind(_free, strategy._requests[seats.Length - 1], seats);

        public void Take(ReadOnlySpan<SeatIndex> seats) => _free = _free.Without(seats);

        public void GiveBack(ReadOnlySpan<SeatIndex> seats) => _free = _free.With(seats);
    }

    private SeatAllocator Allocator { get; } = allocator;

    private SeatSet Sellable { get; } = sellable;
}
