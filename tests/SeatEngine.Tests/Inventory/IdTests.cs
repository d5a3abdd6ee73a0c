using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Inventory;

public class IdTests
{
    [Fact]
    public void IsNone_OfDefaultsAndOfIds_TellsThemApart()
    {
        Assert.Equal(
            [true, true, true, true, true, true, true],
            [default(ActorId).IsNone, default(BuyerId).IsNone, default(IdempotencyKey).IsNone, default(PlanId).IsNone,
                default(TenderId).IsNone, default(HoldToken).IsNone, default(TransactionId).IsNone]);
        Assert.Equal(
            [false, false, false, false, false, false, false, false, false],
            [
                new ActorId("a").IsNone, new BuyerId("b").IsNone, new IdempotencyKey("k").IsNone, new PlanId("p").IsNone,
                    new TenderId("t").IsNone,
                new HoldToken(0, 1).IsNone, new HoldToken(1, 0).IsNone, new TransactionId(0, 1).IsNone, new TransactionId(1, 0).IsNone,
            ]);
    }

    [Fact]
    public void CompareTo_Tokens_LooksAtTheHighHalfFirst()
    {
        HoldToken[] ordered = [new(0, 9), new(1, 2), new(1, 3), new(2, 0)];

        Assert.Equal(ordered, ordered.Reverse().Order());
        Assert.Equal(0, new HoldToken(1, 2).CompareTo(new HoldToken(1, 2)));
    }

    [Theory]
    [InlineData("0000000000000001000000000000000", false)]
    [InlineData("00000000000000010000000000000002", true)]
    [InlineData("000000000000000100000000000000020", false)]
    [InlineData("0000000000000001000000000000000g", false)]
    [InlineData("g0000000000000010000000000000002", false)]
    public void TryParse_OfAToken_TakesItsThirtyTwoDigitsAndNothingElse(string text, bool isToken)
    {
        Assert.Equal(isToken, HoldToken.TryParse(text, out var token));
        Assert.Equal(isToken ? new HoldToken(1, 2) : default, token);
    }

    [Fact]
    public void Equals_HoldCodes_LooksAtEveryPart()
    {
        HoldCode code = new()
        {
            Id = new HoldCodeId("press"),
            Priority = 2,
            Until = DateTimeOffset.UnixEpoch,
            BreakableBy = [SmallHouse.Phone],
            Description = "Press"
        };

        Assert.Equal(code, code with { BreakableBy = [SmallHouse.Phone] });
        Assert.False(code.Equals(null));
        Assert.All(
            [
                code with { Id = new HoldCodeId("donor") },
                code with { Priority = 1 },
                code with { Until = null },
                code with { BreakableBy = [SmallHouse.Web] },
                code with { Description = "press" },
            ],
            other => Assert.NotEqual(code, other));
    }
}
