using System.Runtime.Intrinsics;
using SeatEngine.Allocation;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Allocation;

public class SlotBitsTests
{
    [Law]
    public void Looks_AtAnyWords_AgreeWithLookingAtEachSlot(int seed)
    {
        var random = new Random(seed);
        var words = Words(random, 4);
        bool Is(int slot) => (words[slot >> 6] >> (slot & 63) & 1) != 0;
        for (var slot = 0; slot < 256; slot++)
        {
            Assert.Equal(Is(slot), SlotBits.Has(words, slot));
            Assert.Equal(Enumerable.Range(0, slot).Reverse().TakeWhile(Is).Count(), SlotBits.OnesBefore(words, slot));
            Assert.Equal(Enumerable.Range(slot, 256 - slot).TakeWhile(Is).Count(), SlotBits.OnesFrom(words, slot));
            var count = random.Next(1, Math.Min(64, 256 - slot) + 1);
            var expected = Enumerable.Range(0, count).Where(at => Is(slot + at)).Aggregate(0UL, static (bits, at) => bits | 1UL << at);
            Assert.Equal(expected, SlotBits.Take(words, slot, count));
            Assert.Equal(Enumerable.Range(slot, count).Count(Is), SlotBits.Count(words, slot, count));
            Assert.Equal(Enumerable.Range(slot, count).All(Is), SlotBits.HasAll(words, slot, count));
        }
    }

    [Fact]
    public void Mask_OfACount_HasSoManyOnes()
    {
        Assert.Equal(Enumerable.Range(0, 65),
            Enumerable.Range(0, 65).Select(static count => System.Numerics.BitOperations.PopCount(SlotBits.Mask(count))));
        Assert.Equal(0b111UL, SlotBits.Mask(3));
    }

    [Law]
    public void NoSingleLeft_InEachWidth_RefusesWhereOneFreeSlotIsLeftOnASide(int seed)
    {
        // The windows are those of free slots; elsewhere the rule may say anything, but in each width the same.
        var random = new Random(seed);
        var words = Words(random, 20);
        words[0] = words[^1] = words[^2] = 0;
        bool Is(int slot) => (words[slot >> 6] >> (slot & 63) & 1) != 0;
        foreach (var count in new[] { 1, 2, 3, random.Next(4, 63), 63, 64 })
        {
            ref readonly var free = ref words[0];
            for (var at = 1; at <= 9; at += 8)
            {
                var each = Enumerable.Range(at, 8).Select(word => NoSingleLeft.Allowed(in words[0], word, count)).ToArray();
                Assert.Equal(Vector512.Create(each), NoSingleLeft.Allowed512(in free, at, count));
                Assert.Equal(Vector256.Create(each, 0), NoSingleLeft.Allowed256(in free, at, count));
                Assert.Equal(Vector256.Create(each, 4), NoSingleLeft.Allowed256(in free, at + 4, count));
                for (var slot = at * 64; slot < (at + 8) * 64; slot++)
                {
                    var left = Is(slot - 1) && !Is(slot - 2);
                    var right = Is(slot + count) && !Is(slot + count + 1);
                    Assert.Equal(!left && !right, (each[(slot >> 6) - at] >> (slot & 63) & 1) != 0);
                }
            }
        }
    }

    [Law]
    public void WindowBounds_OfAnyHall_AreTheMostOfEachWordGroupAndRest(int seed)
    {
        var random = new Random(seed);
        var map = SeatMap.Compile(random.Next(2) == 0 ? RandomHouse.DrawLarge(random) : RandomHouse.Draw(random));
        var ranking = map.Rankings[^1];
        var count = random.Next(1, 9);
        var bounds = WindowBounds.Compute(map, ranking, count);
        var words = map.LineEnd / 64;
        var most = new long[words];
        foreach (var run in map.Runs.Where(static run => run.Kind == SeatRunKind.Line))
        {
            for (var first = 0; first + count <= run.Length; first++)
            {
                var start = run.First.Value + first;
                most[start / 64] =
                    Math.Max(most[start / 64], Enumerable.Range(start, count).Sum(slot => (long)ranking.QualityOf(new SeatIndex(slot))));
            }
        }

        Assert.Equal(most, bounds.OfWord.Select(static sum => (long)sum));
        Assert.Equal(Enumerable.Range(0, words + 1).Select(word => most.Skip(word).DefaultIfEmpty(0).Max()),
            bounds.OfRest.Select(static sum => (long)sum));
        var groups = Enumerable.Range(0, Math.Max(0, (words - 1 + 7) / 8)).Select(group => 1 + (8 * group));
        long MostOf(int first) => most.Skip(first).Take(8).Max();
        Assert.Equal(groups.OrderByDescending(MostOf).ThenBy(static first => first), bounds.Visits);
        Assert.Equal(bounds.Visits.Select(MostOf), bounds.OfGroup.Select(static sum => (long)sum));

        // The end of a search is where no later word can hold a sum as large.
        for (var round = 0; round < 20; round++)
        {
            var (from, end) = (random.Next(0, words + 1), words);
            var sum = random.Next(3) == 0 ? random.Next(1 << 23) : (words == 0 ? 0 : most[random.Next(words)] + random.Next(-1, 2));
            var expected = from;
            while (expected < end && bounds.OfRest[expected] >= sum)
            {
                expected++;
            }

            Assert.Equal(expected, bounds.EndFor(sum, from, end));
        }
    }

    private static ulong[] Words(Random random, int count)
    {
        var words = new ulong[count];
        var density = random.Next(1, 5);
        for (var at = 0; at < count; at++)
        {
            words[at] = random.Next(6) switch
            {
                0 => 0,
                1 => ulong.MaxValue,
                _ => (ulong)random.NextInt64(long.MinValue, long.MaxValue),
            };
            for (var more = 1; more < density; more++)
            {
                words[at] |= (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            }
        }

        return words;
    }
}
