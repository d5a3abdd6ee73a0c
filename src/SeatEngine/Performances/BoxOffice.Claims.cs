using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

public sealed partial class BoxOffice
{
    /// <summary>Snapshots of all performances that agree: of each transaction over them they show all or nothing.</summary>
    /// <returns>A snapshot of each, in the order of <see cref="Performances"/>. Never waits for a writer.</returns>
    public ImmutableArray<InventorySnapshot> Snapshots() =>
        InventoryGroup.Snapshots(Performances.Select(static performance => performance.Inventory));

    /// <summary>Carries out changes of several performances in one transaction: all or none, logged together, seen together.</summary>
    /// <param name="steps">The changes; those of one performance are judged in the order given.</param>
    /// <returns>An answer for each step, in the order given.</returns>
    /// <exception cref="ArgumentException">There is no such performance, or the inventories are not of one store.</exception>
    public TransactionResult Execute(params IEnumerable<PerformanceStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return InventoryGroup.Execute(Grouped(steps));
    }

    /// <summary>Holds places at several performances, at all of them or at none.</summary>
    /// <param name="claims">The places at each performance.</param>
    /// <param name="options">How long and for whom; null for the usual length.</param>
    /// <returns>A hold for each claim, in the order given, each with its token; or the places in the way.</returns>
    /// <exception cref="ArgumentException">There is no such performance, or a claim names no place.</exception>
    public TransactionResult HoldPlaces(IEnumerable<PerformanceClaim> claims, HoldOptions? options = null) =>
        Execute(HoldingOf(claims, options));

    private static IEnumerable<PerformanceStep> HoldingOf(IEnumerable<PerformanceClaim> claims, HoldOptions? options)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return claims.Select(claim => new PerformanceStep(claim.Performance, InventoryStep.Hold(claim.Places, options)));
    }

    private ImmutableArray<GroupStep> Grouped(IEnumerable<PerformanceStep> steps) =>
        [.. steps.Select(step => new GroupStep(this[step.Performance].Inventory, step.Step))];
}
