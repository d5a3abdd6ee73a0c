using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Primitives;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("2", "10")]
    [InlineData("Z", "AA")]
    [InlineData("AZ", "BA")]
    [InlineData("ZZ", "AAA")]
    [InlineData("12", "12 bis")]
    [InlineData("12 bis", "13")]
    [InlineData("A-9", "A-10")]
    [InlineData("Balcony", "Orchestra")]
    [InlineData("007", "8")]
    [InlineData("99999999999999999999", "100000000000000000000")]
    public void Compare_AsPeopleCount_ComesBefore(string first, string second)
    {
        Assert.True(NaturalOrder.Compare(first, second) < 0);
        Assert.True(NaturalOrder.Compare(second, first) > 0);
    }

    [Fact]
    public void Compare_AnyThreeTexts_IsATotalOrder()
    {
        var text = Gen.Elements('A', 'Z', 'b', '0', '1', '9', '-', ' ').ListOf(6).Select(static letters => string.Concat(letters));
        Prop.ForAll(Gen.Three(text).ToArbitrary(), three =>
        {
            var (a, b, c) = three;
            Assert.Equal(Math.Sign(NaturalOrder.Compare(a, b)), -Math.Sign(NaturalOrder.Compare(b, a)));
            Assert.Equal(string.Equals(a, b, StringComparison.Ordinal), NaturalOrder.Compare(a, b) == 0);
            if (NaturalOrder.Compare(a, b) <= 0 && NaturalOrder.Compare(b, c) <= 0)
            {
                Assert.True(NaturalOrder.Compare(a, c) <= 0);
            }
        }).Check(Cases.Of(2000));
    }

    [Fact]
    public void Compare_Null_ComesFirst()
    {
        Assert.True(NaturalOrder.Compare(null, "") < 0);
        Assert.Equal(0, NaturalOrder.Compare(null, null));
    }
}
