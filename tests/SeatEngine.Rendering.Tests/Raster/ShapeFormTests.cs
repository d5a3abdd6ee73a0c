namespace SeatEngine.Rendering.Tests.Raster;

public sealed class ShapeFormTests
{
    private const int Samples = 256;

    [Fact]
    public void Fill_RandomDiscs_EqualsSampling()
    {
        ErrorMeter meter = new();
        for (var seed = 0; seed < 25; seed++)
        {
            Random random = new(seed);
            var radius = 0.2 + (random.NextDouble() * 4);
            Check(meter, ShapeForm.Disc(radius, 0), 5 + random.NextDouble(), 5 + random.NextDouble());
        }

        meter.AssertWithin();
    }

    [Fact]
    public void Fill_RandomRings_EqualsSampling()
    {
        ErrorMeter meter = new();
        for (var seed = 0; seed < 10; seed++)
        {
            Random random = new(100 + seed);
            Check(meter, ShapeForm.Disc(0.4 + (random.NextDouble() * 4), 0.3 + random.NextDouble()), 5 + random.NextDouble(),
                5 + random.NextDouble());
        }

        meter.AssertWithin();
    }

    [Fact]
    public void Fill_RandomRoundedRectangles_EqualsSampling()
    {
        ErrorMeter meter = new();
        for (var seed = 0; seed < 25; seed++)
        {
            Random random = new(200 + seed);
            var width = 0.3 + (random.NextDouble() * 8);
            var height = 0.3 + (random.NextDouble() * 8);
            var corner = random.NextDouble() * Math.Min(width, height) / 2;
            var stroke = seed % 3 == 0 ? random.NextDouble() : 0;
            Check(meter, new ShapeForm(width, height, seed % 5 == 0 ? 0 : corner, stroke), 5 + random.NextDouble(),
                5 + random.NextDouble());
        }

        meter.AssertWithin();
    }

    [Fact]
    public void Find_AnyPlace_IsWithinTwoStepsOfTheExactCoverage()
    {
        ErrorMeter meter = new();
        for (var seed = 0; seed < 200; seed++)
        {
            Random random = new(300 + seed);
            var form = ShapeForm.Disc(1 + (random.NextDouble() * 3), 0);
            MaskCache cache = new(form);
            var x = 3 + (random.NextDouble() * 4);
            var y = 3 + (random.NextDouble() * 4);
            var mask = cache.Find(x, y, out var left, out var top);
            var exact = new double[cache.Width * cache.Height];
            DiscCoverage.Fill(exact, cache.Width, cache.Height, x - left, y - top, form.Width / 2);
            for (var i = 0; i < mask.Length; i++)
            {
                meter.Add(exact[i], mask[i]);
            }
        }

        meter.AssertWithin();
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(30, 3)]
    [InlineData(200, 0.7)]
    public void Add_LargeDisc_EqualsClosedForm(double radius, double stroke)
    {
        const int Size = 64;
        var form = ShapeForm.Disc(radius, stroke);
        AreaRasterizer raster = new();
        ShapeOutline.Add(raster, form, 10.3, 70.7);
        RecordingSink sink = new(Size, Size);
        raster.Rasterize(Size, Size, ref sink);
        var outer = new double[Size * Size];
        DiscCoverage.Fill(outer, Size, Size, 10.3, 70.7, radius + (stroke / 2));
        var inner = new double[Size * Size];
        if (stroke > 0)
        {
            DiscCoverage.Fill(inner, Size, Size, 10.3, 70.7, radius - (stroke / 2));
        }

        ErrorMeter meter = new();
        for (var i = 0; i < outer.Length; i++)
        {
            meter.Add(outer[i] - inner[i], sink.Coverage[i]);
        }

        meter.AssertWithin();
    }

    private static void Check(ErrorMeter meter, ShapeForm form, double x, double y)
    {
        const int Size = 11;
        var mask = new byte[Size * Size];
        form.Fill(mask, Size, Size, x, y);
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                meter.Add(Sample(form, column - x, row - y), mask[(row * Size) + column]);
            }
        }
    }

    private static double Sample(ShapeForm form, double left, double top)
    {
        var hits = 0;
        for (var i = 0; i < Samples; i++)
        {
            for (var j = 0; j < Samples; j++)
            {
                var distance = Distance(form, left + ((j + 0.5) / Samples), top + ((i + 0.5) / Samples));
                if (form.Stroke > 0 ? Math.Abs(distance) <= form.Stroke / 2 : distance <= 0)
                {
                    hits++;
                }
            }
        }

        return (double)hits / (Samples * Samples);
    }

    /// <summary>The signed distance to the edge, below 0 inside: an oracle that shares nothing with the closed form.</summary>
    private static double Distance(ShapeForm form, double x, double y)
    {
        if (form.IsDisc)
        {
            return Math.Sqrt((x * x) + (y * y)) - (form.Width / 2);
        }

        var dx = Math.Abs(x) - (form.Width / 2) + form.Corner;
        var dy = Math.Abs(y) - (form.Height / 2) + form.Corner;
        var outside = Math.Sqrt(Math.Pow(Math.Max(dx, 0), 2) + Math.Pow(Math.Max(dy, 0), 2));
        return outside + Math.Min(Math.Max(dx, dy), 0) - form.Corner;
    }
}
