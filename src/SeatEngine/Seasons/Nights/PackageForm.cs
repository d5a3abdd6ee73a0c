using System.Collections.Immutable;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>A season's package in the form in which prices know packages.</summary>
internal static class PackageForm
{
    /// <summary>Makes the form.</summary>
    /// <param name="season">All that is written down.</param>
    /// <param name="package">A package that is no super package.</param>
    /// <param name="nights">The nights that it has.</param>
    /// <returns>
    /// The package. A fixed one is a partial one to prices: that its places are the same is the subscription's affair, which also knows
    /// of nights whose set-up lacks them.
    /// </returns>
    public static Package Of(SeasonDefinition season, SeasonPackage package, ImmutableArray<SeasonNight> nights)
    {
        var taken = new HashSet<PerformanceId>();
        var groups = ImmutableArray.CreateBuilder<PackageGroup>(package.Groups.Length);
        foreach (var group in package.Groups)
        {
            ImmutableArray<PerformanceId> of = [.. nights.Where(group.Takes).Select(static night => night.Id).Where(taken.Add)];
            groups.Add(package.Kind == SeasonPackageKind.Flex
                ? new PackageGroup(group.Name, of, Math.Min(group.Minimum ?? of.Length, of.Length),
                    Math.Min(group.Maximum ?? of.Length, of.Length))
                : new PackageGroup(group.Name, of, of.Length, of.Length));
        }

        var prices = season.Sheets.FirstOrDefault(sheet => sheet.Id == package.Sheet)?.Prices ?? [];
        return new Package
        {
            Id = package.Code,
            Name = package.Name,
            Kind = package.Kind == SeasonPackageKind.Flex ? PackageKind.Flex : PackageKind.Partial,
            Groups = groups.MoveToImmutable(),
            MinimumPerformances = Math.Max(1, Math.Min(package.Minimum ?? 1, taken.Count)),
            MaximumPerformances = package.Maximum,
            Pricing = package.Sheet.IsNone ? PackagePricing.SumOfPerformances : PackagePricing.PackagePrice,
            Prices = prices,
        };
    }
}
