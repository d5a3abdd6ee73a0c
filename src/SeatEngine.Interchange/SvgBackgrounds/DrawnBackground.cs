using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>
/// The shapes of a drawing that are kept beneath its seats, in units of the drawing. Lines and plain colours are kept and nothing else, so
/// that no script, link, picture or font comes along.
/// </summary>
internal sealed class DrawnBackground(PlanContext context)
{
    /// <summary>So many shapes, and so many points of them all, are kept; a plan has some hundreds.</summary>
    private const int MostShapes = 20_000;
    private const int MostPoints = 200_000;
    private const double Farthest = 1e9;

    private readonly List<(BackgroundShape Shape, string? Level)> _shapes = [];
    private int _count;
    private int _points;
    private bool _isFull;

    /// <summary>A shape as it may be kept; null for one that is not seen, is no shape, or is one too many.</summary>
    /// <param name="element">The shape.</param>
    /// <param name="paint">How it is painted.</param>
    /// <param name="placement">Where it lies in the drawing.</param>
    /// <param name="viewport">Of what its percentages are parts.</param>
    public BackgroundShape? Of(IDrawingElement element, DrawnPaint paint, Placement placement, Viewport viewport)
    {
        if ((paint.Fill is null && (paint.Stroke is null || paint.Width == 0)) || paint.Opacity == 0)
        {
            return null;
        }

        var trace = new LineTrace(placement, MostPoints - _points);
        var isShape = ShapeLines.Draw(trace, element, viewport);
        if (_count == MostShapes || trace.IsFull)
        {
            _isFull = true;
            return null;
        }

        var lines = isShape ? trace.ToLines() : [];
        if (lines.IsEmpty || lines.Any(static line => line.Any(static point =>
            !(Math.Abs(point.X) <= Farthest && Math.Abs(point.Y) <= Farthest))))
        {
            return null;
        }

        _count++;
        _points += PointsOf(lines);
        var scale = Math.Sqrt(Math.Abs((placement.A * placement.D) - (placement.B * placement.C)));
        return new()
        {
            Lines = lines,
            Fill = DrawingColor.OnPaper(paint.Fill, paint.Opacity),
            Stroke = paint.Width > 0 ? DrawingColor.OnPaper(paint.Stroke, paint.Opacity) : null,
            StrokeWidth = paint.Stroke is null || paint.Width == 0 ? null : paint.Width * scale,
        };
    }

    /// <summary>Keeps a shape above those that are there.</summary>
    public void Add(BackgroundShape shape, string? level) => _shapes.Add((shape, level));

    /// <summary>Gives back the room of shapes that are seats after all.</summary>
    public void Drop(List<BackgroundShape> shapes)
    {
        _count -= shapes.Count;
        _points -= shapes.Sum(static shape => PointsOf(shape.Lines));
    }

    /// <summary>What is kept, in metres; what lies so far away that no hall is so large is left out.</summary>
    public ImmutableArray<BackgroundShape> Scaled(double metresPerUnit, ImmutableArray<Level> levels)
    {
        const double FarthestMetres = 10_000;
        const double WidestMetres = 100;
        var known = levels.Select(static level => level.Id.Value).ToHashSet(StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<BackgroundShape>(_shapes.Count);
        foreach (var (shape, level) in _shapes)
        {
            ImmutableArray<ImmutableArray<PlanPoint>> lines = [.. shape.Lines.Select(line => line.Select(point =>
                new PlanPoint(point.X * metresPerUnit, point.Y * metresPerUnit).Rounded()).ToImmutableArray())];
            if (lines.All(static line => line.All(static point =>
                Math.Abs(point.X) <= FarthestMetres && Math.Abs(point.Y) <= FarthestMetres)))
            {
                kept.Add(shape with
                {
                    Lines = lines,
                    StrokeWidth = shape.StrokeWidth is { } width
                        ? Math.Clamp(Math.Round(width * metresPerUnit, 3), 0.001, WidestMetres) : null,
                    Level = level is not null && known.Contains(level) ? new LevelId(level) : null,
                });
            }
        }

        if (_isFull)
        {
            context.Notes.Add(new("background-too-large", string.Empty, FormattableString.Invariant(
                $"Of the background at most {MostShapes} shapes and {MostPoints} points are kept; the rest was left out.")));
        }

        if (kept.Count > 0)
        {
            context.Notes.Add(new("background-kept", string.Empty, FormattableString.Invariant(
                $"{kept.Count} shapes of the drawing are kept as its background: lines and plain colours, and nothing else of them.")));
        }

        return kept.DrainToImmutable();
    }

    private static int PointsOf(ImmutableArray<ImmutableArray<PlanPoint>> lines) => lines.Sum(static line => line.Length);
}
