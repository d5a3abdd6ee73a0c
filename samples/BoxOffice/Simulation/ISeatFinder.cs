namespace BoxOfficeSample.Simulation;

/// <summary>Finds seats in one house while it is being sold, and keeps what is free.</summary>
internal interface ISeatFinder
{
    /// <summary>Finds seats together for as many people as the span has places; writes nothing where there are none.</summary>
    bool TryFind(Span<SeatIndex> seats);

    /// <summary>Seats that were free are taken.</summary>
    void Take(ReadOnlySpan<SeatIndex> seats);

    /// <summary>Seats that were taken are free again.</summary>
    void GiveBack(ReadOnlySpan<SeatIndex> seats);
}
