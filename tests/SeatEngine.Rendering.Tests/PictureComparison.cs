namespace SeatEngine.Rendering.Tests;

/// <summary>How far two pictures of one size are apart, in steps of 1/255 over their colour parts laid on white.</summary>
internal sealed record PictureComparison(double Mean, double ShareAbove32, int Worst)
{
    /// <summary>Compares pixels of four bytes: red, green, blue, opacity. Both pictures are solid, or compared as they are.</summary>
    public static PictureComparison Of(ReadOnlySpan<byte> one, ReadOnlySpan<byte> two)
    {
        Assert.Equal(one.Length, two.Length);
        long sum = 0;
        var above = 0;
        var worst = 0;
        for (var i = 0; i < one.Length; i += 4)
        {
            var difference = 0;
            for (var part = 0; part < 3; part++)
            {
                var step = Math.Abs(one[i + part] - two[i + part]);
                sum += step;
                difference = Math.Max(difference, step);
            }

            above += difference > 32 ? 1 : 0;
            worst = Math.Max(worst, difference);
        }

        return new PictureComparison(sum / (one.Length * 0.75), above / (one.Length / 4.0), worst);
    }
}
