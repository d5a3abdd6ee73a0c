using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Says proposals in words.</summary>
internal static class ProposalWords
{
    public const string OrphanLeft = "an orphan is left";

    public static ImmutableArray<string> Labels(SeatProposal proposal)
    {
        var map = proposal.Map;
        var labels = ImmutableArray.CreateBuilder<string>();
        foreach (var row in proposal.Seats.GroupBy(seat => map.RowOf(seat).Ordinal).OrderBy(static group => group.Key))
        {
            labels.Add(RowLabel(map.Rows[row.Key], [.. row.Select(seat => map[seat].Label)]));
        }

        foreach (var (id, count) in proposal.Selection.Areas)
        {
            labels.Add($"{map.FindArea(id)?.Name ?? id.Value}, {English.Places.With(count)}");
        }

        return labels.ToImmutable();
    }

    public static string Explain(SeatProposal proposal)
    {
        var text = new StringBuilder();
        text.AppendJoin("; ", proposal.Labels);
        if (proposal.Seats.IsEmpty)
        {
            return text.Append(CultureInfo.InvariantCulture, $": {proposal.Step}.").ToString();
        }

        text.Append(CultureInfo.InvariantCulture,
            $": {proposal.Step}, quality {proposal.Quality:0.000}, {proposal.FocalDistance:0.0} m from the focal point");
        if (proposal.LeavesBehind.IsEmpty)
        {
            text.Append(", leaving no free seat beside it");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $", leaving {string.Join(" and ", proposal.LeavesBehind)} free beside it");
        }

        foreach (var relaxed in proposal.Relaxed)
        {
            text.Append("; ").Append(relaxed);
        }

        return text.Append('.').ToString();
    }

    private static string RowLabel(MapRow row, string[] seats) =>
        $"{row.Section.Name}, {PrintedPlace.WordOf(row.Kind)} {row.Label}, {SeatLabels(seats)}";

    /// <summary>Seats in natural order, numbers that follow each other drawn together.</summary>
    internal static string SeatLabels(string[] seats)
    {
        var sorted = seats.Order(NaturalOrder.Comparer).ToArray();
        var parts = new List<string>();
        for (var first = 0; first < sorted.Length;)
        {
            var last = first;
            while (last + 1 < sorted.Length && Follows(sorted[last], sorted[last + 1]))
            {
                last++;
            }

            parts.Add(last == first ? sorted[first] : last == first + 1
                ? $"{sorted[first]}, {sorted[last]}"
                : $"{sorted[first]}–{sorted[last]}");
            first = last + 1;
        }

        return English.Seats.For(sorted.Length) + " "
            + (parts.Count == 1 && sorted.Length == 2 ? $"{sorted[0]}–{sorted[1]}" : string.Join(", ", parts));
    }

    private static bool Follows(string one, string next) =>
        int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var a)
        && int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out var b)
        && b - a == 1;
}
