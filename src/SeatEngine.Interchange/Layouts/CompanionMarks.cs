using System.Globalization;
using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>
/// Links companion seats to wheelchair spaces where a file only marks both: each to the nearest space of its row, the
/// earlier of two as near.
/// </summary>
internal static class CompanionMarks
{
    public static void Apply(ManifestPlan plan)
    {
        var linked = 0;
        foreach (var row in plan.Sections.SelectMany(static section => section.Rows))
        {
            for (var i = 0; i < row.Seats.Count; i++)
            {
                if (row.Seats[i].Features.HasFlag(SeatFeatures.Companion) && NearestSpace(row.Seats, i) is { } space)
                {
                    row.Seats[i].CompanionOf = [space.FinalId];
                    linked++;
                }
            }
        }

        if (linked > 0)
        {
            plan.Notes.Add(new("companions-linked", string.Empty,
                string.Create(CultureInfo.InvariantCulture, $"The file marks companion seats but does not say whose: {linked} were " +
                $"linked to the nearest wheelchair space of their row.")));
        }
    }

    private static ManifestSeat? NearestSpace(List<ManifestSeat> seats, int at)
    {
        for (var away = 1; away < seats.Count; away++)
        {
            if (at - away >= 0 && seats[at - away].Features.HasFlag(SeatFeatures.WheelchairSpace))
            {
                return seats[at - away];
            }

            if (at + away < seats.Count && seats[at + away].Features.HasFlag(SeatFeatures.WheelchairSpace))
            {
                return seats[at + away];
            }
        }

        return null;
    }
}
