using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>Stages and all else that is drawn and never sold, with their names.</summary>
internal sealed class FixtureLayer(MapPage page) : MapLayer
{
    public override void Draw(PanelPlan plan)
    {
        var panel = plan.Panel;
        foreach (var fixture in plan.Fixtures.OrderBy(static fixture => fixture.Kind == FixtureKind.Stage ? 0 : 1))
        {
            switch (fixture.Kind)
            {
                case FixtureKind.Stage when fixture.IsEstimated:
                    DrawEstimate(panel, fixture);
                    break;
                case FixtureKind.Stage:
                    DrawBody(panel, fixture, "stage", page.Style.StageFill, page.Style.StageFill.Luminance > 0.8 ? page.Style.Ink : null);
                    break;
                case FixtureKind.Aisle or FixtureKind.Stairs when fixture.Outline.Length == 2:
                    DrawLine(panel, fixture);
                    break;
                case FixtureKind.Label or FixtureKind.Exit:
                    break;
                case FixtureKind.NonSeat:
                    var radius = page.Geometry.SeatRadius * panel.Scale;
                    var nonSeat = page.Scene.Style(new SceneStyle
                    {
                        ClassName = "non-seat",
                        Stroke = page.Style.SectionStroke,
                        StrokeWidth = Math.Max(0.4, radius * 0.2)
                    });
                    page.Scene.AddDisc(nonSeat, panel.X(fixture.Position.X), panel.Y(fixture.Position.Y), radius * 0.8);
                    break;
                case FixtureKind.Obstacle or FixtureKind.Aisle or FixtureKind.Stairs:
                    DrawBody(panel, fixture, "obstacle", page.Style.SectionFill, page.Style.SectionStroke);
                    break;
                default:
                    throw Unknown.Value(fixture.Kind);
            }
        }
    }

    private void DrawBody(MapPanel panel, HallFixture fixture, string className, SceneColor fill, SceneColor? stroke)
    {
        if (fixture.Outline.Length < 3)
        {
            return;
        }

        var style = page.Scene.Style(new SceneStyle
        {
            ClassName = className,
            Fill = fill,
            Stroke = stroke,
            StrokeWidth = stroke is null ? 0 : 1
        });
        page.Scene.AddPath(style, page.Polygon(panel, fixture.Outline.AsSpan()),
            name: fixture.Kind == FixtureKind.Stage ? page.StageName(fixture) : fixture.Name, role: "img");
    }

    /// <summary>A stage that nobody told of is hatched, so that nobody takes it for the house's own.</summary>
    private void DrawEstimate(MapPanel panel, HallFixture fixture)
    {
        if (fixture.Outline.Length < 3)
        {
            return;
        }

        var style = page.Scene.Style(new SceneStyle
        {
            ClassName = "stage-estimated",
            Fill = page.Style.Paper,
            Stroke = page.Style.FaintInk,
            StrokeWidth = 1,
        });
        page.Scene.AddPath(style, page.Polygon(panel, fixture.Outline.AsSpan()), name: page.StageName(fixture), role: "img");
        ScenePoint[] outline = [.. fixture.Outline.Select(panel.At)];
        if (HatchLines.Over(outline, Math.Clamp(panel.Area.Width / 60, 5, 12)) is { } lines)
        {
            page.Scene.AddPath(page.Scene.Style(new SceneStyle
            {
                ClassName = "stage-hatch",
                Stroke = SceneColor.Mix(page.Style.Paper, page.Style.FaintInk, 0.45),
                StrokeWidth = 0.8,
            }), lines);
        }
    }

    private void DrawLine(MapPanel panel, HallFixture fixture)
    {
        var style = page.Scene.Style(new SceneStyle { ClassName = "aisle", Stroke = page.Style.SectionStroke, StrokeWidth = 1 });
        page.Scene.AddPath(style, page.Polyline(panel, fixture.Outline.AsSpan()));
    }

    protected override IEnumerable<NameRequest> Names(PanelPlan plan)
    {
        var panel = plan.Panel;
        foreach (var fixture in plan.Fixtures.OrderBy(static fixture => fixture.Kind == FixtureKind.Stage ? 0 : 1))
        {
            var isStage = fixture.Kind == FixtureKind.Stage;
            var name = SceneText.Clean(isStage ? page.StageName(fixture) : fixture.Name ?? "");
            if (name.Length == 0 || !panel.Bounds.Contains(fixture.Position) || fixture.Kind == FixtureKind.NonSeat)
            {
                continue;
            }

            var at = panel.At(fixture.Position);
            var shape = plan.Shapes.Fixtures.GetValueOrDefault(fixture);
            yield return new NameRequest
            {
                Name = name,
                ClassName = isStage ? "stage-name" : "note",
                Own = shape ?? new NameShape([[at]], 0),
                Centre = at,
                Size = page.Font * (isStage ? 1.1 : 0.85),
                Bold = isStage,
                Along = shape is null ? null : NameTurn.Upright(fixture.Rotation),
                AtPoint = shape is null ? NameTurn.Upright(fixture.Rotation) : null,
                InkInside = isStage && !fixture.IsEstimated ? page.Style.StageInk : isStage ? page.Style.Ink : page.Style.FaintInk,
                OnPlate = fixture.IsEstimated,
            };
        }
    }
}
