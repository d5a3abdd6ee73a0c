using System.Globalization;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>What one of several dates can do for a party.</summary>
/// <param name="Night">Which of the dates, from 0, in the order given.</param>
/// <param name="Result">The search at that date, with its proposals or the reasons why there are none.</param>
public sealed record NightOutcome(int Night, SeatSearchResult Result) : IAnswer
{
    /// <summary>Whether the party can be seated.</summary>
    public bool Succeeded => Result.Succeeded;

    /// <summary>How the party can be seated.</summary>
    public NightSeating Seating => Result.Best switch
    {
        null => NightSeating.None,
        { Seats.IsEmpty: true } => NightSeating.Standing,
        { IsTogether: true } => NightSeating.Together,
        _ => NightSeating.Split,
    };

    /// <summary>How good that is, the better the greater.</summary>
    internal int SeatingRank => Seating switch
    {
        NightSeating.None => 0,
        NightSeating.Standing => 1,
        NightSeating.Split => 2,
        NightSeating.Together => 3,
    };

    /// <summary>The quality of the best seats, from 0 to 1; 0 when there are none.</summary>
    public double Quality => Result.Best?.Quality ?? 0;

    /// <summary>One sentence about the date, in English; dates are counted from 1.</summary>
    /// <returns>The sentence.</returns>
    public string Explain() => string.Create(CultureInfo.InvariantCulture, $"Date {Night + 1}: {Result.Explain()}");

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
