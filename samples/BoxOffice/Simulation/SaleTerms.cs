namespace BoxOfficeSample.Simulation;

/// <summary>Who comes to a simulated sale.</summary>
internal sealed record SaleTerms
{
    /// <summary>People who mean to buy, for each seat: somewhat more than there are seats, or no house would ever be full.</summary>
    private const double Demand = 1.2;

    /// <summary>The longest that an abandoned hold keeps its seats, in parties that come meanwhile.</summary>
    private const int LongestHold = 20;

    /// <summary>How likely parties of 1, 2, 3 and so on are.</summary>
    public PartyMix Mix { get; init; } = PartyMix.Default;

    /// <summary>The sizes of the parties in the order in which they come; null to draw them from the mix.</summary>
    public IReadOnlyList<int>? Parties { get; init; }

    /// <summary>The share of holds that are abandoned, at least 0 and below 1.</summary>
    public double Abandon { get; init; } = 0.15;

    /// <summary>The parties of a sale, always the same for the same seed.</summary>
    public IReadOnlyList<Arrival> Draw(int seats, int seed)
    {
        // A seed makes the numbers of this generator the same on every machine.
        var random = new Random(seed);
        var arrivals = new List<Arrival>();
        if (Parties is not null)
        {
            arrivals.AddRange(Parties.Select(size => Draw(size, random)));
            return arrivals;
        }

        var upTo = new double[Mix.Shares.Length];
        for (var (i, sum) = (0, 0.0); i < upTo.Length; i++)
        {
            upTo[i] = sum += Mix.Shares[i];
        }

        for (var people = 0.0; people < Demand * seats;)
        {
            var drawn = Array.BinarySearch(upTo, random.NextDouble() * upTo[^1]);
            var arrival = Draw(Math.Min(drawn < 0 ? ~drawn : drawn, upTo.Length - 1) + 1, random);
            arrivals.Add(arrival);
            people += arrival.Abandons ? 0 : arrival.Size;
        }

        return arrivals;
    }

    // All numbers are drawn whatever becomes of them, so that a change of the share changes nothing else.
    private Arrival Draw(int size, Random random) => new(size, random.NextDouble() < Abandon, random.Next(1, LongestHold + 1));
}
