namespace SeatEngine.Halls;

/// <summary>What a thing of the hall that nobody sits on is.</summary>
public enum FixtureKind
{
    /// <summary>A stage, pitch, screen or ring: what people look at.</summary>
    Stage,

    /// <summary>Something in the way, such as a pillar or a sound desk.</summary>
    Obstacle,

    /// <summary>A way between seats, drawn; who sits beside whom does not follow from it.</summary>
    Aisle,

    /// <summary>A flight of steps, drawn.</summary>
    Stairs,

    /// <summary>An exit or entrance.</summary>
    Exit,

    /// <summary>A free label, a text on the plan.</summary>
    Label,

    /// <summary>A chair that is drawn and never sold.</summary>
    NonSeat,
}
