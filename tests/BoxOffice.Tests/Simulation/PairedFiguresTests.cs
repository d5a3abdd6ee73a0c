using BoxOfficeSample.Simulation;

namespace BoxOfficeSample.Tests.Simulation;

public sealed class PairedFiguresTests
{
    // Student's quantiles of 97.5 percent, from printed tables; the half width of n numbers of variance v is t √(v / n).
    [Theory]
    [InlineData(2, 12.706)]
    [InlineData(3, 4.303)]
    [InlineData(4, 3.182)]
    [InlineData(11, 2.228)]
    [InlineData(31, 2.042)]
    [InlineData(201, 1.972)]
    public void Of_NumbersOfKnownVariance_HasStudentsInterval(int count, double quantile)
    {
        double[] values = [.. Enumerable.Range(0, count).Select(static i => (double)i)];
        var variance = count * (count + 1) / 12.0;

        var figures = PairedFigures.Of(values);

        Assert.Equal((count - 1) / 2.0, figures.Mean, 9);
        Assert.Equal(quantile * Math.Sqrt(variance / count), figures.HalfWidth!.Value, 0.01 * figures.HalfWidth.Value);
    }

    [Fact]
    public void Of_OneNumber_HasNoInterval() => Assert.Null(PairedFigures.Of([3]).HalfWidth);
}
