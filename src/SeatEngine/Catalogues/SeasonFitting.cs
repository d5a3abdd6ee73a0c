using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Seasons;

namespace SeatEngine.Catalogues;

/// <summary>Looks whether a season fits a house, and what it would change there.</summary>
/// <param name="house">The live house.</param>
/// <param name="shelf">What its performances share of the catalogue.</param>
/// <param name="season">The season.</param>
internal sealed class SeasonFitting(House house, HouseShelf shelf, Season season)
{
    private readonly ImmutableArray<Defect>.Builder _defects = ImmutableArray.CreateBuilder<Defect>();
    private readonly HashSet<HouseUse> _looked = [];

    public async Task<SeasonComparison> CompareAsync(CancellationToken cancellationToken)
    {
        if (!string.Equals(house.Settings.TimeZone ?? "UTC", season.Definition.TimeZone, StringComparison.Ordinal))
        {
            _defects.Add(new("other-time-zone", DefectSeverity.Warning, "timeZone",
                $"The house is in the zone '{house.Settings.TimeZone ?? "UTC"}', and the season goes by another."));
        }

        var live = (await house.ListAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(static listed => listed.Id);
        var changes = ImmutableArray.CreateBuilder<SeasonChange>();
        foreach (var night in season.Nights)
        {
            var before = live.GetValueOrDefault(night.Id);
            live.Remove(night.Id);
            if (night.Status == PerformanceStatus.Cancelled)
            {
                if (before is not null)
                {
                    changes.Add(new(SeasonChangeKind.Dropped, night.Id, before, null));
                }

                continue;
            }

            await CheckAsync(night).ConfigureAwait(false);
            var after = HouseCatalogue.Of(night);
            if (before is null || before != after)
            {
                changes.Add(new(before is null ? SeasonChangeKind.Added : SeasonChangeKind.Changed, night.Id, before, after));
                await CheckSoldAsync(night, before, after, cancellationToken).ConfigureAwait(false);
            }
        }

        var prefix = season.Definition.Prefix;
        changes.AddRange(live.Values.Where(left => prefix.Length > 0 && left.Id.Value.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(static left => left.Id)
            .Select(static left => new SeasonChange(SeasonChangeKind.Dropped, left.Id, left, null)));
        return new() { Season = season, Changes = changes.ToImmutable(), Defects = _defects.ToImmutable() };
    }

    /// <summary>Whether what a night uses is there and fits together; what several nights use is looked at once.</summary>
    private async Task CheckAsync(SeasonNight night)
    {
        if (!_looked.Add(night.Use))
        {
            return;
        }

        var listed = HouseCatalogue.Of(night);
        try
        {
            var map = await shelf.MapAsync(listed).ConfigureAwait(false);
            var zones = await shelf.ZonesAsync(listed, map).ConfigureAwait(false);
            var prices = await shelf.PricesAsync(listed).ConfigureAwait(false);
            _ = (await shelf.HoldsAsync(listed).ConfigureAwait(false))?.Steps(night.Curtain);
            CheckPrices(night, zones, prices);
        }
        catch (InvalidDataException refusal)
        {
            Error("no-entry", night, refusal.Message);
        }
    }

    private void CheckPrices(SeasonNight night, ZoneMap zones, PriceBook prices)
    {
        if (prices.Currency != season.Definition.Currency)
        {
            Error("other-currency", night, $"Its prices are in {prices.Currency.Code}, those of the season in another currency.");
            return;
        }

        var used = zones.Zones.Where(zone => !zones.SeatsOf(zone).IsEmpty).ToArray();
        foreach (var zone in used)
        {
            foreach (var type in prices.Types.Where(type => !prices.TryGetListPrice(zone, type.Id, out _)
                && (type.Eligibility.Zones.IsDefaultOrEmpty || type.Eligibility.Zones.Contains(zone))))
            {
                Error("missing-price", night, $"The price book '{prices.Name}' has no price for '{type.Id}' in zone '{zone}'.");
            }
        }

        foreach (var defect in season.WithPackages(prices).Defects.Where(static defect => defect.Severity == DefectSeverity.Error))
        {
            _defects.Add(defect with { Place = $"performance {night.Code}: {defect.Place}" });
        }

        foreach (var package in season.Packages.Where(package => !package.Prices.IsEmpty
            && season.NightsOf(package.Id).Any(of => of.Use == night.Use)))
        {
            foreach (var zone in used.Where(zone => package.Prices.All(price => price.Zone != zone)))
            {
                Error("missing-price", night, $"The package '{package.Id}' has no price in zone '{zone}'.");
            }
        }
    }

    /// <summary>A hall under places that are sold or held is changed by the inventory, which asks whom that would harm; not by a
    /// season.</summary>
    private async Task CheckSoldAsync(SeasonNight night, HousePerformance? before, HousePerformance after,
        CancellationToken cancellationToken)
    {
        if (before is null || (before.Hall == after.Hall && before.SetUp == after.SetUp))
        {
            return;
        }

        var snapshot = (await house.FindAsync(night.Id, cancellationToken).ConfigureAwait(false))!.Inventory.Snapshot();
        if (snapshot.SoldCount + snapshot.HeldCount > 0)
        {
            Error("hall-in-sale", night, "Places are sold or held there, and its hall or set-up would change under them.");
        }
    }

    private void Error(string code, SeasonNight night, string message) =>
        _defects.Add(new(code, DefectSeverity.Error, $"performance {night.Code}", message));
}
