using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>A shape of a plan, in pixels: anything from a stage to a bar; the format does not say what.</summary>
internal sealed class PlanArea
{
    // What houses write on the shape that people look at.
    private static readonly string[] StageWords =
        ["stage", "bühne", "buehne", "scène", "scene", "escenario", "palco", "palcoscenico", "scena", "podium", "screen", "leinwand",
            "écran", "pitch", "spielfeld", "terrain", "ring"];

    private PlanArea(string? text, ImmutableArray<PlanPoint> outline, PlanPoint centre)
    {
        Text = text;
        Outline = outline;
        Centre = centre;
    }

    public string? Text { get; }

    public ImmutableArray<PlanPoint> Outline { get; }

    public PlanPoint Centre { get; }

    private bool IsStage =>
        Text is { } text && Array.Exists(StageWords, word => text.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));

    public static PlanArea? Of(PlanJson json, JsonElement item, PlanPoint zone)
    {
        if (json.Point(item, "position") is not { } at)
        {
            return null;
        }

        var position = PlanShapes.Moved(zone, at);
        var rotation = json.Number(item, "rotation") ?? 0;
        var words = json.Object(item, "text");
        var text = words is { } said && json.Text(said, "text")?.Trim() is { Length: > 0 } written ? written : null;
        var outline = ImmutableArray.CreateRange(Corners(json, item), corner => PlanShapes.Turned(position, corner.X, corner.Y, rotation));
        if (!outline.IsEmpty)
        {
            return new(text, outline, PlanBounds.Around(outline).Centre);
        }

        return text is null ? null : new(text, [], PlanShapes.Moved(position, json.Point(words!.Value, "position") ?? default));
    }

    public HallFixture ToFixture() => new()
    {
        Kind = Outline.IsEmpty ? FixtureKind.Label : IsStage ? FixtureKind.Stage : FixtureKind.Obstacle,
        Name = Text,
        Position = Centre,
        Outline = Outline,
    };

    private static ImmutableArray<PlanPoint> Corners(PlanJson json, JsonElement item)
    {
        var shape = json.Text(item, "shape");
        if (shape is not ("rectangle" or "circle" or "ellipse" or "polygon") || json.Object(item, shape) is not { } said)
        {
            return [];
        }

        return shape switch
        {
            "rectangle" when json.Number(said, "width") is { } width && json.Number(said, "height") is { } height =>
                [default, new(width, 0), new(width, height), new(0, height)],
            "circle" when json.Number(said, "radius") is { } radius => PlanShapes.Ellipse(default, radius, radius, 0),
            "ellipse" when json.Point(said, "radius") is { } radii => PlanShapes.Ellipse(default, radii.X, radii.Y, 0),
            "polygon" when json.List(said, "points").Select(json.Point).ToImmutableArray() is { Length: > 2 } points => points,
            _ => [],
        };
    }
}
