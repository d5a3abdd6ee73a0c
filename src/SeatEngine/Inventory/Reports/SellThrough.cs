using System.Collections.Immutable;

namespace SeatEngine.Inventory;

/// <summary>How a house sold, day by day.</summary>
public static class SellThrough
{
    /// <summary>Counts a log by days.</summary>
    /// <param name="events">The events, in order; from the first, or all days count from what was sold before them.</param>
    /// <param name="places">The places of the house, above 0.</param>
    /// <param name="soldBefore">The places that were sold before the first event.</param>
    /// <param name="timeZone">The time zone whose days are meant.</param>
    /// <returns>A line for each day on which something was sold or given back, in order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no places.</exception>
    public static ImmutableArray<SellThroughDay> ByDay(IEnumerable<InventoryEvent> events, int places, int soldBefore,
        TimeZoneInfo timeZone)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(timeZone);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(places);
        var days = new SortedDictionary<DateOnly, (int Sold, int Returned)>();
        foreach (var logged in events)
        {
            if (logged.Kind is not (InventoryEventKind.Sold or InventoryEventKind.Returned))
            {
                continue;
            }

            var day = DayOf(logged.Time, timeZone);
            var (sold, returned) = days.GetValueOrDefault(day);
            days[day] = logged.Kind == InventoryEventKind.Sold
                ? (sold + logged.Places.Count, returned)
                : (sold, returned + logged.Places.Count);
        }

        var result = ImmutableArray.CreateBuilder<SellThroughDay>();
        var soldByThen = soldBefore;
        foreach (var (day, (sold, returned)) in days)
        {
            soldByThen += sold - returned;
            result.Add(new SellThroughDay(day, sold, returned, soldByThen, (decimal)soldByThen / places));
        }

        return result.ToImmutable();
    }

    internal static DateOnly DayOf(DateTimeOffset time, TimeZoneInfo timeZone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, timeZone).DateTime);
}
