namespace SeatEngine.Rendering;

/// <summary>The shapes in which seats are drawn, so that nothing need depend on colour alone.</summary>
public enum SeatSymbol
{
    /// <summary>A round seat.</summary>
    Disc,

    /// <summary>A square with softened corners.</summary>
    Square,

    /// <summary>A square on its corner.</summary>
    Diamond,

    /// <summary>A triangle on its base.</summary>
    Triangle,

    /// <summary>A triangle on its tip.</summary>
    TriangleDown,

    /// <summary>A six-sided figure.</summary>
    Hexagon,

    /// <summary>Two crossing strokes; nothing to be filled.</summary>
    Cross,

    /// <summary>One level stroke; nothing to be filled.</summary>
    Dash,

    /// <summary>A round seat of a third of the size.</summary>
    Dot,
}
