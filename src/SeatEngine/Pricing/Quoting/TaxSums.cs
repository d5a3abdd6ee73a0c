using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>
/// Makes each tax right on the sum of all that bears it, whatever other taxes lie there and whichever book of the currency it comes
/// from, by moving single minor units, one a line, from the highest gross amount down.
/// The rule follows the published behaviour of pretix, and is made general for several taxes on one amount.
/// </summary>
internal sealed class TaxSums
{
    /// <summary>Each tax once: of several books the rule of the first that has it.</summary>
    private readonly List<TaxRule> _taxes = [];

    private readonly List<TaxGroup> _groups = [];
    private readonly TaxedLine[] _lines;

    private TaxSums(IEnumerable<TaxEntry> entries, IEnumerable<PriceBook> books)
    {
        var numbers = books.ToDictionary(static book => book, NumbersOf);
        Dictionary<(PriceBook Book, ulong Mask), (TaxGroup Group, int[] Places)> places = [];
        _lines = [.. entries.OrderByDescending(static entry => entry.Gross).Select(entry =>
        {
            if (!places.TryGetValue((entry.Book, entry.Mask), out var place))
            {
                places.Add((entry.Book, entry.Mask), place = PlaceOf(entry, numbers[entry.Book]));
            }

            return new TaxedLine(entry, place.Group, place.Places);
        })];
        foreach (var line in _lines)
        {
            line.Group.Add(line);
        }

        _groups.Sort(static (x, y) => x.Taxes.AsSpan().SequenceCompareTo(y.Taxes));
    }

    /// <param name="entries">All of a quote, taxed one by one.</param>
    /// <param name="books">The books of the quote, in an order that does not depend on the cart.</param>
    /// <param name="trace">Takes a step for each amount moved.</param>
    public static void Round(List<TaxEntry> entries, PriceBook[] books, TraceLog trace)
    {
        if (Array.TrueForAll(books, static book => book.Definition.TaxRounding == TaxRoundingMode.Line))
        {
            return;
        }

        foreach (var alike in books.GroupBy(static book => (book.Currency, book.Definition.TaxRounding)))
        {
            var mode = alike.Key.TaxRounding;
            if (mode != TaxRoundingMode.Line)
            {
                PriceBook[] own = [.. alike];
                new TaxSums(entries.Where(entry => entry.Mask != 0 && entry.Base != 0 && own.Contains(entry.Book)), own)
                    .Round(mode, trace);
            }
        }
    }

    private void Round(TaxRoundingMode mode, TraceLog trace)
    {
        (long Gross, long[] Amounts)[] before = [.. _lines.Select(static line => (line.Entry.Gross, (long[])line.Entry.Amounts.Clone()))];
        switch (mode)
        {
            case TaxRoundingMode.Line:
                break;
            case TaxRoundingMode.SumKeepingNets:
                KeepNets();
                break;
            case TaxRoundingMode.SumKeepingGross:
                KeepGross();
                break;
            default:
                throw Unknown.Value(mode);
        }

        for (var i = 0; i < _lines.Length; i++)
        {
            var entry = _lines[i].Entry;
            entry.Correction = entry.Gross - entry.Base - entry.OnTop();
            Trace(entry, before[i].Gross, before[i].Amounts, trace);
        }
    }

    private static void Trace(TaxEntry entry, long gross, long[] amounts, TraceLog trace)
    {
        var moved = false;
        for (var tax = 0; tax < amounts.Length; tax++)
        {
            if (entry.Amounts[tax] != amounts[tax] || (tax == amounts.Length - 1 && !moved && entry.Gross != gross))
            {
                moved = true;
                trace.Add(entry.Line?.Number ?? -1, QuoteStepKind.TaxRounding, QuoteStepReason.Applied, entry.TraceAt(tax), null,
                    entry.Book.Currency, amounts[tax], entry.Amounts[tax]);
            }
        }
    }

    private void KeepNets()
    {
        for (var tax = 0; tax < _taxes.Count; tax++)
        {
            long net = 0;
            long sum = 0;
            foreach (var group in _groups)
            {
                if (group.IndexOf(tax) is >= 0 and var index)
                {
                    net = checked(net + group.Net);
                    sum = checked(sum + group.SumOf(index));
                }
            }

            var difference = _taxes[tax].On(net) - sum;
            var unit = Math.Sign(difference);
            for (var at = 0; difference != 0; at++)
            {
                var line = _lines[at % _lines.Length];
                if (line.Group.IndexOf(tax) is >= 0 and var index && (unit > 0 || line[index] > 0))
                {
                    line.Move(index, unit);
                    line.Entry.Gross += unit;
                    difference -= unit;
                }
            }
        }
    }

    private void KeepGross()
    {
        foreach (var group in _groups)
        {
            group.Aim(_taxes);
        }

        for (var tax = 0; tax < _taxes.Count; tax++)
        {
            ShareOut(tax);
        }

        while (TryBalance())
        {
        }

        foreach (var group in _groups)
        {
            group.KeepGross(_taxes);
        }
    }

    /// <summary>
    /// What the tax on the sum of all net amounts has beyond the taxes on those of each group goes to the groups whose gross amounts
    /// lack it most.
    /// </summary>
    private void ShareOut(int tax)
    {
        long net = 0;
        long sum = 0;
        foreach (var group in _groups)
        {
            if (group.IndexOf(tax) is >= 0 and var index)
            {
                net = checked(net + group.TargetNet);
                sum = checked(sum + group.Targets[index]);
            }
        }

        var difference = _taxes[tax].On(net) - sum;
        for (var unit = Math.Sign(difference); difference != 0; difference -= unit)
        {
            var chosen = _groups
                .Where(group => group.IndexOf(tax) is >= 0 and var index && (unit > 0 || group.Targets[index] > 0))
                .MinBy(group => group.GrossToMove * unit)!;
            chosen.Targets[chosen.IndexOf(tax)] += unit;
        }
    }

    /// <summary>Moves a unit of tax from a group whose gross amounts would rise to one whose would fall, so that both keep them.</summary>
    private bool TryBalance()
    {
        foreach (var start in _groups)
        {
            if (start.GrossToMove <= 0)
            {
                continue;
            }

            Dictionary<TaxGroup, (TaxGroup? From, int Tax)> reached = new() { [start] = (null, -1) };
            Queue<TaxGroup> open = new([start]);
            while (open.TryDequeue(out var group))
            {
                if (group.GrossToMove < 0)
                {
                    Shift(group, reached);
                    return true;
                }

                foreach (var next in _groups)
                {
                    var shared = Array.FindIndex(group.Taxes, tax => group.Targets[group.IndexOf(tax)] > 0 && next.IndexOf(tax) >= 0);
                    if (shared >= 0 && reached.TryAdd(next, (group, group.Taxes[shared])))
                    {
                        open.Enqueue(next);
                    }
                }
            }
        }

        return false;
    }

    private static void Shift(TaxGroup group, Dictionary<TaxGroup, (TaxGroup? From, int Tax)> reached)
    {
        while (reached[group] is { From: { } giver, Tax: var tax })
        {
            giver.Targets[giver.IndexOf(tax)]--;
            group.Targets[group.IndexOf(tax)]++;
            group = giver;
        }
    }

    private int[] NumbersOf(PriceBook book)
    {
        var rules = book.Rules.Taxes.Rules;
        var numbers = new int[rules.Length];
        for (var i = 0; i < rules.Length; i++)
        {
            var rule = rules[i];
            numbers[i] = _taxes.FindIndex(tax => tax.Id == rule.Id && tax.Rate == rule.Rate && tax.Inclusive == rule.Inclusive);
            if (numbers[i] < 0)
            {
                numbers[i] = _taxes.Count;
                _taxes.Add(rule);
            }
        }

        return numbers;
    }

    private (TaxGroup Group, int[] Places) PlaceOf(TaxEntry entry, int[] numbers)
    {
        var taxes = new int[entry.Amounts.Length];
        var places = new int[taxes.Length];
        for (var i = 0; i < taxes.Length; i++)
        {
            taxes[i] = numbers[entry.BitAt(i)];
            places[i] = i;
        }

        Array.Sort(taxes, places);
        var group = _groups.Find(known => known.Taxes.AsSpan().SequenceEqual(taxes));
        if (group is null)
        {
            _groups.Add(group = new TaxGroup(taxes));
        }

        return (group, places);
    }
}
