using System.Collections.Immutable;

namespace SeatEngine.Rendering;

public sealed partial record MapStyle
{
    /// <summary>Dark on white: for screens and colour prints.</summary>
    public static MapStyle Light { get; } = new()
    {
        Name = "light",
        Background = SceneColor.White,
        Paper = SceneColor.White,
        Ink = Color("#1b2330"),
        FaintInk = Color("#5b6472"),
        SectionFill = Color("#f3f4f6"),
        SectionStroke = Color("#dfe2e7"),
        StageFill = Color("#39414f"),
        StageInk = SceneColor.White,
        Classes = Discs("#1d5fc4", "#c2500a", "#14803c", "#8a2fc0", "#c01658", "#0c7a94", "#8f6400", "#3d3fb5", "#5b7a0a", "#7a4630"),
        Plain = new SeatPaint(SeatSymbol.Disc, Color("#1d5fc4")),
        Sold = new SeatPaint(SeatSymbol.Disc, Color("#d3d7dd")),
        Held = new SeatPaint(SeatSymbol.Disc, SceneColor.White, Color("#868e9b")),
        Blocked = new SeatPaint(SeatSymbol.Cross, null, Color("#b3b9c3")),
        Holds = Discs("#d9a400", "#d46fa0", "#6fa8a0", "#a58bd1", "#c98f6b", "#8fae5d"),
        Highlight = Color("#e00034"),
        Heat = [Color("#fde6a8"), Color("#f9a65a"), Color("#d9434e"), Color("#7a1f6e"), Color("#2a1152")],
        HeatStroke = Color("#8a6d3b"),
        TakesOwnColors = true,
    };

    /// <summary>Bright on near black: for screens in dark rooms.</summary>
    public static MapStyle Dark { get; } = new()
    {
        Name = "dark",
        Background = Color("#12161d"),
        Paper = Color("#12161d"),
        Ink = Color("#eef1f6"),
        FaintInk = Color("#a3adbb"),
        SectionFill = Color("#1c222c"),
        SectionStroke = Color("#333c4a"),
        StageFill = Color("#c9d0da"),
        StageInk = Color("#12161d"),
        Classes = Discs("#5aa2ff", "#ff9a4d", "#4fcf7f", "#c78bff", "#ff6f9f", "#3fc5df", "#e6c04a", "#9aa3ff", "#a9cf4f", "#d79a7f"),
        Plain = new SeatPaint(SeatSymbol.Disc, Color("#5aa2ff")),
        Sold = new SeatPaint(SeatSymbol.Disc, Color("#3b4452")),
        Held = new SeatPaint(SeatSymbol.Disc, Color("#12161d"), Color("#77818f")),
        Blocked = new SeatPaint(SeatSymbol.Cross, null, Color("#566070")),
        Holds = Discs("#b88a00", "#a04a74", "#3f7d75", "#7358a8", "#96603c", "#64853a"),
        Highlight = Color("#ffe600"),
        Heat = [Color("#2f3f7a"), Color("#7a3f9a"), Color("#d4526e"), Color("#ff9d4d"), Color("#fff3a3")],
        HeatStroke = Color("#6d7fc4"),
        TakesOwnColors = true,
    };

    /// <summary>Black on white without any colour: classes differ by shape and by white, grey or black inside.</summary>
    public static MapStyle Print { get; } = new()
    {
        Name = "print",
        Background = SceneColor.White,
        Paper = SceneColor.White,
        Ink = SceneColor.Black,
        FaintInk = Color("#404040"),
        SectionFill = SceneColor.White,
        SectionStroke = Color("#9a9a9a"),
        StageFill = SceneColor.White,
        StageInk = SceneColor.Black,
        Classes =
        [
            new(SeatSymbol.Disc, SceneColor.Black, SceneColor.Black),
            new(SeatSymbol.Disc, SceneColor.White, SceneColor.Black),
            new(SeatSymbol.Square, Color("#a0a0a0"), SceneColor.Black),
            new(SeatSymbol.Diamond, SceneColor.White, SceneColor.Black),
            new(SeatSymbol.Triangle, SceneColor.Black, SceneColor.Black),
            new(SeatSymbol.Square, SceneColor.White, SceneColor.Black),
            new(SeatSymbol.Diamond, SceneColor.Black, SceneColor.Black),
            new(SeatSymbol.Triangle, SceneColor.White, SceneColor.Black),
            new(SeatSymbol.Disc, Color("#a0a0a0"), SceneColor.Black),
            new(SeatSymbol.TriangleDown, SceneColor.White, SceneColor.Black),
            new(SeatSymbol.Square, SceneColor.Black, SceneColor.Black),
            new(SeatSymbol.Diamond, Color("#a0a0a0"), SceneColor.Black),
        ],
        Plain = new SeatPaint(SeatSymbol.Disc, SceneColor.White, SceneColor.Black),
        Sold = new SeatPaint(SeatSymbol.Cross, null, Color("#6b6b6b")),
        Held = new SeatPaint(SeatSymbol.Dash, null, Color("#6b6b6b")),
        Blocked = new SeatPaint(SeatSymbol.Dot, Color("#8a8a8a")),
        Holds =
        [
            new(SeatSymbol.Hexagon, SceneColor.White, SceneColor.Black),
            new(SeatSymbol.TriangleDown, Color("#a0a0a0"), SceneColor.Black),
            new(SeatSymbol.Hexagon, Color("#a0a0a0"), SceneColor.Black),
            new(SeatSymbol.TriangleDown, SceneColor.Black, SceneColor.Black),
            new(SeatSymbol.Hexagon, SceneColor.Black, SceneColor.Black),
        ],
        Highlight = SceneColor.Black,
        Heat = [SceneColor.White, SceneColor.Black],
        HeatStroke = Color("#6b6b6b"),
    };

    /// <summary>
    /// Colours that stay apart for people who see no red, no green or no blue, and shapes besides.
    /// </summary>
    public static MapStyle ColorBlindSafe { get; } = new()
    {
        Name = "safe",
        Background = SceneColor.White,
        Paper = SceneColor.White,
        Ink = SceneColor.Black,
        FaintInk = Color("#4a4a4a"),
        SectionFill = Color("#f4f4f4"),
        SectionStroke = Color("#d8d8d8"),
        StageFill = Color("#2f2f2f"),
        StageInk = SceneColor.White,
        Classes =
        [
            new(SeatSymbol.Disc, Color("#0b4f9e"), Color("#083a75")),
            new(SeatSymbol.Square, Color("#f2a900"), Color("#7a5200")),
            new(SeatSymbol.Diamond, Color("#9fd8ef"), Color("#1f6f8f")),
            new(SeatSymbol.Triangle, Color("#b0304f"), Color("#7c1c34")),
            new(SeatSymbol.Disc, Color("#ffffff"), Color("#303030")),
            new(SeatSymbol.Square, Color("#202020"), Color("#202020")),
            new(SeatSymbol.Diamond, Color("#ff8f6b"), Color("#8f3317")),
            new(SeatSymbol.TriangleDown, Color("#c9b6ff"), Color("#4d3a99")),
        ],
        Plain = new SeatPaint(SeatSymbol.Disc, Color("#0b4f9e"), Color("#083a75")),
        Sold = new SeatPaint(SeatSymbol.Cross, null, Color("#8c8c8c")),
        Held = new SeatPaint(SeatSymbol.Dash, null, Color("#767676")),
        Blocked = new SeatPaint(SeatSymbol.Dot, Color("#9a9a9a")),
        Holds =
        [
            new(SeatSymbol.Hexagon, Color("#ffffff"), Color("#303030")),
            new(SeatSymbol.Hexagon, Color("#f2a900"), Color("#7a5200")),
            new(SeatSymbol.Hexagon, Color("#9fd8ef"), Color("#1f6f8f")),
            new(SeatSymbol.Hexagon, Color("#0b4f9e"), Color("#083a75")),
        ],
        Highlight = SceneColor.Black,
        Heat = [Color("#fff7bc"), Color("#f2b84b"), Color("#b06a3a"), Color("#5a3a6b"), Color("#141a4a")],
        HeatStroke = Color("#7a6a3a"),
    };

    /// <summary>The four built-in styles.</summary>
    public static ImmutableArray<MapStyle> BuiltIn { get; } = [Light, Dark, Print, ColorBlindSafe];

    private static SceneColor Color(string text) => SceneColor.Parse(text);

    private static ImmutableArray<SeatPaint> Discs(params ReadOnlySpan<string> colors)
    {
        var paints = ImmutableArray.CreateBuilder<SeatPaint>(colors.Length);
        foreach (var color in colors)
        {
            paints.Add(new SeatPaint(SeatSymbol.Disc, Color(color)));
        }

        return paints.MoveToImmutable();
    }
}
