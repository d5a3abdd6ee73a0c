using NetTopologySuite.Geometries;

namespace SeatEngine.Rendering.Tests.Raster;

/// <summary>Gathers how far drawn coverage is from true coverage, in steps of 1/255.</summary>
internal sealed class ErrorMeter
{
    private double _sum;
    private double _worst;
    private int _count;

    public void Add(double truth, byte drawn)
    {
        var error = Math.Abs((truth * 255) - drawn);
        _sum += error;
        _count++;
        _worst = Math.Max(_worst, error);
    }

    public void Compare(Geometry truth, byte[] drawn, int size)
    {
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                Polygon pixel = new(new LinearRing([new(x, y), new(x + 1, y), new(x + 1, y + 1), new(x, y + 1), new(x, y)]));
                Add(truth.Intersection(pixel).Area, drawn[(y * size) + x]);
            }
        }
    }

    public void AssertWithin()
    {
        Assert.True(_sum / _count <= 1, $"The mean error is {_sum / _count:0.###} steps.");
        Assert.True(_worst <= 2, $"The worst error is {_worst:0.###} steps.");
    }
}
