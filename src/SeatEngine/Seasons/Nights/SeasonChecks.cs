using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using static System.FormattableString;

namespace SeatEngine.Seasons;

/// <summary>Finds everything that is wrong with a season as written down.</summary>
internal sealed partial class SeasonChecks(SeasonDefinition season)
{
    private const int MostTitles = 2_000;
    private const int MostPerformances = 10_000;
    private const int MostOfOthers = 1_000;
    private const long MostLooks = 20_000_000;

    private readonly ImmutableArray<Defect>.Builder _defects = ImmutableArray.CreateBuilder<Defect>();
    private readonly List<(string Place, SeasonNight Night)> _nights = [];
    private readonly HashSet<SeriesCode> _series = [];
    private readonly HashSet<TitleCode> _titles = [];
    private readonly HashSet<PerformanceCode> _codes = [];
    private readonly HashSet<PriceSheetId> _sheets = [];
    private HouseTime _time = HouseTime.OfNoZone;

    public SeasonResult Run()
    {
        if (CheckLists())
        {
            CheckHead();
            CheckSeries();
            CheckTitles();
            CheckHalls();
            CheckSheets();
            CheckPackages();
            CheckWaves();
        }

        var defects = _defects.ToImmutable();
        return new()
        {
            Season = defects.Any(static defect => defect.Severity == DefectSeverity.Error)
                ? null
                : new Season(season, _time, [.. _nights.Select(static entry => entry.Night)]),
            Defects = defects,
        };
    }

    /// <summary>Keeps the checks that follow within bounds; a season that does not pass is looked at no further.</summary>
    private bool CheckLists()
    {
        CheckList("onSale", season.OnSale, MostOfOthers);
        CheckList("series", season.Series, MostOfOthers);
        CheckList("titles", season.Titles, MostTitles);
        CheckList("sheets", season.Sheets, MostOfOthers);
        CheckList("packages", season.Packages, MostOfOthers);
        CheckList("waves", season.Waves, MostOfOthers);
        if (_defects.Count > 0)
        {
            return false;
        }

        for (var i = 0; i < season.Titles.Length; i++)
        {
            CheckList(Invariant($"titles[{i}].performances"), season.Titles[i].Performances, MostPerformances);
        }

        for (var i = 0; i < season.Sheets.Length; i++)
        {
            CheckList(Invariant($"sheets[{i}].prices"), season.Sheets[i].Prices, 10 * MostOfOthers);
        }

        for (var i = 0; i < season.Packages.Length; i++)
        {
            CheckList(Invariant($"packages[{i}].groups"), season.Packages[i].Groups, MostOfOthers);
            CheckList(Invariant($"packages[{i}].parts"), season.Packages[i].Parts.Select(static part => (object)part).ToImmutableArray(),
                100);
        }

        return _defects.Count == 0 && CheckProducts();
    }

    private bool CheckProducts()
    {
        var performances = season.Titles.Sum(static title => (long)title.Performances.Length);
        if (performances > MostPerformances)
        {
            Error("too-many", "titles", Invariant($"A season has at most {MostPerformances} performances."));
            return false;
        }

        var named = season.Packages.SelectMany(static package => package.Groups)
            .Sum(static group => 1L + group.Series.Length + group.Titles.Length + group.Performances.Length);
        if (named * (1 + performances) > MostLooks)
        {
            Error("too-many", "packages", "The packages name more series, titles and performances than can be looked up.");
            return false;
        }

        return true;
    }

    private void CheckList<T>(string part, ImmutableArray<T> list, int most)
        where T : class
    {
        if (list.Length > most)
        {
            Error("too-many", part, Invariant($"There are at most {most} of them."));
        }
        else if (list.Any(static item => item is null))
        {
            Error("missing-value", part, "There is null where an element of the list should be.");
        }
    }

    private void CheckHead()
    {
        if (season.Id.IsNone)
        {
            Error("no-id", "id", "A season needs an id.");
        }

        if (season.Currency == Currency.None)
        {
            Error("no-currency", "currency", "A season needs a currency.");
        }

        if (HouseTime.TryFind(season.TimeZone ?? "", out var time, out var why))
        {
            _time = time;
        }
        else
        {
            Error("unknown-time-zone", "timeZone", why);
        }

        CheckLengths("", season.Doors, season.Lasts);
        CheckUse("use", season.Use);
        CheckWindows("onSale", season.OnSale);
    }

    private void CheckSeries()
    {
        for (var i = 0; i < season.Series.Length; i++)
        {
            CheckCode(Invariant($"series[{i}]"), season.Series[i].Code.IsNone, _series.Add(season.Series[i].Code), season.Series[i].Code);
        }
    }

    private void CheckSheets()
    {
        for (var i = 0; i < season.Sheets.Length; i++)
        {
            var (sheet, place) = (season.Sheets[i], Invariant($"sheets[{i}]"));
            CheckCode(place, sheet.Id.IsNone, _sheets.Add(sheet.Id), sheet.Id);
            HashSet<(PriceZoneId, PriceTypeId)> priced = [];
            for (var p = 0; p < sheet.Prices.Length; p++)
            {
                var price = sheet.Prices[p];
                var at = Invariant($"{place}.prices[{p}]");
                if (!priced.Add((price.Zone, price.Type)))
                {
                    Error("price-twice", at, $"Zone '{price.Zone}' has two prices for '{price.Type}'.");
                }

                if (price.Amount.IsNegative || price.Amount.Currency != season.Currency)
                {
                    Error("bad-amount", at, "A price is not below zero, and in the season's currency.");
                }
            }

            var types = sheet.Prices.Select(static price => price.Type).Distinct().ToArray();
            foreach (var zone in sheet.Prices.Select(static price => price.Zone).Distinct())
            {
                foreach (var type in types.Where(type => !priced.Contains((zone, type))))
                {
                    Error("missing-price", place, $"There is no price for '{type}' in zone '{zone}'.");
                }
            }

            if (sheet.Prices.IsEmpty)
            {
                Error("missing-price", place, "A price sheet has prices.");
            }
        }
    }

    private void CheckWaves()
    {
        for (var i = 0; i < season.Waves.Length; i++)
        {
            var (wave, place) = (season.Waves[i], Invariant($"waves[{i}]"));
            foreach (var package in wave.Packages.Where(package => season.Packages.All(known => known.Code != package)))
            {
                Error("unknown-package", place, $"There is no package '{package}'.");
            }

            if (wave.SeasonsAtLeast < 0)
            {
                Error("count-range", place, "Nobody has had fewer seasons than none.");
            }
        }
    }

    private void CheckCode<T>(string place, bool isNone, bool isNew, T code)
    {
        if (isNone)
        {
            Error("no-code", place, "A code is needed.");
        }
        else if (!isNew)
        {
            Error("code-twice", place, $"The code '{code}' is there already.");
        }
    }

    private void Error(string code, string place, string message) =>
        _defects.Add(new Defect(code, DefectSeverity.Error, place, message));

    private void Warn(string code, string place, string message) =>
        _defects.Add(new Defect(code, DefectSeverity.Warning, place, message));
}
