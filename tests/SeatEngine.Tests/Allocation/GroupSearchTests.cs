using System.Globalization;
using SeatEngine.Allocation;
using SeatEngine.Layout;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Allocation;

public class GroupSearchTests
{
    /// <summary>Halls in which no point has room around it for the whole group, so that it is seated the sure way.</summary>
    private static readonly int[] Tight =
        [23, 99, 186, 228, 377, 496, 552, 568, 832, 1029, 1043, 1084, 1294, 1338, 1449, 1609, 1736, 1772, 2147];

    /// <summary>Halls in which units find no room in the most compact placement, and stretches are chosen for them.</summary>
    private static readonly int[] Claimed =
        [37, 109, 349, 353, 425, 449, 1472, 1549, 1685, 1689, 1835, 1944, 1966, 2067, 2449, 2462, 2522, 2732, 2974, 3267, 3335, 3383];

    /// <summary>
    /// The seats of each part, in which parts the units sit from the largest on, how wide the group sits, and what that is worth.
    /// </summary>
    [Fact]
    public void Run_SmallHalls_FindsTheSameSeatsInEveryVersion() =>
        Approvals.Verify(string.Join('\n', Enumerable.Range(0, 16).Concat(Claimed).Concat(Tight).Select(static seed =>
    {
        var random = new Random(seed);
        var house = new SmallGroupHouse(random.Next());
        var size = Math.Min(house.Free.Count, random.Next(2, 20));
        var units = random.Next(3) == 0 ? [] : Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(1, 5)).ToArray();
        var request = new GroupRequest(size)
        {
            SmallestSubgroup = Math.Min(size, random.Next(1, 5)),
            Units = units.Sum() > size ? [] : [.. units],
            Leaders = random.Next(3) == 0 ? random.Next(0, size) : 0,
            QualityWeight = random.Next(2) * 0.25,
            PartWeight = random.Next(3) * 0.5,
            OrphanWeight = random.Next(2) * 0.25,
        };
        var terms = GroupTerms.Of(house.Map, house.Map.PrimaryRanking, house.Free, request, size);
        var asked = FormattableString.Invariant(
            $"{seed}: {size} of {house.Free.Count} by {request.SmallestSubgroup}, {request.Leaders} leaders");
        if (terms.Reason != RefusalReason.None)
        {
            return $"{asked}: {terms.Sentence}";
        }

        var search = GroupSearch.Run(terms, random.Next(3) == 0 ? new PlanPoint(1, 1) : null);
        return FormattableString.Invariant(
            $"{asked}: {string.Join(" | ", search.Best.Parts.Select(static part => string.Join(' ', part.Seats)))}; ")
            + string.Create(CultureInfo.InvariantCulture,
                $"{string.Join(' ', terms.Rules.Units.Zip(search.UnitParts, static (unit, part) => $"{unit}:{part}"))}; " +
                $"{search.Best.Compactness:0.000}, {search.Best.Score:0.000}");
    })));

    /// <summary>Groups in a hall of some ninety free seats, of which not each is tried as a middle: the same told.</summary>
    [Fact]
    public void Run_LargerHall_FindsTheSameSeatsInEveryVersion()
    {
        var random = new Random(5);
        var map = TestHalls.Rows([15, 17, 19, 18, 16, 14], (id, seat) => seat with
        {
            Position = new PlanPoint(seat.Position.X + (id.Length > 2 ? 1.3 : 0),
                seat.Position.Y + (0.01 * seat.Position.X * seat.Position.X), 0.2 * (id[0] - 'A')),
        });
        var free = map.Select(_ => random.NextDouble() < 0.9);
        Approvals.Verify(string.Join('\n', new[] { 4, 9, 16, 33, 60 }.SelectMany(size => new[] { 0, 0.5, 6 }.Select(weight =>
        {
            var terms = GroupTerms.Of(map, map.PrimaryRanking, free,
                new GroupRequest(size) { QualityWeight = weight, OrphanWeight = 0.5, Units = size == 16 ? [5, 4] : [] }, size);
            var search = GroupSearch.Run(terms, around: null);
            return string.Create(CultureInfo.InvariantCulture,
                $"{size}, {weight}: {string.Join(" | ", search.Best.Parts.Select(static part => $"{part.Seats[0]}-{part.Seats[^1]}"))}; ")
                + FormattableString.Invariant(
                    $"{string.Join(' ', search.UnitParts)}; {search.Best.Compactness:0.000}, {search.Best.Score:0.000}");
        }))));
    }

    /// <summary>
    /// Of which stretches near a point units are to have seats: the size, the smallest part, the most parts, and the units with their
    /// stretches.
    /// </summary>
    [Fact]
    public void Claims_OfUnitsAroundAPoint_AreTheSameInEveryVersion() =>
        Approvals.Verify(string.Join('\n', Enumerable.Range(0, 60).Select(static seed =>
    {
        var random = new Random(seed);
        var house = new SmallGroupHouse(random.Next());
        var least = random.Next(1, 4);
        var field = new GroupField(house.Map, house.Map.PrimaryRanking, house.Free, least);
        int[] units = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ =>
            random.Next(1, 1 + field.Stretches.Select(static stretch => stretch.Length).DefaultIfEmpty(1).Max())).OrderDescending()];
        var rules = new GroupRules(Math.Max(units.Sum(), Math.Min(field.Count, units.Sum() + random.Next(6))), least, random.Next(3) == 0
            ? random.Next(2, 4) : 99, units, 0, 0, 0);
        var claims = GroupClaims.Around(new PlanPoint((random.NextDouble() * 6) - 3, random.NextDouble() * 3),
            0.2 + (random.NextDouble() * 3), field, rules, field.Span.ToArray());
        return string.Create(CultureInfo.InvariantCulture,
            $"{seed}: {rules.Size} by {least} in {rules.MostParts}: " +
            $"{(claims is null ? $"no way for {string.Join(' ', units)}" : string.Join(' ', units.Zip(claims, static (unit, at) => $"{unit}:{at}")))}");
    })));
}
