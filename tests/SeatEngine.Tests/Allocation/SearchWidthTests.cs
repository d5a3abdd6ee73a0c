using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>
/// The ways to read words by vectors, each called by itself, so that also the width that this processor would not choose
/// is compared with looking at one window after the other.
/// </summary>
public class SearchWidthTests
{
    private static readonly SeatMap Map = LongRows();

    private delegate void Improvement(in QualityScore score, int word, ulong starts, ref Window best);

    private static SeatRanking Painted => Map.Rankings[^1];

    [Law]
    public void Next_OfEachWidth_IsTheFirstGroupWithAStart(int seed)
    {
        var random = new Random(seed);
        var (words, other) = (SparseWords(random, 40), SparseWords(random, 40));
        var count = random.Next(4) == 0 ? random.Next(1, 65) : random.Next(1, 5);
        var (from, end) = (random.Next(1, 12), random.Next(12, 33));
        AssertNext<AnyStart>(words, other, from, end, count, static (_, _) => true);
        AssertNext<NoSingleLeft>(words, other, from, end, count, (first, last) =>
            !(Has(words, first - 1) && !Has(words, first - 2)) && !(Has(words, last + 1) && !Has(words, last + 2)));
    }

    [Law(200)]
    public void Improve_ByQualityInEachWidth_TakesTheBestAndOfEqualsTheFirst(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(1, 10);
        var score = new QualityScore(Map, Painted, count);
        var (word, starts) = SomeStarts(random, count);
        var listed = Listed(word, starts).Select(start => new Window(start, Sum(start, count))).ToArray();
        foreach (var before in (Window[])[Window.None, SomeWindow(random, count)])
        {
            var expected = BestOf(listed, before);
            Improvement[] ways =
            [
                static (in QualityScore by, int at, ulong which, ref Window best) => by.ImproveBy512(at, which, ref best),
                static (in QualityScore by, int at, ulong which, ref Window best) => by.ImproveBy256(at, which, ref best),
                static (in QualityScore by, int at, ulong which, ref Window best) => by.ImproveByEach(at, which, ref best),
                static (in QualityScore by, int at, ulong which, ref Window best) => by.Improve(at, which, true, ref best),
                static (in QualityScore by, int at, ulong which, ref Window best) => by.Improve(at, which, false, ref best),
            ];
            foreach (var way in ways)
            {
                var best = before;
                way(score, word, starts, ref best);
                Assert.Equal(expected, best);
            }
        }

        var top = (uint)listed.Max(static window => window.Score);
        Assert.Equal(top, score.TopBy512(word, starts));
        Assert.Equal(top, score.TopBy256(word, starts));
        Assert.Equal(top, score.TopOf(word, starts));
        Assert.Equal(0u, score.TopBy512(word, 0));
        Assert.Equal(0u, score.TopBy256(word, 0));
        Assert.True(score.TryScore(listed[0].Start, out var one));
        Assert.Equal(listed[0].Score, one);
        Assert.Equal(0, score.MostAboveSum);
    }

    [Law(200)]
    public void Improve_ByWhatIsLeft_TakesTheBestAndOfEqualsTheFirst(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(1, 10);
        var free = random.Next(4) == 0 ? Map.Seats : RandomHouse.Part(Map, random, 1 - (random.NextDouble() * random.NextDouble()));
        var costs = PartyMix.Default.CostsOf(random.Next(1, 4) * 10_000);
        var above = (long)(costs.PerStranded * PartyMix.Default.MostSaved(count)) + 2;
        var score = new FragmentScore(Map, Painted, free.Words, costs, count, above);
        var (word, starts) = SomeStarts(random, count);
        var listed = Listed(word, starts).Select(start => new Window(start, Sum(start, count) + Gain(free, costs, start, count))).ToArray();
        foreach (var before in (Window[])[Window.None, SomeWindow(random, count)])
        {
            var expected = BestOf(listed, before);
            foreach (var vectors in (bool[])[true, false])
            {
                var best = before;
                score.Improve(word, starts, vectors, ref best);
                Assert.Equal(expected, best);
            }
        }

        Assert.True(score.TryScore(listed[0].Start, out var one));
        Assert.Equal(listed[0].Score, one);
        Assert.Equal(above, score.MostAboveSum);
        AssertBounds(free, costs, score, word, starts, count);
    }

    /// <summary>A bound is the sum of a window and the most gained where as many seats, up to three, are left on each side.</summary>
    private static void AssertBounds(SeatSet free, StrandedCosts costs, in FragmentScore score, int word, ulong starts, int count)
    {
        var bounds = new int[64];
        var top = score.FindBounds(word, starts, bounds);
        var expected = Enumerable.Repeat(int.MinValue, 64).ToArray();
        foreach (var start in Listed(word, starts))
        {
            var (left, right) = Left(free, start, count);
            expected[start & 63] = (int)Sum(start, count) + costs.MostGained(count)[Math.Min(left, 3) + (4 * Math.Min(right, 3))];
            Assert.True(expected[start & 63] >= Sum(start, count) + Gain(free, costs, start, count));
        }

        Assert.Equal(expected, bounds);
        Assert.Equal(expected.Max(), top);
    }

    private static void AssertNext<TRule>(ulong[] words, ulong[] other, int from, int end, int count, Func<int, int, bool> isAllowed)
        where TRule : struct, IStartRule
    {
        ulong StartsOf(ulong[] set, int word) => word >= end ? 0 : Enumerable.Range(0, 64)
            .Where(bit => Enumerable.Range((word * 64) + bit, count).All(slot => Has(set, slot)))
            .Aggregate(0UL, static (bits, bit) => bits | (1UL << bit));
        ulong AllowedOf(int word, ulong starts) => Listed(word, starts)
            .Where(start => isAllowed(start, start + count - 1))
            .Aggregate(0UL, static (bits, start) => bits | (1UL << (start & 63)));
        foreach (var isTwo in (bool[])[false, true])
        {
            var set = isTwo ? [.. words.Zip(other, static (a, b) => a & b)] : words;
            var at = from;
            var passedOver = false;
            while (at < end && Enumerable.Range(at, 8).All(word => AllowedOf(word, StartsOf(set, word)) == 0))
            {
                passedOver |= Enumerable.Range(at, 8).Any(word => StartsOf(set, word) != 0);
                at += 8;
            }

            ulong[] expected = [.. Enumerable.Range(at, 8).Select(word => word < end ? AllowedOf(word, StartsOf(set, word)) : 0)];
            for (var width = 0; width < 5; width++)
            {
                var starts = new ulong[8];
                var barred = false;
                ref readonly var free = ref words[0];
                var found = (width, isTwo) switch
                {
                    (0, false) => StartScan.Next512<OneSet, TRule>(new(words), in free, from, end, count, starts, ref barred),
                    (1, false) => StartScan.Next256<OneSet, TRule>(new(words), in free, from, end, count, starts, ref barred),
                    (2, false) => StartScan.NextScalar<OneSet, TRule>(new(words), in free, from, end, count, starts, ref barred),
                    (_, false) => StartScan.Next<OneSet, TRule>(new(words), in free, from, end, count, width == 3, starts, ref barred),
                    (0, true) => StartScan.Next512<TwoSets, TRule>(new(words, other), in free, from, end, count, starts, ref barred),
                    (1, true) => StartScan.Next256<TwoSets, TRule>(new(words, other), in free, from, end, count, starts, ref barred),
                    (2, true) => StartScan.NextScalar<ThreeSets, TRule>(new(words, other, other), in free, from, end, count,
                        starts, ref barred),
                    (3, true) => StartScan.Next512<ThreeSets, TRule>(new(words, words, other), in free, from, end, count,
                        starts, ref barred),
                    _ => StartScan.Next256<ThreeSets, TRule>(new(other, words, words), in free, from, end, count, starts, ref barred),
                };

                Assert.Equal(at < end ? at : end, Math.Min(found, end));
                if (at < end)
                {
                    Assert.Equal(expected, starts);
                }

                // Whether the rule stood in the way matters where nothing is found; by then each way has seen all of it.
                Assert.True(barred || !passedOver);
                Assert.False(barred && !passedOver && at >= end);
            }
        }
    }

    private static bool Has(ulong[] words, int slot) => (words[slot >> 6] >> (slot & 63) & 1) != 0;

    private static IEnumerable<int> Listed(int word, ulong starts) =>
        Enumerable.Range(0, 64).Where(bit => (starts >> bit & 1) != 0).Select(bit => (word * 64) + bit);

    private static long Sum(int start, int count) => Enumerable.Range(start, count).Sum(static slot => (long)Painted.QualityOf(new(slot)));

    private static (int Left, int Right) Left(SeatSet free, int start, int count) => (
        Enumerable.Range(1, start).TakeWhile(back => free.Contains(new SeatIndex(start - back))).Count(),
        Enumerable.Range(start + count, Map.LineEnd).TakeWhile(slot => slot < Map.LineEnd && free.Contains(new SeatIndex(slot))).Count());

    private static long Gain(SeatSet free, StrandedCosts costs, int start, int count)
    {
        var (left, right) = Left(free, start, count);
        return costs.Of(left + count + right) - costs.Of(left) - costs.Of(right);
    }

    /// <summary>Of windows and the one before them, the highest score, and of equals the first id.</summary>
    private static Window BestOf(Window[] windows, Window before)
    {
        IEnumerable<Window> all = before.IsNone ? windows : [.. windows, before];
        return all.OrderByDescending(static window => window.Score)
            .ThenBy(static window => Map.IdOf(new(window.Start)).Value, NaturalOrder.Comparer)
            .First();
    }

    private static (int Word, ulong Starts) SomeStarts(Random random, int count)
    {
        // Windows that lie in one run, in a part of the word.
        var word = random.Next(1, Map.LineEnd / 64);
        var mask = random.Next(2) == 0 ? ulong.MaxValue : (ulong)random.NextInt64(long.MinValue, long.MaxValue);
        var starts = Listed(word, mask)
            .Where(start => Map.Seats.Contains(new SeatIndex(start)) && Map.RunOf(new(start)) is { } run
                && start + count - 1 <= run.Last.Value)
            .Aggregate(0UL, static (bits, start) => bits | (1UL << (start & 63)));
        return starts == 0 ? SomeStarts(random, count) : (word, starts);
    }

    private static Window SomeWindow(Random random, int count)
    {
        var (word, starts) = SomeStarts(random, count);
        var start = Listed(word, starts).First();
        return new(start, Sum(start, count));
    }

    private static ulong[] SparseWords(Random random, int count)
    {
        // Most words are empty or have single seats, so that groups are passed over.
        var words = new ulong[count];
        for (var at = 1; at < count - 8; at++)
        {
            words[at] = random.Next(12) switch
            {
                0 => ulong.MaxValue,
                1 => (ulong)random.NextInt64(long.MinValue, long.MaxValue),
                2 => 0b11UL << random.Next(63),
                3 => 0b110111UL << random.Next(59),
                _ => 0,
            };
        }

        return words;
    }

    /// <summary>
    /// Rows of many lengths, with ids that have nothing to do with the place, and painted in three colours, so that many windows are alike.
    /// </summary>
    private static SeatMap LongRows()
    {
        var random = new Random(5);
        var ids = Enumerable.Range(1, 600).Select(static number => FormattableString.Invariant($"s{number}")).ToArray();
        random.Shuffle(ids);
        var next = 0;
        Row[] rows =
        [
            .. ((int[])[90, 3, 64, 12, 77, 31, 128, 8]).Select((length, at) => new Row
            {
                Label = TestHalls.RowName(at),
                Seats = [.. Enumerable.Range(1, length).Select(number => TestHalls.Seat(ids[next++], number, 0.5 * number, 3 + at))],
            }),
        ];
        return SeatMap.Compile(new Hall
        {
            Name = "long rows",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [TestHalls.Section("Stalls", [.. rows])],
            Rankings =
            [
                new() { Name = "focal" },
                new()
                {
                    Name = "painted",
                    Kind = RankingKind.Painted,
                    Painted = [.. rows.SelectMany(static row => row.Seats).Select(seat => new PaintedQuality(seat.Id, random.Next(1, 3)))],
                },
            ],
        });
    }
}
