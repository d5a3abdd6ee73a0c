using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Primitives.Json;

public class JsonNumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("12.345")]
    [InlineData("-0.001")]
    [InlineData("0.000000000000001")]
    [InlineData("999999999999999")]
    [InlineData("9007199254740993")]
    [InlineData("123456789012345678901234567890.5")]
    [InlineData("1e5")]
    [InlineData("1E-05")]
    [InlineData("2.2250738585072011e-308")]
    [InlineData("1e999")]
    public void ToDouble_OfANumber_GivesTheBitsOfTheGeneralReader(string text) => AssertSame(text);

    [Fact]
    public void ToDouble_OfAnyDecimal_GivesTheBitsOfTheGeneralReader()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<long>(), ArbMap.Default.ArbFor<int>(), (digits, point) =>
        {
            var text = digits.ToString(CultureInfo.InvariantCulture);
            var sign = text.StartsWith('-') ? "-" : "";
            text = text[sign.Length..].PadLeft(18, '0');
            var places = (int)((uint)point % 18);
            var whole = text[..(18 - places)].TrimStart('0');
            AssertSame(sign + (whole.Length == 0 ? "0" : whole) + (places == 0 ? "" : "." + text[(18 - places)..]));
        }).Check(Cases.Of(1000));
    }

    private static void AssertSame(string text) => Assert.Equal(
        BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)),
        BitConverter.DoubleToInt64Bits(JsonNumber.ToDouble(Encoding.UTF8.GetBytes(text))));
}
