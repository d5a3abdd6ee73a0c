namespace SeatEngine.Maps;

/// <summary>What a thing is that stands in a sight line.</summary>
public enum SightBarrierKind
{
    /// <summary>A fixture of the hall, such as a pillar.</summary>
    Fixture,

    /// <summary>The floor of a level that lies over or before the seat.</summary>
    Overhang,
}
