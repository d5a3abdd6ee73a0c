using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Interchange.Json;
using SeatEngine.Layout;

namespace SeatEngine.Interchange.Pretix;

/// <summary>A shape of a plan, in pixels: anything from a stage to a bar; the format does not say what.</summary>
internal sealed class PlanArea
{
    private const int RoundCorners = 32;

    // What houses write on the shape that people look at.
    private static readonly string[] StageWords =
        ["stage", "bühne", "buehne", "scène", "scene", "escenario", "palco", "palcoscenico", "scena", "podium", "screen", "leinwand", "écran", "pitch", "spielfeld", "terrain", "ring"];

    private PlanArea(string? text, ImmutableArray<PlanPoint> outline, PlanPoint centre)
    {
        Text = text;
        Outline = outline;
        Centre = centre;
    }

    public string? Text { get; }

    public ImmutableArray<PlanPoint> Outline { get; }

    public PlanPoint Centre { get; }

    private bool IsStage => Text is { } text && Array.Exists(StageWords, word => text.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));

    public static PlanArea? Of(JsonElement item, PlanPoint zone)
    {
        if (item.Point("position") is not { } at)
        {
            return null;
        }

        var text = item.Member("text").Text("text");
        var corners = Corners(item);
        var (sin, cos) = Math.SinCos((item.Number("rotation") ?? 0) * Math.PI / 180);
        var outline = ImmutableArray.CreateRange(corners, p => new PlanPoint(
            zone.X + at.X + (p.X * cos) - (p.Y * sin),
            zone.Y + at.Y + (p.X * sin) + (p.Y * cos)));
        if (!outline.IsEmpty)
        {
            return new(text, outline, PlanBounds.Around(outline).Centre);
        }

        var offset = item.Member("text").Point("position") ?? default;
        return text is null ? null : new(text, [], new(zone.X + at.X + offset.X, zone.Y + at.Y + offset.Y));
    }

    public HallFixture ToFixture() => new()
    {
        Kind = Outline.IsEmpty ? FixtureKind.Label : IsStage ? FixtureKind.Stage : FixtureKind.Obstacle,
        Name = Text,
        Position = Centre,
        Outline = Outline,
    };

    private static ImmutableArray<PlanPoint> Corners(JsonElement item)
    {
        switch (item.Text("shape"))
        {
            case "rectangle" when item.Member("rectangle") is var size && size.Number("width") is { } w && size.Number("height") is { } h:
                return [default, new(w, 0), new(w, h), new(0, h)];
            case "circle" when item.Member("circle").Number("radius") is { } radius:
                return Round(radius, radius);
            case "ellipse" when item.Member("ellipse").Point("radius") is { } radii:
                return Round(radii.X, radii.Y);
            case "polygon":
                var points = item.Member("polygon").Items("points").Select(static point => (X: point.Number("x"), Y: point.Number("y"))).ToArray();
                return points.Length > 2 && Array.TrueForAll(points, static point => point.X is not null && point.Y is not null)
                    ? [.. points.Select(static point => new PlanPoint(point.X!.Value, point.Y!.Value))]
                    : [];
            default:
                return [];
        }
    }

    private static ImmutableArray<PlanPoint> Round(double a, double b) =>
        [.. Enumerable.Range(0, RoundCorners).Select(i => new PlanPoint(a * Math.Cos(2 * Math.PI * i / RoundCorners), b * Math.Sin(2 * Math.PI * i / RoundCorners)))];
}
