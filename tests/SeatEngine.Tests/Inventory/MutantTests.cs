using System.Globalization;
using SeatEngine.Inventory;
using SeatEngine.Primitives;
using Xunit.Abstractions;

namespace SeatEngine.Tests.Inventory;

/// <summary>
/// Logs that were real and have been tampered with: applying refuses them with a sentence, or what comes out is sound all
/// the same. More of them are asked for by SEATENGINE_SOAK_MUTANTS.
/// </summary>
public class MutantTests(ITestOutputHelper output)
{
    private static readonly InventoryEventKind[] Kinds =
        [.. Enum.GetValues<InventoryEventKind>(), (InventoryEventKind)(-1), (InventoryEventKind)99];

    [Fact]
    public void Apply_OfMutatedLogs_RefusesOrKeepsAllThatIsTrueOfEveryState()
    {
        var asked = int.Parse(Environment.GetEnvironmentVariable("SEATENGINE_SOAK_MUTANTS") is { Length: > 0 } text
            ? text
            : "3000", CultureInfo.InvariantCulture);
        var (refused, accepted) = (0, 0);
        for (var seed = 0; refused + accepted < asked; seed++)
        {
            var random = new Random(seed);
            var (start, log) = RealLog(random);
            Assert.Null(InventoryRules.Apply(start, log).Refusal);
            for (var i = 0; i < 50; i++)
            {
                var mutant = Mutated(log, random);
                var result = InventoryRules.Apply(start, mutant);
                if (result.State is { } state)
                {
                    accepted++;
                    StateInvariants.Check(state);
                    StateInvariants.Check(state.At(DateTimeOffset.MaxValue).State, isView: true);
                }
                else
                {
                    refused++;
                    Assert.False(string.IsNullOrWhiteSpace(result.Refusal));
                    Assert.Contains(mutant, logged => logged.Sequence == result.RefusedSequence);
                }
            }
        }

        output.WriteLine($"{refused} refused, {accepted} harmless");
        Assert.True(refused > asked / 3);
    }

    private static (InventoryState Start, InventoryEvent[] Log) RealLog(Random random)
    {
        var run = new ModelRun();
        for (var i = 0; i < 60; i++)
        {
            // All but copies, which cut the log.
            var kind = random.Next(98);
            run.Step(new ModelOperation(kind < 93 ? kind : kind + 2, random.Next(1000), random.Next(1000), random.Next(1000)),
                compares: false);
        }

        return (InventoryState.Of(SmallHouse.Map, new SeatInventoryOptions { Performance = new PerformanceId("P1") }),
            run.Inventory.EventsAfter(0).ToArray());
    }

    private static List<InventoryEvent> Mutated(InventoryEvent[] log, Random random)
    {
        var mutant = log.ToList();
        for (var count = random.Next(1, 3); count > 0; count--)
        {
            var at = random.Next(mutant.Count);
            var other = mutant[random.Next(mutant.Count)];
            switch (random.Next(12))
            {
                case 0:
                    mutant.RemoveAt(at);
                    break;
                case 1:
                    mutant.Insert(at, other);
                    break;
                case 2:
                    (mutant[at], mutant[mutant.IndexOf(other)]) = (other, mutant[at]);
                    break;
                default:
                    mutant[at] = Changed(mutant[at], other, random);
                    break;
            }
        }

        // Numbered anew, so that it is not the numbers that give them away; but for a few.
        return random.Next(10) == 0 ? mutant : [.. mutant.Select(static (logged, i) => Numbered(logged, i + 1))];
    }

    private static InventoryEvent Changed(InventoryEvent one, InventoryEvent other, Random random)
    {
        var what = random.Next(14);
        return new InventoryEvent
        {
            Sequence = one.Sequence,
            Transaction = one.Transaction,
            Time = what == 0 ? one.Time.AddMinutes(random.Next(-60, 60)) : one.Time,
            Kind = what == 1 ? Kinds[random.Next(Kinds.Length)] : one.Kind,
            Channel = what == 2 ? other.Channel : one.Channel,
            AsHouse = what == 2 ? other.AsHouse : one.AsHouse,
            Places = what switch
            {
                3 => other.Places,
                4 => PlaceSelection.Empty,
                5 => PlaceSelection.Of(one.Places.Seats.Skip(1), one.Places.Areas.Select(area => area with { Count = Many(one, random) })),
                6 => PlaceSelection.Of(one.Places.Seats.Union(other.Places.Seats), one.Places.Areas),
                _ => one.Places,
            },
            Hold = what == 7 ? other.Hold : one.Hold,
            ExpiresAt = what switch { 8 => null, 9 => one.Time.AddMinutes(random.Next(-5, 5)), _ => one.ExpiresAt },
            Order = what == 10 ? other.Order : one.Order,
            Sale = what == 11
                ? new InventoryEvent.SaleDetails([new SaleLine(PlaceId.Of(new SeatId("A1")), default, Money.Zero(Currency.Usd))], [])
                : one.Sale,
            Rare = what switch
            {
                12 => other.Rare,
                13 => new InventoryEvent.RareDetails
                {
                    OtherPlaces = other.Places,
                    OtherOrder = other.Order,
                    CodeId = new HoldCodeId("nobody's")
                },
                _ => one.Rare,
            },
            Key = one.Key,
            Buyer = one.Buyer,
        };
    }

    /// <summary>So many places of an area that a selection can just say it: more in all would be no selection.</summary>
    private static int Many(InventoryEvent logged, Random random) =>
        random.Next(1, (int.MaxValue - 10_000) / logged.Places.Areas.Length);

    private static InventoryEvent Numbered(InventoryEvent logged, long sequence) => new()
    {
        Sequence = sequence,
        Transaction = logged.Transaction,
        Time = logged.Time,
        Kind = logged.Kind,
        Channel = logged.Channel,
        AsHouse = logged.AsHouse,
        Places = logged.Places,
        Hold = logged.Hold,
        ExpiresAt = logged.ExpiresAt,
        Order = logged.Order,
        Sale = logged.Sale,
        Rare = logged.Rare,
        Key = logged.Key,
        Buyer = logged.Buyer,
    };
}
