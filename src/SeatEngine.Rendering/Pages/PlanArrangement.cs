using SeatEngine.Layout;

namespace SeatEngine.Rendering;

/// <summary>How the plans of a picture lie beside and below each other, and which part of the hall each shows.</summary>
internal sealed class PlanArrangement(MapPage page)
{
    /// <summary>So far beyond the seats, as a share of their room, a picture reaches for what is drawn beneath them.</summary>
    private const double BackgroundReach = 0.25;

    public List<MapPanel> Panels(double top, double? high, out double bottom)
    {
        var sideBySide = !page.IsPart && page.View.Level is null && page.Geometry.LevelIds.Count > 1 &&
            (page.View.Levels == LevelArrangement.SideBySide
            || (page.View.Levels == LevelArrangement.Automatic && page.Geometry.LevelsOverlap));
        int[] levels = sideBySide
            ? [.. Enumerable.Range(0, page.Geometry.LevelIds.Count)]
            : [page.View.Level is null ? -1 : page.Geometry.LevelOf(page.View.Level)];
        List<PlanBounds> bounds = [.. levels.Select(BoundsOf)];
        var header = sideBySide ? page.Font * 2 : 0;
        var gap = sideBySide ? page.Font * 2 : 0;
        var room = page.View.Width - (2 * page.Margin);
        (var columns, var scale) = Columns(bounds, room, high, gap, header);
        List<MapPanel> panels = [];
        var y = top + page.LabelRoom;
        for (var first = 0; first < levels.Length; first += columns)
        {
            var count = Math.Min(columns, levels.Length - first);
            var rowWidth = bounds.Skip(first).Take(count).Sum(one => one.Width * scale) + (gap * (count - 1));
            var rowHeight = bounds.Skip(first).Take(count).Max(one => one.Height * scale);
            var x = page.Margin + Math.Max(0, (room - rowWidth) / 2);
            for (var i = first; i < first + count; i++)
            {
                panels.Add(new MapPanel(levels[i], bounds[i], x, y + header, scale));
                x += (bounds[i].Width * scale) + gap;
            }

            y += header + rowHeight + gap;
        }

        bottom = y - gap + page.LabelRoom;
        return panels;
    }

    public static PlanPoint[] Corners(PlanBounds bounds, double around) =>
        [new(bounds.MinX - around, bounds.MinY - around), new(bounds.MaxX + around, bounds.MaxY + around)];

    /// <summary>The number of plans beside each other that shows them largest without making the picture a tower.</summary>
    private static (int Columns, double Scale) Columns(List<PlanBounds> bounds, double room, double? high, double gap, double header)
    {
        (int Columns, double Scale) best = (1, 0);
        var bestWorth = double.NegativeInfinity;
        for (var columns = 1; columns <= bounds.Count; columns++)
        {
            double widest = 0;
            double metresHigh = 0;
            for (var first = 0; first < bounds.Count; first += columns)
            {
                widest = Math.Max(widest, bounds.Skip(first).Take(columns).Sum(one => one.Width));
                metresHigh += bounds.Skip(first).Take(columns).Max(one => one.Height);
            }

            var rows = (bounds.Count + columns - 1) / columns;
            var scale = Math.Max(1e-3, (room - (gap * (columns - 1))) / widest);
            if (high is { } limit)
            {
                scale = Math.Min(scale, Math.Max(1e-3, limit - (rows * (gap + header))) / metresHigh);
            }
            else if (bounds.Count == 1)
            {
                // A single plan that is far taller than wide would make an endless page.
                scale = Math.Min(scale, room * 1.6 / metresHigh);
            }

            var height = (metresHigh * scale) + (rows * (gap + header));
            var worth = high is null ? scale * Math.Min(1, room * 1.15 / height) : scale;
            if (worth > bestWorth)
            {
                bestWorth = worth;
                best = (columns, scale);
            }
        }

        return best;
    }

    private PlanBounds BoundsOf(int level)
    {
        if (page.View.Viewport is { } viewport)
        {
            return viewport;
        }

        List<PlanPoint> points = [];
        var around = page.Geometry.SeatRadius + (page.Geometry.RowDistance * 0.6);
        foreach (var section in page.ShownSections())
        {
            if (level < 0 || section.Level < 0 || section.Level == level)
            {
                points.AddRange(Corners(section.Bounds, around));
                foreach (var table in section.Section.Tables)
                {
                    var half = Math.Max(table.Width, table.Depth) / 2;
                    points.AddRange(Corners(new PlanBounds(table.Centre.X, table.Centre.Y, table.Centre.X, table.Centre.Y), half));
                }
            }
        }

        if (page.View.Section is null)
        {
            foreach (var fixture in page.ShownFixtures(level))
            {
                points.Add(fixture.Position);
                points.AddRange(fixture.Outline);
            }

            foreach (var area in page.ShownAreas(level))
            {
                points.AddRange(area.Outline.Length >= 3
                    ? area.Outline
                    : Corners(new PlanBounds(area.Middle.X, area.Middle.Y, area.Middle.X, area.Middle.Y), MapPage.AreaRadius(area)));
            }
        }

        var bounds = WithBackground(PlanBounds.Around(points.Where(point => point.IsFinite)), level);
        var margin = (page.View.RowLabels ? page.Geometry.SeatDistance * 1.6 : 0) + 0.3;
        return new PlanBounds(bounds.MinX - margin, bounds.MinY - 0.3, bounds.MaxX + margin, bounds.MaxY + 0.3);
    }

    private PlanBounds WithBackground(PlanBounds bounds, int level)
    {
        if (!page.View.Background || page.View.Section is not null || page.Geometry.Map.Hall.Background.IsEmpty)
        {
            return bounds;
        }

        var (x, y) = (bounds.Width * BackgroundReach, bounds.Height * BackgroundReach);
        var reach = new PlanBounds(bounds.MinX - x, bounds.MinY - y, bounds.MaxX + x, bounds.MaxY + y);
        var all = bounds;
        foreach (var line in page.ShownBackground(level).SelectMany(static shape => shape.Lines))
        {
            all = all.Union(PlanBounds.Around(line));
        }

        return new(Math.Max(all.MinX, reach.MinX), Math.Max(all.MinY, reach.MinY), Math.Min(all.MaxX, reach.MaxX),
            Math.Min(all.MaxY, reach.MaxY));
    }
}
