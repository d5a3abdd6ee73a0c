namespace SeatEngine.Rendering;

public sealed partial class MapSceneBuilder
{
    /// <summary>Adds a circle.</summary>
    /// <param name="style">Its style's index.</param>
    /// <param name="x">The centre, from the left.</param>
    /// <param name="y">The centre, from the top.</param>
    /// <param name="radius">The radius.</param>
    /// <param name="id">The id of what it shows.</param>
    /// <param name="name">The name for assistive technology.</param>
    /// <param name="role">The role for assistive technology.</param>
    /// <param name="focusable">Whether a keyboard can stop at it.</param>
    public void AddDisc(
        int style, double x, double y, double radius, string? id = null, string? name = null, string? role = null, bool focusable = false)
    {
        SceneGuard.Coordinate(x, nameof(x));
        SceneGuard.Coordinate(y, nameof(y));
        SceneGuard.Length(radius, nameof(radius));
        Append(new SceneItem
        {
            Kind = SceneItemKind.Disc,
            Style = CheckedStyle(style),
            X = x,
            Y = y,
            A = radius,
            Id = id,
            Name = name,
            Role = role,
            Focusable = focusable,
        });
    }

    /// <summary>Adds an upright rectangle with round corners.</summary>
    /// <param name="style">Its style's index.</param>
    /// <param name="bounds">Where it lies.</param>
    /// <param name="corner">The radius of the corners; more than half of a side is cut down to that half.</param>
    /// <param name="id">The id of what it shows.</param>
    /// <param name="name">The name for assistive technology.</param>
    /// <param name="role">The role for assistive technology.</param>
    /// <param name="focusable">Whether a keyboard can stop at it.</param>
    public void AddRectangle(
        int style, SceneRectangle bounds, double corner = 0, string? id = null, string? name = null, string? role = null,
            bool focusable = false)
    {
        SceneGuard.Coordinate(bounds.X, nameof(bounds));
        SceneGuard.Coordinate(bounds.Y, nameof(bounds));
        SceneGuard.Length(bounds.Width, nameof(bounds));
        SceneGuard.Length(bounds.Height, nameof(bounds));
        SceneGuard.Length(corner, nameof(corner));
        Append(new SceneItem
        {
            Kind = SceneItemKind.RoundedRectangle,
            Style = CheckedStyle(style),
            X = bounds.X,
            Y = bounds.Y,
            A = bounds.Width,
            B = bounds.Height,
            C = Math.Min(corner, Math.Min(bounds.Width, bounds.Height) / 2),
            Id = id,
            Name = name,
            Role = role,
            Focusable = focusable,
        });
    }

    /// <summary>Adds an outline of lines and curves, filled and drawn along as its style says.</summary>
    /// <param name="style">Its style's index.</param>
    /// <param name="path">The path.</param>
    /// <param name="id">The id of what it shows.</param>
    /// <param name="name">The name for assistive technology.</param>
    /// <param name="role">The role for assistive technology.</param>
    /// <param name="focusable">Whether a keyboard can stop at it.</param>
    public void AddPath(int style, ScenePath path, string? id = null, string? name = null, string? role = null, bool focusable = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        Append(new SceneItem
        {
            Kind = SceneItemKind.Path,
            Style = CheckedStyle(style),
            Content = path,
            Id = id,
            Name = name,
            Role = role,
            Focusable = focusable,
        });
    }

    /// <summary>Adds one line of text.</summary>
    /// <param name="style">Its style's index; the style has a font size.</param>
    /// <param name="x">The anchor point, from the left.</param>
    /// <param name="y">The baseline, from the top.</param>
    /// <param name="text">The text; may be anything: marks that break lines or turn the reading direction are taken out, and an endless
    /// text is clipped.</param>
    /// <param name="rotation">The rotation about the anchor point in degrees, clockwise.</param>
    /// <exception cref="ArgumentException">The style has no font size.</exception>
    public void AddText(int style, double x, double y, string text, double rotation = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        SceneGuard.Coordinate(x, nameof(x));
        SceneGuard.Coordinate(y, nameof(y));
        SceneGuard.Coordinate(rotation, nameof(rotation));
        if (_styles[CheckedStyle(style)].FontSize <= 0)
        {
            throw new ArgumentException("The style of a text has a font size.", nameof(style));
        }

        Append(new SceneItem { Kind = SceneItemKind.Text, Style = style, X = x, Y = y, A = rotation, Content = SceneText.Clean(text) });
    }

    /// <summary>Opens a group.</summary>
    /// <param name="style">The style's index that things inside take over when they have the same, or -1 for none.</param>
    /// <param name="id">The id of what it shows.</param>
    /// <param name="name">The name for assistive technology.</param>
    /// <param name="role">The role for assistive technology.</param>
    public void BeginGroup(int style = -1, string? id = null, string? name = null, string? role = null)
    {
        Append(new SceneItem
        {
            Kind = SceneItemKind.GroupStart,
            Style = style == -1 ? -1 : CheckedStyle(style),
            Id = id,
            Name = name,
            Role = role,
        });
        _depth++;
    }

    /// <summary>Closes the group opened last.</summary>
    /// <exception cref="InvalidOperationException">No group is open.</exception>
    public void EndGroup()
    {
        if (_depth == 0)
        {
            throw new InvalidOperationException("No group is open.");
        }

        _depth--;
        Append(new SceneItem { Kind = SceneItemKind.GroupEnd, Style = -1 });
    }
}
