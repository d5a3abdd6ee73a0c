using System.Collections.Immutable;
using SeatEngine.Halls;

namespace SeatEngine.Seasons;

/// <summary>How last year's season becomes a new one: when each night is now, what falls away, what titles are called.</summary>
/// <param name="Id">Which season it becomes.</param>
/// <param name="Name">What that is called.</param>
/// <remarks>Immutable. Codes stay the same, so that what comes again is known to be the same night by its code.</remarks>
public sealed record SeasonDateMap(SeasonId Id, string Name)
{
    /// <summary>What stands before the codes of its performances in the house; differs from that of the old season.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>How many days later everything is, below zero for earlier; 364 unless stated, so that weekdays stay.</summary>
    public int Days { get; init; } = 364;

    /// <summary>Nights that are at a time of their own, by their codes.</summary>
    public ImmutableDictionary<PerformanceCode, DateTime> Times
    {
        get;
        init => field = value ?? ImmutableDictionary<PerformanceCode, DateTime>.Empty;
    } = ImmutableDictionary<PerformanceCode, DateTime>.Empty;

    /// <summary>Nights that the new season does not have.</summary>
    public ImmutableArray<PerformanceCode> Dropped { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What titles are called now, by their codes; others keep their names.</summary>
    public ImmutableDictionary<TitleCode, string> Titles { get; init => field = value ?? ImmutableDictionary<TitleCode, string>.Empty; } =
        ImmutableDictionary<TitleCode, string>.Empty;

    /// <summary>Makes the new season of an old one.</summary>
    /// <param name="season">The old season.</param>
    /// <returns>The new season, or what is wrong with it: a code of the map that the old one lacks, a time that clocks leave out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="season"/> is null.</exception>
    public SeasonResult Apply(Season season)
    {
        ArgumentNullException.ThrowIfNull(season);
        Defect[] unknown =
        [
            .. Times.Keys.Concat(Dropped).Where(code => season.Find(code) is null).Distinct()
                .Select(code => Wrong("unknown-performance", $"The season '{season.Id}' has no performance '{code}'.")),
            .. Titles.Keys.Where(code => season.Definition.Titles.All(title => title.Code != code))
                .Select(code => Wrong("unknown-title", $"The season '{season.Id}' has no title '{code}'.")),
            .. Math.Abs((long)Days) > 36_600 ? [Wrong("bad-days", "A season moves by a hundred years at most.")] : Array.Empty<Defect>(),
        ];
        return unknown.Length > 0 ? new() { Defects = [.. unknown] } : Season.Check(Moved(season.Definition));
    }

    private static Defect Wrong(string code, string message) => new(code, DefectSeverity.Error, "dateMap", message);

    private SeasonDefinition Moved(SeasonDefinition old) => old with
    {
        Id = Id,
        Name = Name,
        Prefix = Prefix,
        OnSale = Moved(old.OnSale),
        Titles = [.. old.Titles.Select(title => title with
        {
            Name = Titles.GetValueOrDefault(title.Code, title.Name),
            Performances = [.. title.Performances
                .Select(night => (Night: night, Code: CodeOf(title, night)))
                .Where(entry => !Dropped.Contains(entry.Code))
                .Select(entry => entry.Night with
                {
                    At = Times.TryGetValue(entry.Code, out var time) ? time : entry.Night.At.AddDays(Days),
                    OnSale = Moved(entry.Night.OnSale),
                })],
        })],
        Waves = [.. old.Waves.Select(wave => wave with { Until = wave.Until.AddDays(Days) })],
    };

    private static PerformanceCode CodeOf(SeasonTitle title, SeasonPerformance night) =>
        night.Code.IsNone ? new PerformanceCode($"{title.Code}{night.Series}") : night.Code;

    private ImmutableArray<SaleWindow> Moved(ImmutableArray<SaleWindow> windows) =>
        [.. windows.Select(window => window with { From = window.From.AddDays(Days), Until = window.Until?.AddDays(Days) })];
}
