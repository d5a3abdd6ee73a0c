using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Rendering;

public sealed partial class MapComposer
{
    /// <summary>The picture for a confirmation: the seats somebody bought, their neighbourhood, and where in the hall that is.</summary>
    /// <param name="seats">The seats, at least one.</param>
    /// <param name="view">Width, style, words and the like; null takes a width of 480. What it says of classes is not shown.</param>
    /// <returns>The scene.</returns>
    /// <exception cref="ArgumentException">There is no seat, or the set belongs to another map.</exception>
    public MapScene ComposeYourSeats(SeatSet seats, MapView? view = null)
    {
        ArgumentNullException.ThrowIfNull(seats);
        CheckSet(seats);
        if (seats.IsEmpty)
        {
            throw new ArgumentException("There is at least one seat to show.", nameof(seats));
        }

        view ??= new MapView { Width = 480 };
        const double Around = 4.5;
        var bounds = PlanBounds.Around([.. seats.ToArray().Select(Map.PositionOf)]);
        PlanBounds part = new(bounds.MinX - Around, bounds.MinY - (Around * 0.6), bounds.MaxX + Around, bounds.MaxY + (Around * 0.6));
        SeatClass others = new() { Name = view.Words.Seat, ClassName = "other", Seats = Map.Seats - seats, Look = SeatLook.Sold };
        return Compose(view with
        {
            Title = view.Title ?? view.Words.YourSeats,
            Coloring = MapColoring.None(),
            Classes = [others],
            Highlights = [new MapHighlight(seats)],
            Viewport = part,
            Detail = MapDetail.Seats,
            Legend = false,
            Locator = true,
        });
    }

    /// <summary>The picture for a ticket: the whole hall, as small as a stamp, and a pin at the seats.</summary>
    /// <param name="seats">The seats.</param>
    /// <param name="width">The width in scene units, 40 to 100,000.</param>
    /// <param name="style">The look; null takes <see cref="MapStyle.Print"/>.</param>
    /// <returns>The scene.</returns>
    /// <exception cref="ArgumentException">The set belongs to another map, or the width is out of its range.</exception>
    public MapScene ComposeLocator(SeatSet seats, double width = 160, MapStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(seats);
        CheckSet(seats);
        var look = style ?? MapStyle.Print;
        var grey = SceneColor.Mix(look.Paper, look.Ink, 0.25);
        return Compose(new MapView
        {
            Title = "",
            Width = width,
            Style = look with { Plain = new SeatPaint(SeatSymbol.Disc, grey) },
            Coloring = MapColoring.None(),
            Highlights = [new MapHighlight(seats)],
            Detail = MapDetail.Sections,
            Levels = LevelArrangement.Together,
            Legend = false,
            SectionLabels = false,
            RowLabels = false,
        });
    }

    /// <summary>Pages for a printer: the whole hall first, then each section by itself, each with a bar of metres.</summary>
    /// <param name="view">What to show; the size is the paper's. Null prints the hall by its own price zones.</param>
    /// <param name="paper">The paper; null takes <see cref="PaperSize.A4"/>.</param>
    /// <returns>The pages in order. A scene unit is 1/96 inch: write PNG at a scale of 300/96 for 300 dots per inch.</returns>
    /// <exception cref="ArgumentException">The view cannot be, see <see cref="Compose"/>.</exception>
    public IReadOnlyList<MapScene> ComposePages(MapView? view = null, PaperSize? paper = null)
    {
        view ??= new MapView { Style = MapStyle.Print };
        var size = paper ?? PaperSize.A4;
        // Ten millimetres, which every printer can do without.
        var page = view with { Width = size.WidthUnits, Height = size.HeightUnits, ScaleBar = true, Margin = 38 };
        var hall = view.Title ?? Map.Hall.Name;
        List<MapScene> pages = [Compose(page with { Title = hall })];
        if (view.Section is not null || Map.Hall.Sections.Length < 2)
        {
            return pages;
        }

        foreach (var section in Map.Hall.Sections)
        {
            if ((view.Level is null || section.Level == view.Level) && !Map.InSection(section.Id).IsEmpty)
            {
                var name = section.Name.Length > 0 ? section.Name : section.Id.Value;
                pages.Add(Compose(page with { Title = hall + " · " + name, Section = section.Id }));
            }
        }

        return pages;
    }
}
