using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>A season that has been checked: what is on sale, on which nights, in which packages.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
[SendInstead("its definition or its file, and check it there"), JsonConverter(typeof(NotOnTheWire))]
public sealed class Season
{
    private readonly FrozenDictionary<PerformanceCode, SeasonNight> _byCode;
    private readonly FrozenDictionary<PerformanceId, SeasonNight> _byId;
    private readonly FrozenDictionary<PackageId, SeasonPackage> _packages;
    private readonly FrozenDictionary<PackageId, ImmutableArray<SeasonNight>> _nightsOf;

    internal Season(SeasonDefinition definition, HouseTime time, ImmutableArray<SeasonNight> nights)
    {
        Definition = definition;
        Time = time;
        Nights = [.. nights.OrderBy(static night => night.Curtain).ThenBy(static night => night.Code)];
        _byCode = nights.ToFrozenDictionary(static night => night.Code);
        _byId = nights.ToFrozenDictionary(static night => night.Id);
        _packages = definition.Packages.ToFrozenDictionary(static package => package.Code);
        _nightsOf = definition.Packages.ToFrozenDictionary(static package => package.Code, NightsOf);
        Packages =
        [
            .. definition.Packages.Where(static package => package.Kind != SeasonPackageKind.Super)
                .Select(package => PackageForm.Of(definition, package, _nightsOf[package.Code])),
        ];
    }

    /// <summary>All that was written down.</summary>
    public SeasonDefinition Definition { get; }

    /// <summary>Which season it is.</summary>
    public SeasonId Id => Definition.Id;

    /// <summary>What the season is called.</summary>
    public string Name => Definition.Name;

    /// <summary>The zone by whose wall clock it goes.</summary>
    public TimeZoneInfo TimeZone => Time.Zone!;

    /// <summary>All performances by their curtains, those that are cancelled too.</summary>
    public ImmutableArray<SeasonNight> Nights { get; }

    /// <summary>The packages as prices know them; super packages are sold as their parts and are not among them.</summary>
    public ImmutableArray<Package> Packages { get; }

    internal HouseTime Time { get; }

    /// <summary>Checks what is written down and makes a season of it.</summary>
    /// <param name="definition">What is written down.</param>
    /// <returns>The season, or every defect. Linear in the performances for each package group.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    public static SeasonResult Check(SeasonDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new SeasonChecks(definition).Run();
    }

    /// <summary>Makes a season of what is known to be sound.</summary>
    /// <param name="definition">What is written down.</param>
    /// <returns>The season.</returns>
    /// <exception cref="ArgumentException">It has defects; the message lists them.</exception>
    public static Season Of(SeasonDefinition definition)
    {
        var result = Check(definition);
        return result.Season ?? throw new ArgumentException(
            "The season is refused: " + string.Join("; ", result.Defects.Where(static defect => defect.Severity == DefectSeverity.Error)),
            nameof(definition));
    }

    /// <summary>Finds a performance by its code.</summary>
    /// <param name="code">The code within the season.</param>
    /// <returns>The performance, or null when there is none.</returns>
    public SeasonNight? Find(PerformanceCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>Finds a performance by the id that the house knows it by.</summary>
    /// <param name="id">The id, with the season's prefix.</param>
    /// <returns>The performance, or null when it is of no such season.</returns>
    public SeasonNight? Find(PerformanceId id) => _byId.GetValueOrDefault(id);

    /// <summary>Finds a package.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The package, or null when there is none.</returns>
    public SeasonPackage? Find(PackageId code) => _packages.GetValueOrDefault(code);

    /// <summary>The nights of a package that are not cancelled; of a flexible one those to choose from.</summary>
    /// <param name="package">The package, a super package too.</param>
    /// <returns>The nights by their curtains; none for a package that is unknown.</returns>
    public ImmutableArray<SeasonNight> NightsOf(PackageId package) => _nightsOf.GetValueOrDefault(package, []);

    /// <summary>The packages of which one is made: itself, or its parts where it is a super package.</summary>
    /// <param name="package">The package.</param>
    /// <returns>The packages; none when it is unknown.</returns>
    public ImmutableArray<SeasonPackage> PartsOf(PackageId package) => Find(package) is not { } found ? []
        : found.Kind == SeasonPackageKind.Super ? [.. found.Parts.Select(part => _packages[part])]
        : [found];

    /// <summary>A price book that has this season's packages beside what it says itself.</summary>
    /// <param name="prices">The book of a performance, in the season's currency.</param>
    /// <returns>The book, or the packages' defects in its terms: a price type or a zone that it does not know.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="prices"/> is null.</exception>
    public PriceBookResult WithPackages(PriceBook prices)
    {
        ArgumentNullException.ThrowIfNull(prices);
        return PriceBook.Check(prices.Definition with { Packages = Packages });
    }

    private ImmutableArray<SeasonNight> NightsOf(SeasonPackage package)
    {
        var groups = package.Kind == SeasonPackageKind.Super
            ? package.Parts.SelectMany(part => _packages[part].Groups).ToArray()
            : [.. package.Groups];
        return [.. Nights.Where(night => night.Status != PerformanceStatus.Cancelled && Array.Exists(groups, group => group.Takes(night)))];
    }
}
