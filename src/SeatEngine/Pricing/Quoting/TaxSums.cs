using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>
/// Makes taxes right on their sums by moving single minor units, one a line, from the highest gross amount down.
/// The rule follows the published behaviour of pretix, and is made general for several taxes on one amount.
/// </summary>
internal static class TaxSums
{
    public static void Round(List<TaxEntry> entries, PriceBook book, TraceLog trace)
    {
        IEnumerable<IGrouping<ulong, TaxEntry>> groups = entries
            .Where(entry => ReferenceEquals(entry.Book, book) && entry.Mask != 0 && entry.Base != 0)
            .GroupBy(static entry => entry.Mask)
            .OrderBy(static group => group.Key);
        foreach (var group in groups)
        {
            TaxEntry[] lines = [.. group.OrderByDescending(static entry => entry.Gross)];
            (long Gross, long Net)[] before = [.. lines.Select(static entry => (entry.Gross, entry.Net))];
            if (book.Definition.TaxRounding == TaxRoundingMode.SumKeepingNets)
            {
                KeepNets(lines);
            }
            else
            {
                KeepGross(lines);
            }

            for (var i = 0; i < lines.Length; i++)
            {
                var line = lines[i];
                line.Correction = line.Gross - line.Base - line.OnTop();
                if (line.Gross != before[i].Gross || line.Net != before[i].Net)
                {
                    trace.Add(line.Line?.Number ?? -1, QuoteStepKind.TaxRounding, QuoteStepReason.Applied, line.TraceAt(0), null,
                        book.Currency, before[i].Gross - before[i].Net, line.Gross - line.Net);
                }
            }
        }
    }

    private static void KeepNets(TaxEntry[] lines)
    {
        var net = lines.Sum(static line => line.Net);
        for (var tax = 0; tax < lines[0].Amounts.Length; tax++)
        {
            var difference = TargetOf(lines[0], tax, net) - SumOf(lines, tax);
            for (var at = 0; difference != 0; at++)
            {
                var line = lines[at % lines.Length];
                var unit = Math.Sign(difference);
                line.Amounts[tax] += unit;
                line.Gross += unit;
                difference -= unit;
            }
        }
    }

    private static void KeepGross(TaxEntry[] lines)
    {
        var first = lines[0];
        var gross = lines.Sum(static line => line.Gross);
        var net = lines.Sum(static line => line.Net);
        Int128 whole = Rate.Scale;
        for (var tax = 0; tax < first.Amounts.Length; tax++)
        {
            whole += first.RuleAt(tax).Rate.Trillionths;
        }

        var targetNet = first.RuleAt(0).Rounding.Divide((Int128)gross * Rate.Scale, whole);
        var missing = new long[first.Amounts.Length];
        var grossToMove = targetNet - gross;
        for (var tax = 0; tax < missing.Length; tax++)
        {
            var target = TargetOf(first, tax, targetNet);
            missing[tax] = target - SumOf(lines, tax);
            grossToMove += target;
        }

        var at = 0;
        for (var unit = Math.Sign(grossToMove); grossToMove != 0; grossToMove -= unit)
        {
            var line = lines[at++ % lines.Length];
            Move(line, missing, MostOf(missing, unit), unit);
            line.Gross += unit;
        }

        var netToMove = targetNet - net;
        for (var unit = Math.Sign(netToMove); netToMove != 0; netToMove -= unit)
        {
            var line = lines[at++ % lines.Length];
            Move(line, missing, MostOf(missing, -unit), -unit);
            line.Net += unit;
        }

        while (Array.Exists(missing, static units => units != 0))
        {
            var line = lines[at++ % lines.Length];
            Move(line, missing, MostOf(missing, 1), 1);
            Move(line, missing, MostOf(missing, -1), -1);
        }
    }

    private static void Move(TaxEntry line, long[] missing, int tax, int unit)
    {
        line.Amounts[tax] += unit;
        missing[tax] -= unit;
    }

    /// <summary>The tax that lacks most units of a sign.</summary>
    private static int MostOf(long[] missing, int sign)
    {
        var most = 0;
        for (var tax = 1; tax < missing.Length; tax++)
        {
            most = missing[tax] * sign > missing[most] * sign ? tax : most;
        }

        return most;
    }

    private static long TargetOf(TaxEntry line, int tax, long net) =>
        new Money(net, line.Book.Currency).Multiply(line.RuleAt(tax).Rate, line.RuleAt(tax).Rounding).MinorUnits;

    private static long SumOf(TaxEntry[] lines, int tax)
    {
        long sum = 0;
        foreach (var line in lines)
        {
            sum = checked(sum + line.Amounts[tax]);
        }

        return sum;
    }
}
