using System.Numerics;
using SeatEngine.Allocation;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Allocation;

/// <summary>
/// Wishes told slowly: what may be spent, who keeps whom company (every way to give the seats to children and adults tried), boxes for the
/// party alone, and what seats lose by their price, by the way to others and by rows that were all free.
/// </summary>
internal sealed class WishOracle(BitHouse house, SeatRequest request, uint free)
{
    /// <summary>How many free neighbours may be left at the least where they end at an aisle.</summary>
    public int LeastAtAisle => request.Orphans.AllowedAtAisle ? 1 : request.Orphans.SmallestLeftAtAisle ?? request.Orphans.SmallestLeft;

    public bool IsHadWhole(BitHouse.Run run) => run.IsWhole || (request.WholeBoxes && run.Row.Kind != MapRowKind.Row);

    public bool Keeps(uint taken) => (request.MostInAll is not { } most || Cost(taken) <= most) && HasCompany(taken) && HasRoles(taken);

    public long Cost(uint taken) => house.Seats(taken).Sum(seat => request.Costs?.CostOf(seat) ?? 0);

    /// <summary>What the seats lose in all, in qualities of the best seat.</summary>
    public double Loss(uint taken)
    {
        var weights = request.Weights;
        var near = request.Near is { IsEmpty: false } set ? set.ToArray() : [];
        return house.Seats(taken).Sum(seat => (weights.Cost * (request.Costs?.CostOf(seat) ?? 0))
            + (near.Length == 0 ? 0
                : weights.Near * near.Min(other => house.Map.PositionOf(seat).DistanceTo(house.Map.PositionOf(other))))
            + ((house.Bits(house.Map.RowOf(seat).Seats) & ~free) == 0 ? weights.UntouchedRow : 0));
    }

    public bool AreAccompanied(uint children, uint taken) => BitOperations.PopCount(children) == request.Accompanied
        && (children & ~taken) == 0 && house.Choices(taken & ~children, request.PartySize - request.Accompanied).Any(adults =>
            house.Each(children).All(child => IsAccompanied(child, children | adults, adults)));

    /// <summary>Whether the seats said to be each role's are, and nobody is the only one of it in a part.</summary>
    public bool AreDealt(IReadOnlyCollection<RoleSeats> roles, uint taken)
    {
        var bits = roles.Select(role => house.Bits(role.Seats)).ToArray();
        return roles.Select(static role => (role.Role, role.Seats.Length))
                .SequenceEqual(request.Roles.Select(static role => (role.Name, role.People)))
            && BitOperations.PopCount(bits.Aggregate(0u, static (all, role) => all | role)) == request.Roles.Sum(static role => role.People)
            && bits.All(role => (role & ~taken) == 0 && IsNobodyApart(role, taken));
    }

    /// <summary>Every way to give the seats to the roles, one role after another.</summary>
    private bool HasRoles(uint taken) => request.Roles.IsEmpty
        || house.Choices(taken, request.PartySize).Any(seated => HasRoles(seated, seated, 0));

    private bool HasRoles(uint seated, uint left, int role) => role == request.Roles.Length
        || house.Choices(left, request.Roles[role].People)
            .Any(own => IsNobodyApart(own, seated) && HasRoles(seated, left & ~own, role + 1));

    private bool IsNobodyApart(uint own, uint seated) => BitOperations.PopCount(own) < 2 || house.Each(own).All(one =>
        house.Runs.Where(run => (run.Bits & (1u << one)) != 0).Any(run => ((run.Kind == SeatRunKind.Cluster ? run.Bits
            : run.Stretches(seated).First(part => (part.Bits & (1u << one)) != 0).Bits) & own & ~(1u << one)) != 0));

    private bool HasCompany(uint taken) => request.Accompanied == 0
        || house.Choices(taken, request.PartySize).Any(seated => house.Choices(seated, request.Accompanied).Any(children =>
            house.Each(children).All(child => IsAccompanied(child, seated, seated & ~children))));

    private bool IsAccompanied(int child, uint seated, uint adults) => (adults & house.Runs.Where(run => (run.Bits & (1u << child)) != 0)
        .Aggregate(0u, (bits, run) => bits | CompanyIn(run, child, seated))) != 0;

    private uint CompanyIn(BitHouse.Run run, int child, uint seated) =>
        run.Kind == SeatRunKind.Cluster ? run.Bits
        : request.Company == CompanyRule.InPart ? run.Stretches(seated).First(part => (part.Bits & (1u << child)) != 0).Bits
        : house.Each(run.Bits).Where(other => run.Touches(1u << other, 1u << child))
            .Aggregate(0u, static (bits, other) => bits | (1u << other));
}
