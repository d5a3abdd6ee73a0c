using System.Globalization;
using SeatEngine.Inventory;
using SeatEngine.Maps;

namespace SeatEngine.Catalogues;

/// <summary>
/// Finds the plans to which a performance has been moved: those that the application knows, and the versions of halls in the catalogue,
/// which are named <c>ID@VERSION</c>.
/// </summary>
internal sealed class HousePlans(HouseShelf shelf, HousePerformance listed, Func<PlanId, SeatMap?>? others)
{
    /// <summary>The name under which a log finds a version of a hall again.</summary>
    public static PlanId NameOf(CatalogueReference hall) => new(FormattableString.Invariant($"{hall.Id}@{hall.Version}"));

    /// <summary>The map of a plan; null when nobody knows it.</summary>
    /// <exception cref="InvalidDataException">The catalogue lacks the hall that it names.</exception>
    public SeatMap? Find(PlanId plan) => others?.Invoke(plan) ?? (HallOf(plan) is { } hall
        // A log is read by one thread, which has to wait for the map in any case; it is read once, whoever needs it.
        ? Task.Run(() => shelf.MapAsync(listed with { Hall = hall })).GetAwaiter().GetResult()
        : null);

    private static CatalogueReference? HallOf(PlanId plan) =>
        plan.Value.LastIndexOf('@') is var at and > 0
        && int.TryParse(plan.Value.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new(plan.Value[..at], version)
            : null;
}
