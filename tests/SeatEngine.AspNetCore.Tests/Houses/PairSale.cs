namespace SeatEngine.AspNetCore.Tests.Houses;

/// <summary>Many buyers for few pairs, over several servers; and what must be true of it.</summary>
internal static class PairSale
{
    /// <summary>Lets them buy.</summary>
    /// <returns>What came of it, in a line, with whatever is wrong.</returns>
    public static async Task<(string Summary, string[] Wrong)> RunAsync(Uri[] servers, PairHouse house, int buyers, int pairs)
    {
        var all = Enumerable.Range(0, buyers).Select(i => new PairBuyer(servers[i % servers.Length])).ToArray();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(all.Select(static buyer => Task.Run(buyer.BuyAsync)));
        watch.Stop();
        var winners = all.Where(static buyer => buyer.Seats.Length > 0).ToArray();
        var audit = await house.AuditAsync();
        string[] wrong =
        [
            .. all.Where(static buyer => buyer.Fault.Length > 0).Select(static buyer => buyer.Fault).Distinct().Take(5),
            .. winners.SelectMany(static buyer => buyer.Seats).GroupBy(static seat => seat).Where(static seat => seat.Count() > 1)
                .Select(static seat => $"{seat.Key} was sold {seat.Count()} times"),
            .. winners.Length == pairs ? Array.Empty<string>() : [$"{winners.Length} have seats, of {pairs} pairs"],
            .. all.Count(static buyer => buyer.Told.Length > 0) == buyers - pairs ? Array.Empty<string>() : ["not every loser was told"],
            .. audit is { Check: "", Free: 0 } && audit.Orders == pairs ? Array.Empty<string>()
                : [$"{audit.Free} seats are free, there are {audit.Orders} orders. {audit.Check}"],
        ];
        foreach (var buyer in all)
        {
            buyer.Dispose();
        }

        var (told, lost) = (all.Count(static buyer => buyer.Told.Length > 0), all.Sum(static buyer => buyer.Lost));
        return (FormattableString.Invariant(
            $"{buyers} buyers, {servers.Length} servers, {pairs} pairs: {winners.Length} bought, {told} were told that there is none, ") +
            FormattableString.Invariant($"after {lost} times that somebody was quicker; {watch.Elapsed.TotalSeconds:0.0} s"), wrong);
    }
}
