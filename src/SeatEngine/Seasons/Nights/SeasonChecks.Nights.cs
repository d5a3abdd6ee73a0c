using System.Collections.Immutable;
using SeatEngine.Primitives;
using static System.FormattableString;

namespace SeatEngine.Seasons;

internal sealed partial class SeasonChecks
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private void CheckTitles()
    {
        for (var i = 0; i < season.Titles.Length; i++)
        {
            var (title, place) = (season.Titles[i], Invariant($"titles[{i}]"));
            CheckCode(place, title.Code.IsNone, _titles.Add(title.Code), title.Code);
            CheckUse(place + ".use", title.Use);
            CheckLengths(place + ".", null, title.Lasts);
            for (var p = 0; p < title.Performances.Length; p++)
            {
                CheckPerformance(title, title.Performances[p], Invariant($"{place}.performances[{p}]"));
            }
        }
    }

    private void CheckPerformance(SeasonTitle title, SeasonPerformance performance, string place)
    {
        var use = performance.Use.Else(title.Use).Else(season.Use);
        CheckUse(place + ".use", performance.Use);
        CheckLengths(place + ".", performance.Doors, performance.Lasts);
        CheckWindows(place + ".onSale", performance.OnSale);
        if (!performance.Series.IsNone && !_series.Contains(performance.Series))
        {
            Error("unknown-series", place, $"There is no series '{performance.Series}'.");
        }

        if (use.Hall.IsNone)
        {
            Error("no-hall", place, "In which hall it is, is not said.");
        }

        if (use.Prices.IsNone)
        {
            Error("no-prices", place, "By which price book it is sold, is not said.");
        }

        var text = performance.Code.IsNone ? $"{title.Code}{performance.Series}" : performance.Code.Value;
        if (!IdText.IsValid(text) || !IdText.IsValid(season.Prefix + text))
        {
            Error("no-code", place, "It has neither a code nor one of its title, or one too long.");
            return;
        }

        PerformanceCode code = new(text);
        CheckCode(place, code.IsNone, _codes.Add(code), code);
        if (CheckTime(place, performance.At) is not { } curtain)
        {
            return;
        }

        _nights.Add((place, new SeasonNight
        {
            Code = code,
            Id = new PerformanceId(season.Prefix + text),
            Title = title.Code,
            Series = performance.Series,
            At = performance.At,
            Curtain = curtain,
            Doors = curtain - Within(performance.Doors ?? season.Doors),
            End = curtain + Within(performance.Lasts ?? title.Lasts ?? season.Lasts),
            Use = use,
            Status = performance.Status,
            OnSale = performance.OnSale.IsEmpty ? season.OnSale : performance.OnSale,
        }));
    }

    /// <summary>The instant of a local time, if the clocks show it.</summary>
    private DateTimeOffset? CheckTime(string place, DateTime local)
    {
        if (local.Year is < 1900 or > 2999)
        {
            Error("bad-time", place, "It is in no year of a calendar that halls are booked by.");
            return null;
        }

        var instant = _time.InstantOf(local);
        if (_time.Zone is { } zone)
        {
            if (instant.DateTime != local)
            {
                Error("no-such-time", place, Invariant($"Clocks go forward over {local:yyyy-MM-dd'T'HH:mm}: there is no such time."));
            }
            else if (zone.IsAmbiguousTime(local))
            {
                Warn("time-twice", place, Invariant($"Clocks show {local:yyyy-MM-dd'T'HH:mm} twice; the first is meant."));
            }
        }

        return instant;
    }

    /// <summary>No hall has two performances at once, no title is in two halls at once, nobody must be at two nights of a series.</summary>
    private void CheckHalls()
    {
        (string Place, SeasonNight Night)[] held = [.. _nights.Where(static entry => entry.Night.Status != PerformanceStatus.Cancelled)];
        CheckApart(held.GroupBy(static entry => HouseNames.Of(entry.Night.Use.Hall).Id, StringComparer.Ordinal), "hall-taken-twice",
            static (night, other) => $"The hall '{HouseNames.Of(night.Use.Hall).Id}' has '{other.Code}' then.");
        CheckApart(held.Where(static entry => !entry.Night.Series.IsNone).GroupBy(static entry => entry.Night.Series.Value),
            "series-overlaps", static (night, other) => $"The series '{night.Series}' has '{other.Code}' then.", acrossHalls: true);
        foreach (var (place, night) in held.GroupBy(static entry => (entry.Night.Title, entry.Night.Curtain))
            .SelectMany(static same => same.DistinctBy(static entry => HouseNames.Of(entry.Night.Use.Hall).Id).Skip(1)))
        {
            Error("night-in-two-halls", place, $"'{night.Title}' is in another hall at that time.");
        }
    }

    private void CheckApart<TKey>(IEnumerable<IGrouping<TKey, (string Place, SeasonNight Night)>> groups, string code,
        Func<SeasonNight, SeasonNight, string> message, bool acrossHalls = false)
    {
        foreach (var group in groups)
        {
            (string Place, SeasonNight Night)? longest = null;
            foreach (var entry in group.OrderBy(static entry => entry.Night.Curtain)
                .ThenBy(static entry => entry.Place, StringComparer.Ordinal))
            {
                if (longest is { } before && entry.Night.Curtain < before.Night.End
                    && (!acrossHalls || entry.Night.Use.Hall != before.Night.Use.Hall))
                {
                    Error(code, entry.Place, message(entry.Night, before.Night));
                }

                longest = longest is { } far && far.Night.End > entry.Night.End ? far : entry;
            }
        }
    }

    private void CheckWindows(string place, ImmutableArray<SaleWindow> windows)
    {
        if (windows.Length > 100 || windows.Any(static window => window is null))
        {
            Error("too-many", place, "There are at most 100 windows, and none of them is null.");
            return;
        }

        for (var i = 0; i < windows.Length; i++)
        {
            var at = Invariant($"{place}[{i}]");
            var from = CheckTime(at, windows[i].From);
            if (windows[i].Until is { } until && CheckTime(at, until) is { } end && end <= from)
            {
                Error("empty-window", at, "It ends before it begins.");
            }
        }

        if (windows.Where(static window => window.Sells == SaleKind.Packages).MinBy(static window => window.From) is { } packages
            && windows.Any(window => window.Sells == SaleKind.Singles && window.From < packages.From))
        {
            Warn("singles-before-packages", place, "Single tickets are sold before packages are: seats are gone that subscribers want.");
        }
    }

    private void CheckUse(string place, HouseUse use)
    {
        foreach (var name in (ReadOnlySpan<CatalogueName>)[use.Hall, use.SetUp, use.Zones, use.Prices, use.Holds])
        {
            if (!name.IsNone && HouseNames.Of(name).Version < 1)
            {
                Error("bad-version", place, $"'{name}' does not end with the number of a version after its at sign.");
            }
        }
    }

    private void CheckLengths(string place, TimeSpan? doors, TimeSpan? lasts)
    {
        if (doors < TimeSpan.Zero || doors > Longest)
        {
            Error("bad-duration", place + "doors", "Doors open at most seven days before the curtain, and not after it.");
        }

        if (lasts <= TimeSpan.Zero || lasts > Longest)
        {
            Error("bad-duration", place + "lasts", "A performance lasts some time, and at most seven days.");
        }
    }

    /// <summary>A length that can be added to any instant of a season; what is refused elsewhere counts as none.</summary>
    private static TimeSpan Within(TimeSpan length) => length < TimeSpan.Zero || length > Longest ? TimeSpan.Zero : length;
}
