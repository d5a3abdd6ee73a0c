using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>What a section still has, for those who see it as a whole.</summary>
/// <param name="Free">How many seats can be had.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Class">The class of most of them, those that can be had first; -1 for none.</param>
/// <param name="From">The lowest price of one that can be had; null for none.</param>
internal sealed record SectionTally(int Free, int Total, int Class, Money? From)
{
    public static SectionTally Of(MapPage page, SectionGeometry section)
    {
        var palette = page.Palette;
        var counts = new int[palette.Classes.Length + 1];
        var free = 0;
        Money? from = null;
        for (var i = section.First; i < section.First + section.Count; i++)
        {
            var seat = page.Geometry.Seats[i];
            var isFree = palette.IsFree(seat);

            // Seats that cannot be had still say what colour the section is when nothing is left.
            counts[palette.ClassOf(seat) + 1] += isFree ? 1000 : 1;
            if (isFree)
            {
                free++;
                if (page.View.Price?.Invoke(seat) is { } price && (from is null || price.MinorUnits < from.Value.MinorUnits))
                {
                    from = price;
                }
            }
        }

        return new SectionTally(free, section.Count, Array.IndexOf(counts, counts.Max()) - 1, from);
    }

    /// <summary>What stands below a section's name: how many seats can be had, and the lowest price.</summary>
    public string[] Notes(MapPage page)
    {
        var count = page.View.Words.Free.With(Free, page.View.Culture);
        return From is { } from ? [count, page.View.Words.From + " " + from.ToString(page.View.Culture)] : [count];
    }

    /// <summary>The same in one line.</summary>
    public string Note(MapPage page) => string.Join(", ", Notes(page));

    /// <summary>The colour of most of a section's seats, the nearer to that of sold ones the fewer it still has.</summary>
    public SceneColor FillOn(MapPage page)
    {
        var paint = Class < 0 ? page.Palette.Unclassed : page.Palette.Classes[Class];
        return Shade(page, paint.Fill ?? page.Style.SectionFill, Free, Total);
    }

    /// <summary>In five steps, which the eye tells apart.</summary>
    public static SceneColor Shade(MapPage page, SceneColor full, int free, int total)
    {
        const int Steps = 5;
        var sold = page.Style.Sold.Fill ?? SceneColor.Mix(page.Style.Paper, page.Style.Ink, 0.15);
        var step = free == 0 ? 0 : Math.Max(1, (int)Math.Round((double)free / total * Steps));
        return step == 0 ? sold : SceneColor.Mix(sold, full, 0.3 + (0.7 * step / Steps));
    }
}
