using System.Globalization;
using System.Text;
using SeatEngine.Halls;
using SeatEngine.Interchange;

namespace SeatEngine.Benchmarks.Figures;

/// <summary>A large file, which is made and read in different processes.</summary>
/// <param name="Seats">How many seats it holds.</param>
/// <param name="Bar">What reading it may take.</param>
/// <param name="Element">A seat of a drawing by its section, row and place in it; null for a workbook.</param>
/// <param name="Options">How it is read.</param>
internal sealed record LargeFile(int Seats, string Bar, Func<int, int, int, string>? Element, SvgSeatOptions? Options = null)
{
    private const int SeatsOfARow = 50;
    private const int RowsOfASection = 40;
    private const string Million = "5 s, 600 MB";

    private static readonly Dictionary<string, LargeFile> All = new(StringComparer.Ordinal)
    {
        ["100,000 seats as XLSX"] = new(100_000, "2 s, 200 MB", null),
        ["a million seats as SVG, in groups"] = new(1_000_000, Million, static (_, row, seat) =>
            $"<circle class=\"seat\" data-seat=\"{seat}\" cx=\"{seat * 20}\" cy=\"{row * 30}\" r=\"8\"/>"),
        ["a million seats as SVG, six attributes each"] = new(1_000_000, Million, static (section, row, seat) =>
            $"<circle class=\"seat\" id=\"{section}-{row}-{seat}\" data-section=\"{section}\" data-row=\"{row}\" data-seat=\"{seat}\" "
                + $"cx=\"{seat * 20}\" cy=\"{row * 30}\" r=\"8\" fill=\"#808080\"/>"),
        ["a million seats as SVG, ids by a pattern"] = new(1_000_000, Million, static (section, row, seat) =>
            $"<circle id=\"{section}-{row}-{seat}\" cx=\"{seat * 20}\" cy=\"{row * 30}\" r=\"8\" fill=\"#808080\" stroke=\"none\"/>",
            SvgSeatOptions.Default with { Patterns = [new SvgPattern { Source = SvgPattern.FromId, Text = "{section}-{row}-{seat}" }] }),
    };

    public static IEnumerable<string> Names => All.Keys;

    public static LargeFile Of(string name) => All[name];

    /// <summary>Writes the file.</summary>
    public void Make(string path)
    {
        using var stream = File.Create(path);
        if (Element is null)
        {
            ManifestXlsx.Write(House(), stream);
            return;
        }

        using var text = new StreamWriter(stream);
        text.Write("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (var i = 0; i < Seats; i++)
        {
            var (section, row, seat) = (i / SeatsOfARow / RowsOfASection, i / SeatsOfARow % RowsOfASection, i % SeatsOfARow);
            if (seat == 0)
            {
                text.Write($"<g data-section=\"{section}\" data-row=\"{row}\" ");
                text.Write($"transform=\"translate({section % 25 * 1100} {section / 25 * 1300})\">\n");
            }

            text.Write(Element(section, row, seat));
            text.Write(seat == SeatsOfARow - 1 ? "</g>\n" : "\n");
        }

        text.Write("</svg>");
    }

    /// <summary>Reads the file, and says how many seats there are in it.</summary>
    public int Read(Stream stream)
    {
        var read = Element is null ? HallReader.Read(stream)
            : SvgSeatPlan.Read(stream, Options ?? SvgSeatOptions.Default);
        return read.Hall?.Sections.Sum(static section => section.Rows.Sum(static row => row.Seats.Length)) ?? -1;
    }

    private Hall House()
    {
        var text = new StringBuilder("section,row,seat,index,x_m,y_m,category\n");
        for (var i = 0; i < Seats; i++)
        {
            var (section, row, seat) = (i / SeatsOfARow / RowsOfASection, i / SeatsOfARow % RowsOfASection, i % SeatsOfARow);
            var (x, y) = ((section % 10 * 40) + (seat * 0.55), (section / 10 * 50) + row);
            text.Append(CultureInfo.InvariantCulture, $"S{section},{row + 1},{seat + 1},{seat + 1},{x:0.##},{y},P{section % 5}\n");
        }

        return ManifestCsv.Read(Encoding.UTF8.GetBytes(text.ToString())).Hall ?? throw new InvalidDataException("The house is not sound.");
    }
}
