using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// A picture before it is drawn: a flat, ordered list of simple things with roles and names. What comes later in the
/// list lies above. A scene knows nothing of halls, and no backend needs to. Immutable and safe to share between threads;
/// made by a <see cref="MapSceneBuilder"/>.
/// </summary>
[SendInstead("the SVG or the picture drawn of it"), JsonConverter(typeof(NotOnTheWire))]
public sealed class MapScene
{
    /// <summary>No coordinate or length of a scene is larger than this, in scene units.</summary>
    public const double CoordinateLimit = 1_000_000;

    private readonly ReadOnlyMemory<SceneItem> _items;
    private readonly SceneStyle[] _styles;

    internal MapScene(MapSceneBuilder builder, ReadOnlyMemory<SceneItem> items, SceneStyle[] styles)
    {
        Width = builder.Width;
        Height = builder.Height;
        Title = builder.Title;
        Description = builder.Description;
        Background = builder.Background;
        _items = items;
        _styles = styles;
    }

    /// <summary>The width of the picture in scene units; what lies outside is not shown.</summary>
    public double Width { get; }

    /// <summary>The height of the picture in scene units.</summary>
    public double Height { get; }

    /// <summary>The name of the picture for people and for assistive technology; empty when it has none.</summary>
    public string Title { get; }

    /// <summary>A sentence or two that say what the picture shows; empty when there are none.</summary>
    public string Description { get; }

    /// <summary>The colour behind everything; null leaves the picture clear.</summary>
    public SceneColor? Background { get; }

    /// <summary>The things in the order in which they are drawn.</summary>
    public ReadOnlySpan<SceneItem> Items => _items.Span;

    /// <summary>The styles that the things refer to.</summary>
    public ReadOnlySpan<SceneStyle> Styles => _styles;
}
