using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// Writes a <see cref="MapScene"/>. Everything is checked here, once: coordinates and lengths are finite and within
/// ±<see cref="MapScene.CoordinateLimit"/> (else <see cref="ArgumentOutOfRangeException"/>), groups are opened and
/// closed in pairs, class names are fit for a style sheet. Not safe for use by several threads at once.
/// </summary>
[SendInstead("the SVG or the picture drawn of its scene"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class MapSceneBuilder
{
    private readonly List<SceneStyle> _styles = [];
    private readonly Dictionary<SceneStyle, int> _styleIndexes = [];
    private readonly HashSet<string> _classNames = new(StringComparer.Ordinal);
    private SceneItem[] _items;
    private int _count;
    private int _depth;

    /// <summary>Begins a scene.</summary>
    /// <param name="width">The width in scene units, above 0.</param>
    /// <param name="height">The height in scene units, above 0.</param>
    /// <param name="capacity">How many things to make room for at first.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is 0, negative, not finite or beyond the limit.</exception>
    public MapSceneBuilder(double width, double height, int capacity = 64)
    {
        SceneGuard.Length(width, nameof(width));
        SceneGuard.Length(height, nameof(height));
        ArgumentOutOfRangeException.ThrowIfZero(width);
        ArgumentOutOfRangeException.ThrowIfZero(height);
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        Width = width;
        Height = height;
        _items = new SceneItem[Math.Max(4, capacity)];
    }

    /// <summary>The width in scene units.</summary>
    public double Width { get; }

    /// <summary>The height in scene units.</summary>
    public double Height { get; }

    /// <summary>The name of the picture; empty at first.</summary>
    public string Title { get; set; } = "";

    /// <summary>What the picture shows, in a sentence or two; empty at first.</summary>
    public string Description { get; set; } = "";

    /// <summary>The colour behind everything; null (at first) leaves the picture clear.</summary>
    public SceneColor? Background { get; set; }

    /// <summary>How many things have been added.</summary>
    public int Count => _count;

    /// <summary>Finds or adds a style.</summary>
    /// <param name="style">
    /// The style. When its class name is in use by a style that looks different, a number is put behind it.
    /// </param>
    /// <returns>Its index, for the Add methods.</returns>
    /// <exception cref="ArgumentException">The class name is not fit for a style sheet.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A width or size is negative, not finite or too large.</exception>
    public int Style(SceneStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        if (_styleIndexes.TryGetValue(style, out var known))
        {
            return known;
        }

        SceneGuard.Length(style.StrokeWidth, nameof(style));
        SceneGuard.Length(style.FontSize, nameof(style));
        if (!IsClassName(style.ClassName))
        {
            throw new ArgumentException("A class name is letters, digits, - and _, a letter first, parted by single spaces.",
                nameof(style));
        }

        var stored = style;
        for (var number = 2; !_classNames.Add(stored.ClassName); number++)
        {
            stored = style with { ClassName = style.ClassName + "-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        }

        var index = _styles.Count;
        _styles.Add(stored);
        _styleIndexes.Add(style, index);
        return index;
    }

    /// <summary>Finishes the scene.</summary>
    /// <returns>The scene. The builder can go on; what it adds later is not in this scene.</returns>
    /// <exception cref="InvalidOperationException">A group is still open.</exception>
    public MapScene ToScene()
    {
        if (_depth != 0)
        {
            throw new InvalidOperationException("A group has not been closed.");
        }

        // Not a copy: what is added later lies behind the stretch that the scene sees, and nothing in it ever changes.
        return new MapScene(this, _items.AsMemory(0, _count), [.. _styles]);
    }

    private static bool IsClassName([NotNullWhen(true)] string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var first = true;
        foreach (var c in text)
        {
            var fits = first ? char.IsAsciiLetter(c) : char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ' ';
            if (!fits)
            {
                return false;
            }

            first = c == ' ';
        }

        return !first;
    }

    private void Append(in SceneItem item)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, _items.Length * 2);
        }

        _items[_count++] = item;
    }

    private int CheckedStyle(int style)
    {
        if ((uint)style >= (uint)_styles.Count)
        {
            ThrowStyle();
        }

        return style;
    }

    [DoesNotReturn]
    private static void ThrowStyle() =>
        throw new ArgumentOutOfRangeException("style", "A style index comes from the Style method of the same builder.");
}
