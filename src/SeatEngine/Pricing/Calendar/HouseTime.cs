using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security;

namespace SeatEngine.Pricing;

/// <summary>The wall clock of a house: what weekdays, local times and whole days mean in its time zone.</summary>
/// <remarks>Immutable; safe to use from any thread. Without a zone an instant is of its own offset, and a day has 24 hours.</remarks>
internal sealed class HouseTime
{
    private static readonly SearchValues<char> IanaCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/");

    private HouseTime(TimeZoneInfo? zone) => Zone = zone;

    /// <summary>The clock of a house that names no zone.</summary>
    public static HouseTime OfNoZone { get; } = new(null);

    public TimeZoneInfo? Zone { get; }

    /// <summary>The clock of a zone that is known.</summary>
    public static HouseTime Of(TimeZoneInfo zone) => new(zone);

    /// <summary>Finds the clock of a zone.</summary>
    /// <param name="id">The IANA id of the zone.</param>
    /// <param name="time">The clock, or null when the answer is false.</param>
    /// <param name="why">Why there is none, as a sentence; empty when there is.</param>
    public static bool TryFind(string id, [NotNullWhen(true)] out HouseTime? time, out string why) =>
        TryFind(id, TimeZoneInfo.FindSystemTimeZoneById, out time, out why);

    /// <summary>Finds the clock of a zone where a machine knows zones.</summary>
    internal static bool TryFind(
        string id, Func<string, TimeZoneInfo> find, [NotNullWhen(true)] out HouseTime? time, out string why)
    {
        time = null;
        if (!IsIanaId(id))
        {
            why = "The time zone is said by its IANA id, such as 'Europe/Zurich'.";
            return false;
        }

        if (Find(id, find) is { } zone)
        {
            time = new HouseTime(zone);
            why = "";
            return true;
        }

        why = Find("Europe/London", find) is null
            ? $"The time zone '{id}' cannot be found, since this machine has no time-zone data: it lacks tzdata, "
                + "or on Windows runs without ICU (InvariantGlobalization)."
            : $"There is no time zone '{id}' in the time-zone data of this machine.";
        return false;
    }

    /// <summary>The weekday that the house writes at an instant.</summary>
    public DayOfWeek WeekdayAt(DateTimeOffset instant) => (Zone is null ? instant : TimeZoneInfo.ConvertTime(instant, Zone)).DayOfWeek;

    /// <summary>
    /// The instant some time after another, or before it: whole days by the calendar, so that the wall clock shows the same; any other
    /// time as it elapses. What lies beyond the calendar is its end.
    /// </summary>
    public DateTimeOffset After(DateTimeOffset instant, TimeSpan time)
    {
        var byCalendar = Zone is not null && time.Ticks != 0 && time.Ticks % TimeSpan.TicksPerDay == 0;
        var start = byCalendar ? TimeZoneInfo.ConvertTime(instant, Zone!).Ticks : instant.UtcTicks;
        var end = (Int128)start + time.Ticks;
        return end < 0 ? DateTimeOffset.MinValue
            : end > DateTime.MaxValue.Ticks ? DateTimeOffset.MaxValue
            : byCalendar ? InstantOf(new DateTime((long)end))
            : new DateTimeOffset((long)end, TimeSpan.Zero);
    }

    /// <summary>
    /// The instant at which the house's wall clock shows a time: the first of two, where clocks are put back; the next instant that
    /// there is, where they are put forward over it.
    /// </summary>
    public DateTimeOffset InstantOf(DateTime local)
    {
        var plain = new DateTimeOffset(local.Ticks, TimeSpan.Zero);
        if (Zone is null || local.Ticks < 2 * TimeSpan.TicksPerDay || local.Ticks > DateTime.MaxValue.Ticks - (2 * TimeSpan.TicksPerDay))
        {
            // At the ends of the calendar there is no room for an offset.
            return plain;
        }

        // No clock is put by more than a day, and none twice within two.
        var dayBefore = plain.AddDays(-1);
        var dayAfter = plain.AddDays(1);
        var before = Zone.GetUtcOffset(dayBefore);
        return Shown(local, before) ?? Shown(local, Zone.GetUtcOffset(dayAfter)) ?? EndOf(before, dayBefore.UtcTicks, dayAfter.UtcTicks);
    }

    private static TimeZoneInfo? Find(string id, Func<string, TimeZoneInfo> find)
    {
        try
        {
            return find(id);
        }
        catch (Exception error) when (error is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException
            or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The instant of a local time at an offset, if the clocks have that offset then.</summary>
    private DateTimeOffset? Shown(DateTime local, TimeSpan offset)
    {
        var instant = new DateTimeOffset(local.Ticks, offset);
        return Zone!.GetUtcOffset(instant) == offset ? instant : null;
    }

    /// <summary>The first instant at which clocks no longer have an offset that they have at the lower end only.</summary>
    private DateTimeOffset EndOf(TimeSpan offset, long low, long high)
    {
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Zone!.GetUtcOffset(new DateTimeOffset(middle, TimeSpan.Zero)) == offset)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return TimeZoneInfo.ConvertTime(new DateTimeOffset(high, TimeSpan.Zero), Zone!);
    }

    /// <summary>Whether an id is made as IANA makes them, unlike names of Windows and of files that mean the machine's own zone.</summary>
    private static bool IsIanaId(string id) =>
        id.Length is > 0 and <= 64
        && char.IsAsciiLetterUpper(id[0])
        && !id.AsSpan().ContainsAnyExcept(IanaCharacters)
        && !id.Contains("//", StringComparison.Ordinal)
        && !id.EndsWith('/');
}
