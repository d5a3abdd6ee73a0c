using System.Globalization;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Simulation;

/// <summary>The strategies that can be compared, by name.</summary>
internal static class Strategies
{
    /// <summary>What those names are built on that carry a weight: <c>ours@0.05</c>.</summary>
    public const string Ours = "ours";

    /// <summary>The strategies compared when none is named: ours as it comes, the others, and ours at other weights.</summary>
    public static IReadOnlyList<string> Usual { get; } =
        [Ours, "first-fit", "nearest", "seats-io", "row-first", "ours@0", "ours@0.01", "ours@0.03", "ours@0.3", "ours@1"];

    public static string Known { get; } = "first-fit, nearest, seats-io, row-first, ours, or ours@WEIGHT";

    public static ISeatingStrategy Make(string name, HouseToSell house, int largest)
    {
        if (name == Ours)
        {
            return Library(name, house, static size => new SeatRequest(size));
        }

        if (name.StartsWith(Ours + "@", StringComparison.Ordinal))
        {
            return double.TryParse(name.AsSpan(Ours.Length + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
                && weight is >= 0 and <= 1000
                ? Library(name, house, size => new SeatRequest(size) { Weights = new() { Fragmentation = weight } })
                : throw new CommandException($"--strategy {name}: a weight is from 0 to 1000.");
        }

        return name switch
        {
            "first-fit" => Other(name, house, SeatScoring.FirstFit, avoidsOrphans: false, largest),
            "nearest" => Other(name, house, new NearestScoring(), avoidsOrphans: false, largest),
            "seats-io" => Other(name, house, SeatScoring.CentroidDistance, avoidsOrphans: true, largest),
            "row-first" => Other(name, house, new RowFirstScoring(house.Map), avoidsOrphans: false, largest),
            _ => throw new CommandException($"--strategy {name}: known are {Known}."),
        };
    }

    private static AllocatorStrategy Library(string name, HouseToSell house, Func<int, SeatRequest> request) =>
        new(name, house.Allocator, house.Sellable, request);

    private static ISeatingStrategy Other(string name, HouseToSell house, SeatScoring scoring, bool avoidsOrphans, int largest) =>
        house.Map.Runs.All(static run => run.Kind == SeatRunKind.Line)
            ? new OrderedStrategy(name, house.Map, house.Sellable, scoring, avoidsOrphans, largest)
            : Library(name, house, size =>
                new SeatRequest(size) { Scoring = scoring, Orphans = new(avoidsOrphans ? OrphanRule.LenientInRun : OrphanRule.Off) });
}
