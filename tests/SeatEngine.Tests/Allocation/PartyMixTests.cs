using SeatEngine.Allocation;

namespace SeatEngine.Tests.Allocation;

public class PartyMixTests
{
    [Fact]
    public void StrandedOf_ASingleSeat_IsTheRecurrenceByHand() =>
        Assert.Equal(0.9 * 0.2 / (1 - (0.8 * 0.9)), PartyMix.Default.StrandedOf(1), 12);

    [Fact]
    public void StrandedOf_OddStretches_CostMoreThanTheirNeighbours()
    {
        foreach (var length in (int[])[1, 3, 5, 7])
        {
            Assert.True(PartyMix.Default.StrandedOf(length) > PartyMix.Default.StrandedOf(length + 1));
        }
    }

    [Fact]
    public void StrandedOf_OnlyCouples_StrandsTheOddSeatOnly()
    {
        var couples = PartyMix.Of(0, 1);

        Assert.Equal(0, couples.StrandedOf(8), 12);
        Assert.Equal(1, couples.StrandedOf(9), 12);
        Assert.Equal(0, couples.StrandedOf(0));
    }

    [Fact]
    public void StrandedOf_AnyLength_IsBetweenNothingAndAll()
    {
        foreach (var length in Enumerable.Range(0, 300))
        {
            Assert.InRange(PartyMix.Default.StrandedOf(length), 0, length);
        }
    }

    [Fact]
    public void MostSaved_AnyPlacement_IsNotExceeded()
    {
        var mix = PartyMix.Default;
        foreach (var party in (int[])[1, 2, 5, 20])
        {
            for (var left = 0; left < 40; left++)
            {
                for (var right = 0; right < 40; right++)
                {
                    Assert.True(mix.StrandedOf(left + party + right) - mix.StrandedOf(left) - mix.StrandedOf(right) <= mix
                        .MostSaved(party));
                }
            }
        }
    }

    [Fact]
    public void Of_WeightsThatAreNone_AreMisuse()
    {
        Assert.Throws<ArgumentException>(() => PartyMix.Of());
        Assert.Throws<ArgumentException>(() => PartyMix.Of(0, 0));
        Assert.Throws<ArgumentException>(() => PartyMix.Of(1, -1));
        Assert.Throws<ArgumentException>(() => PartyMix.Of(double.NaN));
        Assert.Throws<ArgumentException>(() => PartyMix.Of(new double[65]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartyMix.Default.StrandedOf(-1));
    }

    [Fact]
    public void Shares_OfTheUsualMix_SumToOne() => Assert.Equal(1, PartyMix.Default.Shares.Sum(), 12);
}
