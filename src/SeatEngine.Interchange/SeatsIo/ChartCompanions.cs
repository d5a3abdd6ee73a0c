using System.Collections.Immutable;
using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>
/// Charts flag companion seats but do not say whose: a companion accompanies the nearest accessible place of its row or
/// table, up to four places away, which so is a wheelchair space. One without such a place is a usual seat.
/// </summary>
internal static class ChartCompanions
{
    private const int Reach = 4;

    public static ImmutableArray<Seat> InRow(ImmutableArray<Seat> seats, PlanContext context)
    {
        if (!seats.Any(static seat => seat.Features.HasFlag(SeatFeatures.Companion)))
        {
            return seats;
        }

        var linked = seats.ToBuilder();
        for (var i = 0; i < seats.Length; i++)
        {
            if (!seats[i].Features.HasFlag(SeatFeatures.Companion))
            {
                continue;
            }

            var space = Nearest(seats, i);
            if (space < 0)
            {
                context.Notes.Add(new("companion-alone", $"seat {seats[i].Id}",
                    "The companion seat has no accessible place near it in its row, and is a usual seat."));
                linked[i] = linked[i] with { Features = seats[i].Features & ~SeatFeatures.Companion };
                continue;
            }

            linked[i] = linked[i] with { CompanionOf = [seats[space].Id] };
            linked[space] = linked[space] with { Features = linked[space].Features | SeatFeatures.WheelchairSpace };
        }

        return linked.DrainToImmutable();
    }

    private static int Nearest(ImmutableArray<Seat> seats, int at)
    {
        for (var step = 1; step <= Reach; step++)
        {
            foreach (var other in (ReadOnlySpan<int>)[at - step, at + step])
            {
                if ((uint)other < (uint)seats.Length && seats[other].Features.HasFlag(SeatFeatures.Accessible))
                {
                    return other;
                }
            }
        }

        return -1;
    }
}
