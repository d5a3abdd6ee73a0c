using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>The entries that bear the same taxes, whichever book has them, from the highest gross amount down.</summary>
internal sealed class TaxGroup(int[] taxes)
{
    private readonly List<TaxedLine> _lines = [];
    private long _gross;

    /// <summary>The numbers of the taxes, rising.</summary>
    public int[] Taxes { get; } = taxes;

    public long Net { get; private set; }

    /// <summary>What the net amounts are to sum to; set by <see cref="Aim"/>, as the targets are.</summary>
    public long TargetNet { get; private set; }

    /// <summary>What the amounts of each tax are to sum to.</summary>
    public long[] Targets { get; private set; } = [];

    /// <summary>By how much the gross amounts would have to move to reach the targets.</summary>
    public long GrossToMove => checked(TargetNet + Targets.Sum() - _gross);

    public int IndexOf(int tax) => Array.BinarySearch(Taxes, tax);

    public void Add(TaxedLine line)
    {
        _lines.Add(line);
        Net = checked(Net + line.Entry.Net);
        _gross = checked(_gross + line.Entry.Gross);
    }

    public long SumOf(int index)
    {
        long sum = 0;
        foreach (var line in _lines)
        {
            sum = checked(sum + line[index]);
        }

        return sum;
    }

    /// <summary>Finds the net amount of the gross amounts together, and the taxes on it.</summary>
    public void Aim(List<TaxRule> taxes)
    {
        Int128 whole = Rate.Scale;
        foreach (var tax in Taxes)
        {
            whole += taxes[tax].Rate.Trillionths;
        }

        TargetNet = whole == Rate.Scale
            ? _gross
            : Math.Min(_gross, taxes[Taxes[0]].Rounding.Divide((Int128)_gross * Rate.Scale, whole));
        Targets = [.. Taxes.Select(tax => taxes[tax].On(TargetNet))];
    }

    /// <summary>Reaches the targets; no amount goes below zero, and none of a tax of 0 % moves.</summary>
    public void KeepGross(List<TaxRule> taxes)
    {
        var missing = new long[Taxes.Length];
        var moves = new bool[Taxes.Length];
        for (var tax = 0; tax < missing.Length; tax++)
        {
            missing[tax] = Targets[tax] - SumOf(tax);
            moves[tax] = taxes[Taxes[tax]].Rate != Rate.Zero;
        }

        var at = 0;
        var netToMove = TargetNet - Net;
        var grossToMove = GrossToMove;
        for (var unit = Math.Sign(grossToMove); grossToMove != 0; at++)
        {
            var line = _lines[at % _lines.Count];
            var tax = MostOf(missing, unit, moves, line);
            if (tax >= 0)
            {
                Move(line, missing, tax, unit);
            }
            else if (unit > 0 || line.Entry.Net > 0)
            {
                line.Entry.Net += unit;
                netToMove -= unit;
            }
            else
            {
                continue;
            }

            line.Entry.Gross += unit;
            grossToMove -= unit;
        }

        for (var unit = Math.Sign(netToMove); netToMove != 0; at++)
        {
            var line = _lines[at % _lines.Count];
            var tax = unit > 0 || line.Entry.Net > 0 ? MostOf(missing, -unit, moves, line) : -1;
            if (tax >= 0)
            {
                Move(line, missing, tax, -unit);
                line.Entry.Net += unit;
                netToMove -= unit;
            }
        }

        for (; missing.ContainsAnyExcept(0); at++)
        {
            var line = _lines[at % _lines.Count];
            var less = Array.IndexOf(missing, missing.Min());
            if (line[less] > 0)
            {
                Move(line, missing, Array.IndexOf(missing, missing.Max()), 1);
                Move(line, missing, less, -1);
            }
        }
    }

    private static void Move(TaxedLine line, long[] missing, int tax, int unit)
    {
        line.Move(tax, unit);
        missing[tax] -= unit;
    }

    /// <summary>Of the taxes that a line can give or take a unit of, the one that lacks most units of the sign; -1 for none.</summary>
    private static int MostOf(long[] missing, int sign, bool[] moves, TaxedLine line)
    {
        var most = -1;
        for (var tax = 0; tax < missing.Length; tax++)
        {
            if (moves[tax] && (sign > 0 || line[tax] > 0) && (most < 0 || missing[tax] * sign > missing[most] * sign))
            {
                most = tax;
            }
        }

        return most;
    }
}
