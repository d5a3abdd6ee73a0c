namespace BoxOfficeSample.Simulation;

/// <summary>The sales of several strategies over the same parties.</summary>
internal sealed class Comparison
{
    private Comparison(IReadOnlyList<ISeatingStrategy> strategies, SaleFigures[][] sales)
    {
        Strategies = strategies;
        Sales = sales;
    }

    public IReadOnlyList<ISeatingStrategy> Strategies { get; }

    /// <summary>By strategy and seed, what became of each sale.</summary>
    public SaleFigures[][] Sales { get; }

    /// <summary>Sells the house once for each strategy and seed, to the same parties for the same seed.</summary>
    public static Comparison Run(HouseToSell house, SaleTerms terms, IReadOnlyList<ISeatingStrategy> strategies, int firstSeed, int seeds)
    {
        var sales = strategies.Select(_ => new SaleFigures[seeds]).ToArray();
        Parallel.For(0, seeds, index =>
        {
            var arrivals = terms.Draw(house.Sellable.Count, firstSeed + index);
            for (var strategy = 0; strategy < strategies.Count; strategy++)
            {
                sales[strategy][index] = HouseSale.Run(house, strategies[strategy].Open(), arrivals);
            }
        });
        return new(strategies, sales);
    }

    /// <summary>The mean of a figure of one strategy.</summary>
    public PairedFigures Mean(int strategy, SaleFigure figure) => PairedFigures.Of([.. Sales[strategy].Select(figure.Of)]);

    /// <summary>By how much one strategy is better than another in a figure, sale by sale; negative where it is worse.</summary>
    public PairedFigures Gain(int strategy, int other, SaleFigure figure) =>
        PairedFigures.Of([.. Sales[strategy].Zip(Sales[other], (a, b) => (figure.Of(a) - figure.Of(b)) * (figure.MoreIsBetter ? 1 : -1))]);
}
