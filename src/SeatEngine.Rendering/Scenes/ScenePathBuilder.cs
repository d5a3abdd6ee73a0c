using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// Writes a <see cref="ScenePath"/> step by step. Not safe for use by several threads at once.
/// Every coordinate must be finite and within ±<see cref="MapScene.CoordinateLimit"/>; else the step throws
/// <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
[SendInstead("the points and verbs of its path as lists"), JsonConverter(typeof(NotOnTheWire))]
public sealed class ScenePathBuilder
{
    private readonly List<ScenePathVerb> _verbs = [];
    private readonly List<ScenePoint> _points = [];
    private ScenePoint _start;
    private bool _open;

    /// <summary>Whether nothing has been added yet.</summary>
    public bool IsEmpty => _verbs.Count == 0;

    /// <summary>Begins a new figure.</summary>
    /// <param name="x">Where, from the left.</param>
    /// <param name="y">Where, from the top.</param>
    /// <returns>This builder.</returns>
    public ScenePathBuilder MoveTo(double x, double y)
    {
        _start = Checked(x, y);
        _open = true;
        _verbs.Add(ScenePathVerb.Move);
        _points.Add(_start);
        return this;
    }

    /// <summary>Draws a straight line from where the figure stands.</summary>
    /// <param name="x">The end, from the left.</param>
    /// <param name="y">The end, from the top.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">No figure has been begun.</exception>
    public ScenePathBuilder LineTo(double x, double y)
    {
        var end = Checked(x, y);
        Resume();
        _verbs.Add(ScenePathVerb.Line);
        _points.Add(end);
        return this;
    }

    /// <summary>Draws a cubic Bézier curve from where the figure stands.</summary>
    /// <param name="x1">The first control point, from the left.</param>
    /// <param name="y1">The first control point, from the top.</param>
    /// <param name="x2">The second control point, from the left.</param>
    /// <param name="y2">The second control point, from the top.</param>
    /// <param name="x">The end, from the left.</param>
    /// <param name="y">The end, from the top.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">No figure has been begun.</exception>
    public ScenePathBuilder CubicTo(double x1, double y1, double x2, double y2, double x, double y)
    {
        var first = Checked(x1, y1);
        var second = Checked(x2, y2);
        var end = Checked(x, y);
        Resume();
        _verbs.Add(ScenePathVerb.Cubic);
        _points.Add(first);
        _points.Add(second);
        _points.Add(end);
        return this;
    }

    /// <summary>Draws a quadratic Bézier curve from where the figure stands.</summary>
    /// <param name="x1">The control point, from the left.</param>
    /// <param name="y1">The control point, from the top.</param>
    /// <param name="x">The end, from the left.</param>
    /// <param name="y">The end, from the top.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">No figure has been begun.</exception>
    public ScenePathBuilder QuadraticTo(double x1, double y1, double x, double y)
    {
        Checked(x1, y1);
        Checked(x, y);
        Resume();
        var from = _points[^1];
        return CubicTo(
            from.X + ((x1 - from.X) * 2 / 3),
            from.Y + ((y1 - from.Y) * 2 / 3),
            x + ((x1 - x) * 2 / 3),
            y + ((y1 - y) * 2 / 3),
            x,
            y);
    }

    /// <summary>Closes the figure with a straight line to its beginning.</summary>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">No figure is open.</exception>
    public ScenePathBuilder Close()
    {
        if (!_open)
        {
            throw new InvalidOperationException("Only an open figure can be closed.");
        }

        _open = false;
        _verbs.Add(ScenePathVerb.Close);
        return this;
    }

    /// <summary>Adds a closed circle of four curves, true to 0.03 % of its radius.</summary>
    /// <param name="x">The centre, from the left.</param>
    /// <param name="y">The centre, from the top.</param>
    /// <param name="radius">The radius, not negative.</param>
    /// <returns>This builder.</returns>
    public ScenePathBuilder AddCircle(double x, double y, double radius)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(radius);
        var k = radius * 0.5522847498307936;
        return MoveTo(x + radius, y)
            .CubicTo(x + radius, y + k, x + k, y + radius, x, y + radius)
            .CubicTo(x - k, y + radius, x - radius, y + k, x - radius, y)
            .CubicTo(x - radius, y - k, x - k, y - radius, x, y - radius)
            .CubicTo(x + k, y - radius, x + radius, y - k, x + radius, y)
            .Close();
    }

    /// <summary>Adds a path, made larger or smaller about its origin and then moved to the right.</summary>
    internal void Add(ScenePath path, double dx, double scale)
    {
        _open = false;
        _verbs.AddRange(path.Verbs);
        foreach (var point in path.Points)
        {
            _points.Add(Checked((point.X * scale) + dx, point.Y * scale));
        }
    }

    /// <summary>Finishes the path; the builder can go on afterwards.</summary>
    /// <returns>The path so far.</returns>
    public ScenePath ToPath() => new([.. _verbs], [.. _points]);

    private static ScenePoint Checked(double x, double y)
    {
        SceneGuard.Coordinate(x, nameof(x));
        SceneGuard.Coordinate(y, nameof(y));
        return new ScenePoint(x, y);
    }

    private void Resume()
    {
        if (_open)
        {
            return;
        }

        if (_verbs.Count == 0)
        {
            throw new InvalidOperationException("A figure begins with MoveTo.");
        }

        MoveTo(_start.X, _start.Y);
    }
}
