using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class SharingTests
{
    [Law]
    public void LargestRemainder_AnyAmountAndWeights_IsTheSplitOfMoney(int seed)
    {
        Random random = new(seed);
        for (var round = 0; round < 30; round++)
        {
            // Two weights go a shorter way, and small numbers make the ties in which the two ways could part.
            var most = random.Next(3) switch { 0 => 4, 1 => 1000, _ => int.MaxValue };
            long[] weights = [.. Enumerable.Range(0, random.Next(4) == 0 ? 3 : 2).Select(_ => random.NextInt64(0, most))];
            weights[random.Next(weights.Length)] += 1;
            var amount = random.Next(5) == 0 ? -random.NextInt64(0, most) : random.NextInt64(0, most);
            var shares = new long[weights.Length];
            LargestRemainder.Split(amount, weights, shares);
            Assert.Equal(new Money(amount, Currency.Usd).Split(weights).Select(static part => part.MinorUnits), shares);
        }
    }

    [Theory]
    [InlineData(1, 1, 1, 1, 0)]
    [InlineData(1, 1, 2, 0, 1)]
    [InlineData(1, 2, 1, 1, 0)]
    [InlineData(5, 1, 1, 3, 2)]
    [InlineData(0, 3, 1, 0, 0)]
    [InlineData(-5, 1, 1, -3, -2)]
    [InlineData(7, 0, 3, 0, 7)]
    [InlineData(long.MaxValue, 1, 1, 4611686018427387904, 4611686018427387903)]
    [InlineData(long.MaxValue, 2, 1, 6148914691236517205, 3074457345618258602)]
    public void LargestRemainder_OfTwo_GivesTheOddCentToTheLargerThenToTheFirst(long amount, long first, long second,
        long expected, long rest)
    {
        var shares = new long[2];
        LargestRemainder.Split(amount, [first, second], shares);
        Assert.Equal([expected, rest], shares);
    }

    [Law]
    public void CappedSplit_AnyAmountWeightsAndCaps_GivesItAllAndNobodyTooMuch(int seed)
    {
        Random random = new(seed);
        for (var round = 0; round < 20; round++)
        {
            var parts = random.Next(4) == 0 ? random.Next(60, 70) : random.Next(1, 6);
            long[] caps = [.. Enumerable.Range(0, parts).Select(_ => random.Next(3) == 0 ? 0L : random.Next(1, 500))];
            caps[random.Next(parts)] = random.Next(1, 500);
            var weights = Array.ConvertAll(caps, cap => cap > 0 ? random.Next(1, 100) : 0L);
            var amount = random.NextInt64(0, caps.Sum() + 1);
            long[] shares = [.. Enumerable.Repeat(-7L, parts)];
            CappedSplit.Share(amount, weights, caps, shares);

            Assert.Equal(amount, shares.Sum());
            Assert.All(Enumerable.Range(0, parts), i => Assert.InRange(shares[i], 0, caps[i]));

            // Where nobody reaches a cap it is the plain split by weight.
            if (Enumerable.Range(0, parts).All(i => caps[i] == 0 || shares[i] < caps[i]))
            {
                Assert.Equal(new Money(amount, Currency.Usd).Split(weights).Select(static part => part.MinorUnits), shares);
            }
        }
    }

    [Fact]
    public void CappedSplit_PartsAtTheirCaps_LeaveTheRestToTheOthers()
    {
        var shares = new long[3];
        CappedSplit.Share(100, [1, 1, 2], [10, 100, 100], shares);
        Assert.Equal([10, 30, 60], shares);
        CappedSplit.Share(5, [0, 1, 0], [0, 9, 0], shares);
        Assert.Equal([0, 5, 0], shares);
        CappedSplit.Share(0, [1, 1, 1], [1, 1, 1], shares);
        Assert.Equal([0, 0, 0], shares);
    }
}
