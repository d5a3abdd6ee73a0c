using SeatEngine.Rendering.Skia;

namespace SeatEngine.Rendering.Tests.Skia;

public sealed class ReadingOrderTests
{
    /// <summary>What stands where, worked out by hand from the rules of UAX 9; what is read from the right is in brackets.</summary>
    [Theory]
    [InlineData("Row 12 A", "Row 12 A")]
    [InlineData("צף", "[צף]")]
    [InlineData("שורה 12", "12|[שורה ]")]
    [InlineData("صف ١٢ يسار", "[ يسار]|١٢|[صف ]")]
    [InlineData("صف A 3", "A 3|[صف ]")]
    [InlineData("Row צף 12 left", "Row |12|[צף ]| left")]
    [InlineData("Loge (צף)", "Loge (|[צף]|)")]
    [InlineData("", "")]
    public void Parts_OfALine_StandAsTheyAreRead(string text, string expected)
    {
        var parts = ReadingOrder.Parts(text);

        var shown = string.Join('|', parts.Select(static part => part.FromRight ? $"[{part.Text}]" : part.Text));
        Assert.Equal(expected, shown);
        Assert.Equal(text.Length, parts.Sum(static part => part.Text.Length));
    }
}
