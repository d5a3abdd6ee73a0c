namespace SeatEngine.Rendering;

/// <summary>One picture being composed: the room for title, plans and legend is shared out, all is measured, then drawn.</summary>
internal sealed class MapComposition(MapPage page)
{
    private readonly StageArrow _arrow = new(page);
    private readonly LegendBlock _legend = new(page);
    private readonly LocatorBlock _locator = new(page);
    private readonly PlanArrangement _plans = new(page);
    private readonly MapLayers _layers = new(page);

    public MapScene Compose()
    {
        var view = page.View;
        var title = TextMeasure.Fit(
            view.Title ?? page.Geometry.Map.Hall.Name, view.Width - (2 * page.Margin) - _arrow.Room, page.Font * 1.5, bold: true);
        var entries = view.Legend ? _legend.Entries() : [];
        UnplacedNames unplaced = new();
        List<PanelPlan> plans = [];
        PictureLayout layout;
        var listed = -1;
        do
        {
            // Names that only the legend can tell make it higher; where the picture has a height of its own, less is left for plans.
            listed = unplaced.Lines.Count;
            layout = Layout(title, [.. entries, .. LegendBlock.Numbered(unplaced)]);
            unplaced = new UnplacedNames();
            plans = Measured(title, layout.Panels, unplaced);
        }
        while (view.Height is not null && unplaced.Lines.Count > listed && layout.Legend.Count > 0);
        var legend = view.Height is null && view.Legend ? [.. entries, .. LegendBlock.Numbered(unplaced)] : layout.Legend;
        var legendHeight = _legend.Place(legend);
        var height = view.Height ?? Math.Ceiling(layout.Bottom + layout.Below - layout.LegendHeight
            + (legendHeight > 0 ? legendHeight + (page.Font * 0.6) : 0));
        page.Begin(new MapSceneBuilder(view.Width, Math.Max(1, height), page.Geometry.Seats.Length + (page.Geometry.Seats.Length / 4) + 256)
        {
            Background = page.Style.Background,
            Title = SceneText.Clean(view.Title ?? page.Geometry.Map.Hall.Name),
            Description = Description(),
        });
        Draw(title, layout, plans);
        _legend.Draw(legend, height - page.Margin - legendHeight);
        return page.Scene.ToScene();
    }

    /// <summary>The legend alone, as wide as the picture would be.</summary>
    public MapScene ComposeLegend()
    {
        var entries = _legend.Entries();
        var height = _legend.Place(entries);
        page.Begin(new MapSceneBuilder(page.View.Width, Math.Max(1, height + page.Margin)));
        _legend.Draw(entries, 0);
        return page.Scene.ToScene();
    }

    /// <summary>Finds room for every text of the plans before anything is drawn.</summary>
    private List<PanelPlan> Measured(string title, List<MapPanel> panels, UnplacedNames unplaced)
    {
        page.Texts = new TextField();
        if (title.Length > 0)
        {
            page.Take(TitleText(title));
        }

        if (panels.Count > 1)
        {
            panels.ForEach(panel => page.Take(LevelTitle(panel)));
        }

        List<PanelPlan> plans = [];
        foreach (var panel in panels)
        {
            PanelPlan plan = new(page, panel, unplaced);
            _layers.Measure(plan);
            plans.Add(plan);
        }

        return plans;
    }

    private void Draw(string title, PictureLayout layout, List<PanelPlan> plans)
    {
        if (title.Length > 0)
        {
            page.Write(TitleText(title));
        }

        _arrow.Draw(layout.Panels[0]);
        foreach (var plan in plans)
        {
            if (plans.Count > 1)
            {
                page.Write(LevelTitle(plan.Panel));
            }

            _layers.Draw(plan);
        }

        var bottom = layout.Bottom;
        if (layout.Locator is { } locator)
        {
            _locator.Draw(locator with { Top = bottom + (page.Font * 0.5) });
            bottom += locator.Area.Height + page.Font;
        }

        if (layout.ScaleBar)
        {
            ScaleBar.Draw(page, layout.Panels[0], bottom + (page.Font * 1.2));
        }
    }

    private WrittenText TitleText(string title) =>
        new("title", title, page.Margin, page.Margin + (page.Font * 1.3), page.Font * 1.5, page.Style.Ink, SceneAnchor.Start, Bold: true);

    /// <summary>Shares out the room of the picture.</summary>
    private PictureLayout Layout(string title, List<LegendEntry> legend)
    {
        var top = page.Margin + (title.Length > 0 || page.IsPart ? page.Font * 2.2 : 0);
        var legendHeight = _legend.Place(legend);
        var locator = page.View.Locator || page.IsPart ? _locator.Panel() : null;
        var scaleBar = page.View.ScaleBar;
        if (page.View.Height is { } limit)
        {
            // In a picture too low for everything the plan comes first: at least half of the height is its own.
            var spare = (limit * 0.5) - top - (2 * page.LabelRoom) - page.Margin;
            if (!Spare(ref spare, locator is null ? 0 : locator.Area.Height + page.Font))
            {
                locator = null;
            }

            if (!Spare(ref spare, legendHeight + (page.Font * 0.6)))
            {
                legend = [];
                legendHeight = 0;
            }

            scaleBar = scaleBar && Spare(ref spare, page.Font * 2.4);
        }

        var legendRoom = legendHeight > 0 ? legendHeight + (page.Font * 0.6) : 0;
        var below = (scaleBar ? page.Font * 2.4 : 0) + legendRoom + page.Margin;
        below += locator is null ? 0 : locator.Area.Height + page.Font;
        double? high = page.View.Height is { } given ? Math.Max(given * 0.25, given - top - below - (2 * page.LabelRoom)) : null;
        var panels = _plans.Panels(top, high, out var bottom);
        return new PictureLayout(panels, legend, legendRoom, locator, scaleBar, bottom, below);
    }

    private static bool Spare(ref double spare, double needed)
    {
        if (needed > spare)
        {
            return needed <= 0;
        }

        spare -= needed;
        return true;
    }

    private string Description()
    {
        var shown = 0;
        var free = 0;
        foreach (var section in page.ShownSections())
        {
            for (var i = section.First; i < section.First + section.Count; i++)
            {
                shown++;
                free += page.Palette.IsFree(page.Geometry.Seats[i]) ? 1 : 0;
            }
        }

        return page.View.Words.Seats.With(shown, page.View.Culture) + ", " + page.View.Words.Available.With(free, page.View.Culture);
    }

    private WrittenText LevelTitle(MapPanel panel) => new(
        "level", TextMeasure.Fit(page.Geometry.LevelName(panel.Level), panel.Area.Width, page.Font * 1.2, bold: true), panel.Area.Center.X,
        panel.Top - (page.Font * 0.8), page.Font * 1.2, page.Style.Ink, SceneAnchor.Middle, Bold: true);

    private sealed record PictureLayout(
        List<MapPanel> Panels,
        List<LegendEntry> Legend,
        double LegendHeight,
        MapPanel? Locator,
        bool ScaleBar,
        double Bottom,
        double Below);
}
