namespace SeatEngine.Pricing;

/// <content>Lines of a second set, given for whole groups of the first.</content>
internal sealed partial class DiscountRun
{
    /// <param name="bought">Lines the rule may take, cheapest first.</param>
    /// <param name="given">Lines it may make cheaper, cheapest first; a line may be in both.</param>
    public void ApplyTo(List<CartLine> bought, List<CartLine> given)
    {
        HashSet<CartLine> gifts = [.. given];
        List<CartLine> conditions = [.. bought.Where(line => !gifts.Contains(line))];
        var onlyBought = conditions.Count;
        (var wholes, var gets) = Most(bought.Count, onlyBought, given.Count);
        if (gets == 0)
        {
            return;
        }

        var spare = bought.Count - Math.Max(onlyBought, wholes * GroupSize);
        HashSet<CartLine> both = [.. bought.Where(gifts.Contains)];
        List<CartLine> chosen = new(gets);
        foreach (var line in given)
        {
            if (chosen.Count < gets && (!both.Contains(line) || spare-- > 0))
            {
                chosen.Add(line);
                both.Remove(line);
            }
        }

        conditions.AddRange(bought.Where(both.Contains));
        var size = _rule.Gets!.Count;
        var used = IsForAGroup ? GiveEach(chosen, wholes, size) : wholes;
        if (!IsForAGroup)
        {
            Give(_rule.Benefit, chosen, 0, gets);
        }

        _uses += used;
        foreach (var line in conditions.Take(used * GroupSize))
        {
            engine.TraceConsumed(discount, line);
            Use(line);
        }
    }

    /// <summary>The fewest whole groups by which most lines are given, and how many that are.</summary>
    private (int Wholes, int Gets) Most(int bought, int onlyBought, int given)
    {
        (int Wholes, int Gets) most = default;
        for (var wholes = 1; wholes <= Math.Min(bought / GroupSize, UsesLeft) && wholes * GroupSize < LinesLeft; wholes++)
        {
            var free = given - Math.Max(0, (wholes * GroupSize) - onlyBought);
            var gets = (int)Math.Min(Math.Min(free, LinesLeft - (wholes * GroupSize)), (long)wholes * _rule.Gets!.Count);
            most = gets > most.Gets ? (wholes, gets) : most;
        }

        return most;
    }
}
