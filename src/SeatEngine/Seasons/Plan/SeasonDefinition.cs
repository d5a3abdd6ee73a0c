using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>A season as it is written down, before it is checked by <see cref="Season.Check"/>.</summary>
/// <remarks>Immutable; may say anything, also what no season may.</remarks>
public sealed record SeasonDefinition
{
    /// <summary>Which season it is.</summary>
    public required SeasonId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The IANA id of the zone by whose wall clock all its times go, such as <c>America/New_York</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>In which its price sheets are.</summary>
    public required Currency Currency { get; init; }

    /// <summary>What stands before the codes of its performances in the house, so that those of two seasons differ; may be empty.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Hall, set-up, zone map, prices and hold template of all performances that do not say another.</summary>
    public HouseUse Use { get; init; } = HouseUse.Unsaid;

    /// <summary>How long before the curtain the doors open, at least zero; half an hour unless stated.</summary>
    public TimeSpan Doors { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a performance lasts, above zero; two and a half hours unless stated.</summary>
    public TimeSpan Lasts { get; init; } = TimeSpan.FromMinutes(150);

    /// <summary>When what is sold to whom; empty for always and to all.</summary>
    public ImmutableArray<SaleWindow> OnSale { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The series, such as all Fridays.</summary>
    public ImmutableArray<SeasonSeries> Series { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What is played, with its performances.</summary>
    public ImmutableArray<SeasonTitle> Titles { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What packages cost.</summary>
    public ImmutableArray<PriceSheet> Sheets { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The packages that are sold.</summary>
    public ImmutableArray<SeasonPackage> Packages { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Until when subscribers keep their places: the first that takes an account counts.</summary>
    public ImmutableArray<RenewalWave> Waves { get; init => field = value.IsDefault ? [] : value; } = [];
}
