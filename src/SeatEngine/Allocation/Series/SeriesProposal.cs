using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Seats for a party at each of several dates: its anchor places wherever they are free, else the nearest.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class SeriesProposal
{
    internal SeriesProposal(SeatProposal anchor, ImmutableArray<SeriesSeats> nights)
    {
        Anchor = anchor;
        Nights = nights;
    }

    /// <summary>The anchor places, which the party has at most dates, as they are at the first date that has them.</summary>
    public SeatProposal Anchor { get; }

    /// <summary>The seats at each date, in the order given.</summary>
    public ImmutableArray<SeriesSeats> Nights { get; }

    /// <summary>At how many dates the party has the anchor places.</summary>
    public int SamePlacesCount => Nights.Count(static night => night.IsSamePlaces);

    /// <summary>Whether the party has the same places at all dates.</summary>
    public bool IsSamePlaces => SamePlacesCount == Nights.Length;

    /// <summary>Whether the party sits together at each date.</summary>
    public bool IsTogether => Nights.All(static night => night.Proposal.IsTogether);

    /// <summary>The mean over the dates of the quality of the seats, from 0 to 1.</summary>
    public double Quality => Nights.Average(static night => night.Proposal.Quality);

    /// <summary>The mean over the dates of the distance to the anchor places, in metres.</summary>
    public double MeanDistance => Nights.Average(static night => night.Distance);

    /// <summary>One sentence about the proposal, in English: the same places, or where and how far away at which date.</summary>
    /// <returns>The sentence; dates are counted from 1.</returns>
    public string Explain()
    {
        var text = new StringBuilder();
        text.AppendJoin("; ", Anchor.Labels);
        var dates = English.Dates.With(Nights.Length);
        text.Append(CultureInfo.InvariantCulture, $", at {SamePlacesCount} of {dates}, quality {Quality:0.000}");
        foreach (var night in Nights.Where(static night => !night.IsSamePlaces))
        {
            text.Append(CultureInfo.InvariantCulture, $"; at date {night.Night + 1}: {night.Proposal}, {night.Distance:0.0} m away, " +
                $"quality {night.QualityDifference:+0.000;-0.000;0.000}");
            text.Append(night.IsSameZone ? string.Empty : ", in another price zone")
                .Append(night.Proposal.IsTogether ? string.Empty : ", not together");
        }

        return text.Append('.').ToString();
    }
}
