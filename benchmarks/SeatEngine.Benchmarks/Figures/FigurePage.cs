using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace SeatEngine.Benchmarks.Figures;

/// <summary>A page of figures, each beside what it is compared with.</summary>
internal sealed class FigurePage(string title)
{
    private readonly StringBuilder _rows = new();

    /// <summary>Adds a row, and prints it.</summary>
    public void Add(string work, string measured, string beside)
    {
        var row = $"| {work} | {measured} | {beside} |";
        _rows.Append(row).Append('\n');
        Console.WriteLine(row);
    }

    /// <summary>The page in Markdown.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"""
        # {title}

        Measured in one run on {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}.

        | work | measured | beside it |
        |---|---|---|
        {_rows}
        """);
}
