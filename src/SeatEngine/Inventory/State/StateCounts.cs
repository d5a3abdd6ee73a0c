namespace SeatEngine.Inventory;

/// <summary>How many seats are in which state.</summary>
internal readonly record struct StateCounts(int Free, int Held, int Sold, int Blocked, int Displaced)
{
    public int Total => Free + Held + Sold + Blocked + Displaced;

    public StateCounts Changed(SeatState state, int change) => state switch
    {
        SeatState.Free => this with { Free = Free + change },
        SeatState.Held => this with { Held = Held + change },
        SeatState.Sold => this with { Sold = Sold + change },
        SeatState.Blocked => this with { Blocked = Blocked + change },
        SeatState.Displaced => this with { Displaced = Displaced + change },
    };
}
