using System.Globalization;
using System.Text;
using Spectre.Console;

namespace BoxOfficeSample.Simulation;

/// <summary>Lays a comparison out for people.</summary>
internal static class SaleTables
{
    public static Table Make(HouseToSell house, Comparison comparison)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(Markup.Escape(Title(house, comparison))).AddColumn("strategy");
        foreach (var figure in SaleFigure.All)
        {
            table.AddColumn(new TableColumn(Markup.Escape(figure.Heading)).RightAligned());
        }

        for (var strategy = 0; strategy < comparison.Strategies.Count; strategy++)
        {
            table.AddRow(
            [
                Markup.Escape(comparison.Strategies[strategy].Name),
                .. SaleFigure.All.Select(figure => Markup.Escape(Text(comparison.Mean(strategy, figure).Mean, figure))),
            ]);
        }

        return table;
    }

    /// <summary>
    /// The same as Markdown. In brackets: by how much the first strategy is better, with the 95 % interval of that difference.
    /// </summary>
    public static string Markdown(HouseToSell house, Comparison comparison)
    {
        var text = new StringBuilder();
        text.Append("**").Append(Title(house, comparison)).Append("**\n\n| strategy |");
        foreach (var figure in SaleFigure.All)
        {
            text.Append(' ').Append(figure.Heading).Append(" |");
        }

        text.Append("\n|---|").Insert(text.Length, "---:|", SaleFigure.All.Count).Append('\n');
        for (var strategy = 0; strategy < comparison.Strategies.Count; strategy++)
        {
            text.Append("| ").Append(comparison.Strategies[strategy].Name).Append(" |");
            foreach (var figure in SaleFigure.All)
            {
                text.Append(' ').Append(Text(comparison.Mean(strategy, figure).Mean, figure));
                var gain = comparison.Gain(0, strategy, figure);
                if (strategy > 0 && gain.HalfWidth is { } halfWidth && SaleFigure.Judged.Contains(figure))
                {
                    text.Append(" (").Append(Signed(Text(gain.Mean, figure))).Append(" ± ").Append(Text(halfWidth, figure)).Append(')');
                }

                text.Append(" |");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Title(HouseToSell house, Comparison comparison) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{house.Map.Hall.Name}: {house.Sellable.Count} seats, sold {comparison.Sales[0].Length} times");

    /// <summary>With its sign; what is nothing when rounded has none.</summary>
    private static string Signed(string number) =>
        number.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? number.TrimStart('-') : number.StartsWith('-') ? number : "+" + number;

    private static string Text(double value, SaleFigure figure) => value.ToString(figure.Format, CultureInfo.InvariantCulture);
}
