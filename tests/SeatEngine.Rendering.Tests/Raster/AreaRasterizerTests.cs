using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;

namespace SeatEngine.Rendering.Tests.Raster;

public sealed class AreaRasterizerTests
{
    private const int Size = 12;

    [Fact]
    public void Rasterize_RandomSimplePolygons_EqualsExactAreas()
    {
        ErrorMeter meter = new();
        for (var seed = 0; seed < 150; seed++)
        {
            Random random = new(seed);
            var ring = Star(random, random.Next(3, 14));
            meter.Compare(new Polygon(new LinearRing(ring)), Draw([ring]), Size);
        }

        meter.AssertWithin();
    }

    [Fact]
    public void Rasterize_OverlappingFiguresOfOneDirection_EqualsAreaOfTheirUnion()
    {
        ErrorMeter meter = new();
        for (var seed = 0; seed < 80; seed++)
        {
            Random random = new(1000 + seed);
            List<Coordinate[]> rings = [];
            for (var i = random.Next(2, 7); i > 0; i--)
            {
                rings.Add(Star(random, random.Next(4, 8)));
            }

            var union = CascadedPolygonUnion.Union([.. rings.Select(ring => (Geometry)new Polygon(new LinearRing(ring)))]);
            meter.Compare(union, Draw(rings), Size);
        }

        meter.AssertWithin();
    }

    [Fact]
    public void Rasterize_FigureThatCrossesItself_CountsEveryWindingButZero()
    {
        // A bow tie: the two halves turn against each other, and both are inside.
        Coordinate[] tie = [new(1, 1), new(11, 11), new(11, 1), new(1, 11), new(1, 1)];
        var halves = new Polygon(new LinearRing([new(1, 1), new(6, 6), new(1, 11), new(1, 1)]))
            .Union(new Polygon(new LinearRing([new(11, 1), new(6, 6), new(11, 11), new(11, 1)])));
        ErrorMeter meter = new();
        meter.Compare(halves, Draw([tie]), Size);
        meter.AssertWithin();
    }

    [Fact]
    public void Rasterize_HoleOfTheOtherDirection_IsLeftFree()
    {
        Coordinate[] outer = [new(1.25, 1.5), new(10.5, 1.5), new(10.5, 10.75), new(1.25, 10.75), new(1.25, 1.5)];
        Coordinate[] hole = [new(3.3, 3.3), new(3.3, 8.1), new(8.7, 8.1), new(8.7, 3.3), new(3.3, 3.3)];
        Polygon polygon = new(new LinearRing(outer), [new LinearRing(hole)]);
        ErrorMeter meter = new();
        meter.Compare(polygon, Draw([outer, hole]), Size);
        meter.AssertWithin();
    }

    [Fact]
    public void Rasterize_FigureAsWideAsThePicture_IsFilledToItsRightSide()
    {
        Coordinate[] square = [new(0, 0), new(Size, 0), new(Size, Size), new(0, Size), new(0, 0)];
        ErrorMeter meter = new();
        meter.Compare(new Polygon(new LinearRing(square)), Draw([square]), Size);
        meter.AssertWithin();
    }

    [Fact]
    public void Rasterize_FiguresFarBeyondThePicture_WritesOnlyInside()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            Random random = new(2000 + seed);
            var reach = Math.Pow(10, random.Next(1, 7));
            Coordinate[] ring = [.. Enumerable.Range(0, 6).Select(_ => new Coordinate(Spread(random, reach), Spread(random, reach)))];
            var coverage = Draw([[.. ring, ring[0]]]);
            Assert.Equal(Size * Size, coverage.Length);
        }
    }

    [Fact]
    public void Rasterize_FigureThatHoldsThePicture_CoversEveryPixel()
    {
        Coordinate[] ring = [new(-1e6, -1e6), new(1e6, -1e6), new(1e6, 1e6), new(-1e6, 1e6), new(-1e6, -1e6)];
        Assert.All(Draw([ring]), value => Assert.Equal(255, value));
    }

    private static double Spread(Random random, double reach) => ((random.NextDouble() * 2) - 1) * reach;

    private static byte[] Draw(IEnumerable<Coordinate[]> rings)
    {
        AreaRasterizer raster = new();
        foreach (var ring in rings)
        {
            for (var i = 1; i < ring.Length; i++)
            {
                raster.AddEdge(ring[i - 1].X, ring[i - 1].Y, ring[i].X, ring[i].Y);
            }
        }

        RecordingSink sink = new(Size, Size);
        raster.Rasterize(Size, Size, ref sink);
        return sink.Coverage;
    }

    /// <summary>A simple polygon about a random middle, partly outside the picture, always turning the same way.</summary>
    private static Coordinate[] Star(Random random, int corners)
    {
        var x = random.NextDouble() * Size;
        var y = random.NextDouble() * Size;
        double[] angles = [.. Enumerable.Range(0, corners).Select(i => (i + (random.NextDouble() * 0.9)) * 2 * Math.PI / corners)];
        Coordinate[] ring = [.. angles.Select(angle =>
        {
            var radius = 0.3 + (random.NextDouble() * 7);
            return new Coordinate(x + (radius * Math.Cos(angle)), y + (radius * Math.Sin(angle)));
        })];
        return [.. ring, ring[0]];
    }
}
