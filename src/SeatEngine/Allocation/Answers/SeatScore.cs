namespace SeatEngine.Allocation;

/// <summary>The parts of a proposal's score; each in mean quality a person, 1 being the way from the worst seat to the best.</summary>
/// <param name="Quality">The mean quality of the seats, from 0 to 1.</param>
/// <param name="Fragmentation">What is gained (or, negative, lost) by the seats left beside the party.</param>
/// <param name="Aisle">What is gained by sitting at the aisle wished for.</param>
/// <param name="Preference">What is gained by preferred seats and linked companion seats, and lost by seats to avoid.</param>
/// <param name="Penalty">What the step takes off; at least 0.</param>
public sealed record SeatScore(double Quality, double Fragmentation, double Aisle, double Preference, double Penalty)
{
    /// <summary>
    /// What is lost by sitting in parts, at most 0: 0.02 for each metre of mean distance from the party's middle, 0.05 for each
    /// further part, and 0.05 for each orphan that is left and minded. 0 for those who sit together or in one row.
    /// </summary>
    public double Parting { get; init; }

    /// <summary>What is lost by what the seats cost, at most 0; see <see cref="SeatWeights.Cost"/>.</summary>
    public double Cost { get; init; }

    /// <summary>What is lost by the way to the seats near which the party wants to sit, at most 0.</summary>
    public double Nearness { get; init; }

    /// <summary>What is lost by sitting in rows that were all free, at most 0.</summary>
    public double UntouchedRows { get; init; }

    /// <summary>The sum of the parts.</summary>
    public double Total => Quality + Fragmentation + Aisle + Preference + Parting + Cost + Nearness + UntouchedRows - Penalty;
}
