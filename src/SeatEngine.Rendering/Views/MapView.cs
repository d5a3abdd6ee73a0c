using System.Globalization;
using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// What a map is to show. Everything has a sensible default: <c>new MapView()</c> draws the whole hall by the price
/// zones of its own plan. Immutable; safe to share between threads when its functions are.
/// </summary>
[SendInstead("its settings, and make the view where the map is"), JsonConverter(typeof(NotOnTheWire))]
public sealed record MapView
{
    /// <summary>The title; null writes the hall's name, empty none.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// The width of the picture in scene units (pixels at a scale of 1), 40 to 100,000. The height follows from the hall.
    /// </summary>
    public double Width { get; init; } = 1200;

    /// <summary>
    /// The height of the picture in scene units, 40 to 100,000, into which everything is fitted; null makes the picture as
    /// high as the hall needs.
    /// </summary>
    public double? Height { get; init; }

    /// <summary>The empty border in scene units, 0 to a third of the width; null takes what suits the width.</summary>
    public double? Margin { get; init; }

    /// <summary>The look.</summary>
    public MapStyle Style { get; init; } = MapStyle.Light;

    /// <summary>What tells seats apart that can be had; null takes the price zones of the hall's own plan.</summary>
    public MapColoring? Coloring { get; init; }

    /// <summary>Seats that are not simply to be had. A seat in several classes is shown by the last of them.</summary>
    public IReadOnlyList<SeatClass> Classes { get; init; } = [];

    /// <summary>Seats to be pointed out.</summary>
    public IReadOnlyList<MapHighlight> Highlights { get; init; } = [];

    /// <summary>How levels share the picture.</summary>
    public LevelArrangement Levels { get; init; }

    /// <summary>The one level to show, or null for all.</summary>
    public LevelId? Level { get; init; }

    /// <summary>The one section to show, or null for all.</summary>
    public SectionId? Section { get; init; }

    /// <summary>The part of the plan to show, in metres, or null for all of it. What lies outside is left out.</summary>
    public PlanBounds? Viewport { get; init; }

    /// <summary>Seats or sections.</summary>
    public MapDetail Detail { get; init; }

    /// <summary>
    /// Whether seats get names for screen readers, such as "Orchestra, row A, seat 14, aisle, available, $45.00".
    /// To be set together with <see cref="SvgOptions.Accessible"/>.
    /// </summary>
    public bool Accessible { get; init; }

    /// <summary>Whether the legend is drawn.</summary>
    public bool Legend { get; init; } = true;

    /// <summary>Whether sections, levels and areas are named.</summary>
    public bool SectionLabels { get; init; } = true;

    /// <summary>Whether row letters are written at row ends, where they fit.</summary>
    public bool RowLabels { get; init; } = true;

    /// <summary>Whether seat numbers are written on the seats, where they fit.</summary>
    public bool SeatNumbers { get; init; } = true;

    /// <summary>
    /// Whether what the hall keeps of the house's own drawing is drawn beneath, faint, in the colours of the drawing where the style takes
    /// colours of others, else in its own.
    /// </summary>
    public bool Background { get; init; } = true;

    /// <summary>The signs on seats that are large enough, and in the legend; all that cannot be seen otherwise unless set.</summary>
    public MapSigns Signs { get; init; } = MapSigns.Usual;

    /// <summary>
    /// Seats that are shown as of restricted view beside those that the house marks so, such as <see cref="SightLines.FindObstructed"/>
    /// finds; null shows the house's own marks alone.
    /// </summary>
    public SeatSet? Obstructed { get; init; }

    /// <summary>Whether a bar shows how long some metres are.</summary>
    public bool ScaleBar { get; init; }

    /// <summary>Whether a small plan of the whole hall below shows where the highlighted seats are.</summary>
    public bool Locator { get; init; }

    /// <summary>The price of a seat for names and for "from" prices, or null.</summary>
    public Func<SeatIndex, Money?>? Price { get; init; }

    /// <summary>How many places of a standing area can be had; null shows its capacity.</summary>
    public Func<AreaId, int>? FreePlaces { get; init; }

    /// <summary>How money and numbers are written.</summary>
    public IFormatProvider Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>The words that the map puts in by itself.</summary>
    public MapWords Words { get; init; } = MapWords.English;

    /// <summary>What is particular about a seat, as the view shows it.</summary>
    internal SeatFeatures FeaturesOf(MapSeat seat) =>
        seat.Features | (Obstructed?.Contains(seat.Index) == true ? SeatFeatures.RestrictedView : SeatFeatures.None);
}
