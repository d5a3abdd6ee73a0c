using System.Collections.Immutable;
using SeatEngine.Pricing;
using static System.FormattableString;

namespace SeatEngine.Seasons;

internal sealed partial class SeasonChecks
{
    private void CheckPackages()
    {
        var kinds = new Dictionary<PackageId, SeasonPackageKind>();
        for (var i = 0; i < season.Packages.Length; i++)
        {
            var package = season.Packages[i];
            CheckCode(Invariant($"packages[{i}]"), package.Code.IsNone, kinds.TryAdd(package.Code, package.Kind), package.Code);
        }

        for (var i = 0; i < season.Packages.Length; i++)
        {
            var (package, place) = (season.Packages[i], Invariant($"packages[{i}]"));
            if (package.Kind == SeasonPackageKind.Super)
            {
                CheckParts(package, place, kinds);
            }
            else
            {
                CheckGroups(package, place);
            }

            if (!package.Sheet.IsNone && (!_sheets.Contains(package.Sheet) || package.Kind == SeasonPackageKind.Super))
            {
                Error("unknown-sheet", place, package.Kind == SeasonPackageKind.Super
                    ? "A super package costs what its parts cost, and has no price sheet."
                    : $"There is no price sheet '{package.Sheet}'.");
            }
        }
    }

    private void CheckParts(SeasonPackage package, string place, Dictionary<PackageId, SeasonPackageKind> kinds)
    {
        if (package.Parts.Length < 2 || !package.Groups.IsEmpty || package.Minimum is not null || package.Maximum is not null)
        {
            Error("super-package", place, "A super package is made of two packages or more, and of nothing else.");
        }

        foreach (var part in package.Parts)
        {
            if (!kinds.TryGetValue(part, out var kind) || kind is SeasonPackageKind.Super or SeasonPackageKind.Flex)
            {
                Error("unknown-package", place, $"'{part}' is no fixed or partial package of this season.");
            }
        }

        CheckOnce(place, [.. season.Packages.Where(known => known.Kind != SeasonPackageKind.Super && package.Parts.Contains(known.Code))
            .SelectMany(static known => known.Groups)]);
    }

    private void CheckGroups(SeasonPackage package, string place)
    {
        if (package.Groups.IsEmpty || !package.Parts.IsEmpty)
        {
            Error("no-nights", place, "A package has groups of nights; only a super package has parts.");
        }

        for (var g = 0; g < package.Groups.Length; g++)
        {
            CheckGroup(package, package.Groups[g], Invariant($"{place}.groups[{g}]"));
        }

        var nights = CheckOnce(place, package.Groups);
        if (package.Kind == SeasonPackageKind.Flex)
        {
            if (package.Minimum < 1 || package.Minimum > nights || package.Maximum < (package.Minimum ?? 1))
            {
                Error("count-range", place, "The counts leave no number of nights that may be chosen.");
            }
        }
        else if (package.Minimum is not null || package.Maximum is not null)
        {
            Error("count-range", place, "Only a flexible package has counts.");
        }
    }

    private void CheckGroup(SeasonPackage package, SeasonPackageGroup group, string place)
    {
        foreach (var series in group.Series.Where(series => !_series.Contains(series)))
        {
            Error("unknown-series", place, $"There is no series '{series}'.");
        }

        foreach (var title in group.Titles.Where(title => !_titles.Contains(title)))
        {
            Error("unknown-title", place, $"There is no title '{title}'.");
        }

        foreach (var code in group.Performances.Where(code => !_codes.Contains(code)))
        {
            Error("unknown-performance", place, $"There is no performance '{code}'.");
        }

        var nights = _nights.Count(entry => entry.Night.Status != PerformanceStatus.Cancelled && group.Takes(entry.Night));
        if (nights == 0)
        {
            Error("no-nights", place, "It has no night that takes place.");
        }

        var isChosen = package.Kind == SeasonPackageKind.Flex;
        if (!isChosen && (group.Minimum is not null || group.Maximum is not null))
        {
            Error("count-range", place, "Only a group of a flexible package has counts.");
        }
        else if (isChosen && (group.Minimum < 0 || group.Minimum > nights || group.Maximum < Math.Max(1, group.Minimum ?? 1)
            || group.Maximum > nights))
        {
            Error("count-range", place, Invariant($"The counts do not fit the group's {nights} nights."));
        }
    }

    /// <summary>No night is in a package twice, and nobody must be at two nights at once.</summary>
    /// <returns>How many nights there are.</returns>
    private int CheckOnce(string place, ImmutableArray<SeasonPackageGroup> groups)
    {
        SeasonNight? before = null;
        var count = 0;
        var isChosen = groups.Any(static group => group.Minimum is not null || group.Maximum is not null);
        foreach (var (_, night) in _nights.Where(static entry => entry.Night.Status != PerformanceStatus.Cancelled)
            .OrderBy(static entry => entry.Night.Curtain))
        {
            var times = groups.Count(group => group.Takes(night));
            count += times > 0 ? 1 : 0;
            if (times > 1)
            {
                Error("night-twice", place, $"The night '{night.Code}' is in it twice.");
            }

            if (times > 0)
            {
                if (!isChosen && before is not null && night.Curtain < before.End)
                {
                    Error("nights-at-once", place, $"'{night.Code}' begins before '{before.Code}' is over.");
                }

                before = night;
            }
        }

        return count;
    }
}
