namespace SeatEngine.Allocation;

/// <summary>What is asked of the price zone of seats that stand in for others.</summary>
public enum ZoneKeeping
{
    /// <summary>The same zone first; another one only when the party finds no seats together in it.</summary>
    Preferred,

    /// <summary>The same zone and no other.</summary>
    Required,

    /// <summary>Zones are not regarded.</summary>
    Ignored,
}
