using System.Text;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// The map in words: the same seats, states and prices as the picture, by section and row, for screen readers, for
/// terminals and for mail without pictures. All members may be used by any number of threads at once.
/// </summary>
public static class MapListing
{
    /// <summary>Writes plain text, one line a row.</summary>
    /// <param name="map">The map.</param>
    /// <param name="view">Its classes, prices, culture and words, and the one level or section to list.</param>
    /// <returns>The text, lines ended by line feeds.</returns>
    /// <exception cref="ArgumentException">A set of the view belongs to another map.</exception>
    public static string ToText(SeatMap map, MapView? view = null)
    {
        using var watch = RenderReport.Start();
        StringBuilder text = new();
        var sections = Sections(map, ref view);
        text.Append(SceneText.Clean(view.Title ?? map.Hall.Name)).Append('\n');
        foreach (var section in sections)
        {
            text.Append('\n').Append(section.Name).Append(" (").Append(view.Words.Free.With(section.Free, view.Culture)).Append(")\n");
            foreach (var row in section.Rows)
            {
                text.Append("  ").Append(row.Name).Append(": ");
                text.AppendJoin("; ", row.Parts.Select(part => part.Name + " " + part.Seats));
                if (row.Notes.Length > 0)
                {
                    text.Append(" (").Append(row.Notes).Append(')');
                }

                text.Append('\n');
            }
        }

        watch.Report("text");
        return text.ToString();
    }

    /// <summary>Writes plain text to a stream, one line a row.</summary>
    /// <param name="map">The map.</param>
    /// <param name="stream">Where to, in UTF-8; stays open.</param>
    /// <param name="view">Its classes, prices, culture and words, and the one level or section to list.</param>
    /// <exception cref="ArgumentException">A set of the view belongs to another map.</exception>
    public static void Write(SeatMap map, Stream stream, MapView? view = null) =>
        PooledContent.Write(stream, content => { Encoding.UTF8.GetBytes(ToText(map, view), content); });

    /// <summary>Writes plain text to a stream without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="map">The map.</param>
    /// <param name="stream">Where to; stays open, and no synchronous member of it is called.</param>
    /// <param name="view">Its classes, prices, culture and words, and the one level or section to list.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentException">A set of the view belongs to another map.</exception>
    public static Task WriteAsync(SeatMap map, Stream stream, MapView? view = null, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(map, content, view), cancellationToken);

    /// <summary>Writes plain text into an array of bytes, one line a row.</summary>
    /// <param name="map">The map.</param>
    /// <param name="view">Its classes, prices, culture and words, and the one level or section to list.</param>
    /// <returns>The text in UTF-8.</returns>
    /// <exception cref="ArgumentException">A set of the view belongs to another map.</exception>
    public static byte[] ToBytes(SeatMap map, MapView? view = null) => Encoding.UTF8.GetBytes(ToText(map, view));

    /// <summary>Writes a fragment of HTML: a table for each section with a caption, a header for each row and column.</summary>
    /// <param name="map">The map.</param>
    /// <param name="view">Its classes, prices, culture and words, and the one level or section to list.</param>
    /// <returns>The HTML, with every name escaped.</returns>
    /// <exception cref="ArgumentException">A set of the view belongs to another map.</exception>
    public static string ToHtml(SeatMap map, MapView? view = null)
    {
        using var watch = RenderReport.Start();
        StringBuilder html = new();
        foreach (var section in Sections(map, ref view))
        {
            html.Append("<table class=\"seats\">\n<caption>");
            Escape(html, section.Name).Append(" (");
            Escape(html, view.Words.Free.With(section.Free, view.Culture)).Append(")</caption>\n<thead><tr><th scope=\"col\">");
            Escape(html, Capital(view.Words.Row)).Append("</th><th scope=\"col\">");
            Escape(html, Capital(view.Words.Available.For(1))).Append("</th>");
            foreach (var one in view.Classes)
            {
                html.Append("<th scope=\"col\">");
                Escape(html, Capital(one.Name)).Append("</th>");
            }

            html.Append("<th scope=\"col\">");
            Escape(html, Capital(view.Words.Note)).Append("</th></tr></thead>\n<tbody>\n");
            foreach (var row in section.Rows)
            {
                html.Append("<tr><th scope=\"row\">");
                Escape(html, row.Name).Append("</th>");
                for (var column = -1; column < view.Classes.Count; column++)
                {
                    html.Append("<td>");
                    Escape(html, string.Join("; ",
                        row.Parts.Where(part => part.State == column).Select(part => part.Seats))).Append("</td>");
                }

                html.Append("<td>");
                Escape(html, row.Notes).Append("</td></tr>\n");
            }

            html.Append("</tbody>\n</table>\n");
        }

        watch.Report("html");
        return html.ToString();
    }

    private static List<ListedSection> Sections(SeatMap map, [System.Diagnostics.CodeAnalysis.NotNull] ref MapView? view)
    {
        ArgumentNullException.ThrowIfNull(map);
        view ??= new MapView();
        foreach (var one in view.Classes)
        {
            if (!ReferenceEquals(one.Seats.Map, map))
            {
                throw new ArgumentException("A set of seats belongs to another map.", nameof(view));
            }
        }

        return new ListingBuilder(new MapGeometry(map), view).Build();
    }

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private static StringBuilder Escape(StringBuilder html, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        }

        return html;
    }
}
