using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Primitives;

public sealed class MoneySplittingTests
{
    private static readonly Currency Usd = Currency.Usd;

    [Fact]
    public void Split_FifteenCentsInTen_GivesFiveTwosAndFiveOnes()
    {
        var parts = new Money(15, Usd).Split(10);
        Assert.Equal([2, 2, 2, 2, 2, 1, 1, 1, 1, 1], parts.Select(p => p.MinorUnits));
    }

    [Fact]
    public void Split_TwelveFiftyInFourHundred_SumsExactly()
    {
        var parts = new Money(1250, Usd).Split(400);
        Assert.Equal(1250, parts.Sum(p => p.MinorUnits));
        Assert.Equal(50, parts.Count(p => p.MinorUnits == 4));
        Assert.Equal(350, parts.Count(p => p.MinorUnits == 3));
    }

    [Fact]
    public void Split_ByWeights_FollowsTheLargestRemainder()
    {
        var parts = new Money(100, Usd).Split([1, 1, 1]);
        Assert.Equal([34, 33, 33], parts.Select(p => p.MinorUnits));
        Assert.Equal([15, 85], new Money(100, Usd).Split([3, 17]).Select(p => p.MinorUnits));
    }

    [Fact]
    public void Split_NegativeOrAllZeroWeights_AreRefused()
    {
        Money money = new(100, Usd);
        Assert.Throws<ArgumentException>(() => money.Split([1, -1]));
        Assert.Throws<ArgumentException>(() => money.Split([0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => money.Split(0));
        Assert.Throws<ArgumentException>(() => money.Split([1, 1], new Money[1]));
    }

    [Fact]
    public void Split_ExtremeAmountAndWeights_StaysExact()
    {
        var parts = new Money(long.MinValue, Usd).Split([long.MaxValue, long.MaxValue, 1]);
        Assert.Equal(long.MinValue, parts.Sum(p => p.MinorUnits));
    }

    [Fact]
    public void Split_AnyWeights_ObeysTheLaws()
    {
        Gen<(long Amount, long[] Weights)> inputs =
            from amount in Gen.Choose(-100_000, 100_000)
            from weights in Gen.ArrayOf(Gen.Choose(0, 500))
            where weights.Any(w => w > 0)
            select ((long)amount, weights.Select(w => (long)w).ToArray());
        Prop.ForAll(inputs.ToArbitrary(), input => LawsHold(input.Amount, input.Weights)).Check(Cases.Usual);
    }

    private static bool LawsHold(long amount, long[] weights)
    {
        var parts = new Money(amount, Usd).Split(weights).Select(p => p.MinorUnits).ToArray();
        var sum = weights.Sum();
        var exact = parts.Sum() == amount;
        var between = parts.Zip(weights).All(p =>
            Math.Floor((decimal)amount * p.Second / sum) <= p.First && p.First <= Math.Ceiling((decimal)amount * p.Second / sum));
        var fair = Enumerable.Range(0, weights.Length).All(i => Enumerable.Range(0, weights.Length).All(j =>
            weights[i] >= weights[j] || Math.Abs(parts[i]) <= Math.Abs(parts[j])));
        var turned = new Money(amount, Usd).Split(weights.Reverse().ToArray()).Select(p => p.MinorUnits).ToArray();
        var orderless = weights.Zip(parts).Order().SequenceEqual(weights.Reverse().Zip(turned).Order());
        return exact && between && fair && orderless;
    }
}
