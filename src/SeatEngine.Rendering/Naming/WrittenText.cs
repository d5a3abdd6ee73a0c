namespace SeatEngine.Rendering;

/// <summary>A text that has its room.</summary>
internal readonly record struct WrittenText(string ClassName, string Text, double X, double Baseline, double Size, SceneColor Color,
    SceneAnchor Anchor, bool Bold = false, double Rotation = 0);
