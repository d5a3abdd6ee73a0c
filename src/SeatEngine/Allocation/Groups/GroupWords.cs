using System.Globalization;
using System.Text;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Says a group's proposal in words.</summary>
internal static class GroupWords
{
    /// <summary>That a part is smaller than was asked for.</summary>
    public static string SmallPart(int least, GroupRequest request) => string.Create(CultureInfo.InvariantCulture,
        $"a part has {English.People.With(least)} at least, not {request.SmallestSubgroup}");

    public static string Explain(GroupProposal proposal)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"A group of {proposal.Selection.Count}");
        if (proposal.Seats.IsEmpty)
        {
            return text.Append(CultureInfo.InvariantCulture, $" standing: {proposal}.").ToString();
        }

        var parts = proposal.Subgroups;
        if (parts.Length == 1)
        {
            text.Append(" together");
        }
        else
        {
            var least = parts.Min(static part => part.Seats.Length);
            var most = parts.Max(static part => part.Seats.Length);
            text.Append(CultureInfo.InvariantCulture, $" in {parts.Length} parts of ");
            text.Append(least == most
                ? string.Create(CultureInfo.InvariantCulture, $"{least}")
                : string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"));
        }

        text.Append(" in ").AppendJoin(", ", proposal.Sections.Select(static section => section.Name));
        text.Append(CultureInfo.InvariantCulture, $": compactness {proposal.Compactness:0.00} m, quality {proposal.Quality:0.000}, " +
            $"{proposal.FocalDistance:0.0} m from the focal point");
        if (!proposal.Units.IsEmpty)
        {
            text.Append(", ").Append(English.Units.With(proposal.Units.Length)).Append(" kept together");
        }

        foreach (var relaxed in proposal.Relaxed)
        {
            text.Append("; ").Append(relaxed);
        }

        return text.Append('.').ToString();
    }
}
