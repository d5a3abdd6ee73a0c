using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// One simple thing of a scene. A value without behaviour: what its numbers mean depends on <see cref="Kind"/>.
/// Made by a <see cref="MapSceneBuilder"/>, which checks it; the <c>default</c> is a disc of no size.
/// </summary>
[SendInstead("the SVG or the picture drawn of its scene"), JsonConverter(typeof(NotOnTheWire))]
public readonly struct SceneItem
{
    /// <summary>What it is.</summary>
    public SceneItemKind Kind { get; internal init; }

    /// <summary>Whether a keyboard can stop at it.</summary>
    public bool Focusable { get; internal init; }

    /// <summary>The place of its style in <see cref="MapScene.Styles"/>, or -1 for a group that has none.</summary>
    public int Style { get; internal init; }

    /// <summary>Disc: the centre. Rectangle: the left edge. Text: the anchor point.</summary>
    public double X { get; internal init; }

    /// <summary>Disc: the centre. Rectangle: the upper edge. Text: the baseline.</summary>
    public double Y { get; internal init; }

    /// <summary>Disc: the radius. Rectangle: the width. Text: the rotation about its point in degrees, clockwise.</summary>
    public double A { get; internal init; }

    /// <summary>Rectangle: the height.</summary>
    public double B { get; internal init; }

    /// <summary>Rectangle: the radius of the corners.</summary>
    public double C { get; internal init; }

    /// <summary>The id of what is shown (a seat, a section), or null.</summary>
    public string? Id { get; internal init; }

    /// <summary>The role for assistive technology ("button", "group"), or null.</summary>
    public string? Role { get; internal init; }

    /// <summary>The name for assistive technology, or null.</summary>
    public string? Name { get; internal init; }

    /// <summary>The <see cref="ScenePath"/> of a path or the <see cref="string"/> of a text; null for the others.</summary>
    internal object? Content { get; init; }

    /// <summary>The path of an item of kind <see cref="SceneItemKind.Path"/>, else null.</summary>
    public ScenePath? Path => Content as ScenePath;

    /// <summary>The text of an item of kind <see cref="SceneItemKind.Text"/>, else null.</summary>
    public string? Text => Content as string;
}
