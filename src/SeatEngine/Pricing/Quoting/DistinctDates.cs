namespace SeatEngine.Pricing;

/// <summary>Makes groups of lines that all belong to different performances.</summary>
internal static class DistinctDates
{
    /// <summary>
    /// As many groups of the size asked as can be made, the performances with the most lines left being drawn from
    /// first; then lines left over join groups that lack their performance. The first lines of a group, as many as
    /// the discount makes cheaper, are the cheapest at hand, the others the dearest, so that cheap lines are spread
    /// over the groups.
    /// </summary>
    /// <param name="dates">The lines of each performance, cheapest first.</param>
    /// <param name="size">The size of a group, at least 1.</param>
    /// <param name="cheaper">How many lines of a group are made cheaper.</param>
    /// <returns>The groups, each sorted as rules look at lines.</returns>
    public static List<List<CartLine>> Groups(List<List<CartLine>> dates, int size, int cheaper)
    {
        List<List<CartLine>> groups = [];
        var low = new int[dates.Count];
        int[] high = [.. dates.Select(static date => date.Count)];
        if (dates.Count >= size)
        {
            while (TryFill(dates, low, high, size, cheaper) is { } group)
            {
                groups.Add(group);
            }
        }

        foreach (var date in Enumerable.Range(0, dates.Count).OrderByDescending(date => dates[date].Count))
        {
            foreach (var group in groups)
            {
                if (low[date] < high[date] && !group.Exists(line => line.Performance == dates[date][0].Performance))
                {
                    group.Add(dates[date][--high[date]]);
                }
            }
        }

        foreach (var group in groups)
        {
            group.Sort(CartOrder.Instance);
        }

        return groups;
    }

    private static List<CartLine>? TryFill(List<List<CartLine>> dates, int[] low, int[] high, int size, int cheaper)
    {
        List<CartLine> group = new(size);
        List<(int Date, bool Cheapest)> taken = new(size);
        while (group.Count < size)
        {
            var cheapest = group.Count < cheaper;
            var date = Pick(dates, low, high, taken, cheapest);
            if (date < 0)
            {
                foreach ((var used, var fromBelow) in taken)
                {
                    low[used] -= fromBelow ? 1 : 0;
                    high[used] += fromBelow ? 0 : 1;
                }

                return null;
            }

            group.Add(cheapest ? dates[date][low[date]++] : dates[date][--high[date]]);
            taken.Add((date, cheapest));
        }

        return group;
    }

    private static int Pick(List<List<CartLine>> dates, int[] low, int[] high, List<(int Date, bool Cheapest)> taken, bool cheapest)
    {
        var best = -1;
        for (var date = 0; date < dates.Count; date++)
        {
            var left = high[date] - low[date];
            if (left == 0 || taken.Exists(used => used.Date == date))
            {
                continue;
            }

            if (best < 0 || left > high[best] - low[best])
            {
                best = date;
            }
            else if (left == high[best] - low[best])
            {
                var order = cheapest
                    ? CartOrder.Instance.Compare(dates[date][low[date]], dates[best][low[best]])
                    : CartOrder.Instance.Compare(dates[best][high[best] - 1], dates[date][high[date] - 1]);
                best = order < 0 ? date : best;
            }
        }

        return best;
    }
}
