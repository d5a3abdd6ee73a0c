using System.Globalization;
using BoxOfficeSample.Support;
using Spectre.Console;

namespace BoxOfficeSample.Commands;

/// <summary>
/// A quote as a receipt on the terminal: lines with layers, discounts and fees, then the totals; and the trace where it is asked for.
/// </summary>
internal static class QuoteReceipt
{
    public static void Show(Quote quote, PriceTable table, bool trace)
    {
        var receipt = new Table().Border(TableBorder.Rounded).AddColumns("place", "zone", "what")
            .AddColumn("amount", static column => column.RightAligned());
        foreach (var line in quote.Lines)
        {
            AddLine(receipt, line);
        }

        foreach (var fee in quote.OrderFees)
        {
            Add(receipt, "", "", fee.Fee.Name, fee.Fee.Amount);
            AddTaxes(receipt, fee.Taxes);
        }

        foreach (var total in quote.Totals)
        {
            receipt.AddEmptyRow();
            AddUnlessZero(receipt, "cents moved for taxes on sums", total.TaxRounding);
            AddUnlessZero(receipt, "rounded to what can be paid", total.PayableRounding);
            Add(receipt, "", "", "total", total.Total);
            AddUnlessZero(receipt, "saved by discounts", total.Discounts);
        }

        foreach (var tax in quote.Taxes)
        {
            Add(receipt, "", "", $"{(tax.Inclusive ? "contains" : "with")} {tax.Name} {tax.Rate}", tax.Amount);
        }

        AnsiConsole.Write(receipt);
        if (trace)
        {
            Console.WriteLine(quote.ExplainSteps(CultureInfo.InvariantCulture));
        }

        Console.WriteLine("A full house brings " + table.GrossPotential() + ".");
    }

    private static void AddLine(Table receipt, QuoteLine line)
    {
        Add(receipt, line.Place.Value, line.Zone.Value, line.Name, line.Price);
        if (line.Layers.Length > 1)
        {
            foreach (var layer in line.Layers)
            {
                receipt.AddRow("", "", Cell($"  {layer.Layer} {layer.Price}"), "");
            }
        }

        if (line.Kind != PriceTypeKind.Sale)
        {
            Add(receipt, "", "", $"  given away: {line.Reason}", -line.Price);
        }

        foreach (var discount in line.Discounts)
        {
            Add(receipt, "", "", "  " + discount.Name, -discount.Amount);
        }

        foreach (var fee in line.Fees)
        {
            if (fee.Placement == FeePlacement.Outside)
            {
                Add(receipt, "", "", "  " + fee.Name, fee.Amount);
            }
            else
            {
                receipt.AddRow("", "", Cell($"  within it {fee.Name} {fee.Amount}"), "");
            }
        }

        AddTaxes(receipt, line.Taxes);
    }

    private static void AddTaxes(Table receipt, IEnumerable<QuoteTax> taxes)
    {
        foreach (var tax in taxes.Where(static tax => !tax.Inclusive))
        {
            Add(receipt, "", "", $"  {tax.Name} {tax.Rate}", tax.Amount);
        }
    }

    private static void AddUnlessZero(Table receipt, string what, Money amount)
    {
        if (!amount.IsZero)
        {
            Add(receipt, "", "", what, amount);
        }
    }

    private static void Add(Table receipt, string place, string zone, string what, Money amount) =>
        receipt.AddRow(Cell(place), Cell(zone), Cell(what), Cell(amount.ToString()));

    private static string Cell(string text) => Markup.Escape(OneLine.Of(text));
}
