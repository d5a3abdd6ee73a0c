namespace SeatEngine.Rendering;

/// <summary>
/// Coverage of one small form at 160 × 160 places within a pixel, computed when first asked for.
/// </summary>
/// <remarks>
/// Moving a shape to the nearest of these places moves it by 1/320 of a pixel at most in each direction, and with it
/// the coverage of any pixel by less than 1.6/255: the picture cannot show it.
/// </remarks>
internal sealed class MaskCache
{
    /// <summary>The widest shape that is kept, in pixels: beyond it masks grow faster than they are reused.</summary>
    public const double WidestShape = 24;

    private const int Steps = 160;

    private readonly ShapeForm _form;
    private readonly byte[]?[] _masks;
    private readonly DiscCoverage.Line[]?[] _lines;
    private readonly bool _keeps;
    private readonly double[] _areas;

    /// <summary>Makes a cache for a form; one that keeps nothing gives the same masks, each made when it is asked for.</summary>
    public MaskCache(ShapeForm form, bool keeps = true)
    {
        _form = form;
        _keeps = keeps;
        _masks = keeps ? new byte[]?[Steps * Steps] : [null];
        _lines = keeps ? new DiscCoverage.Line[]?[Steps] : [];
        Width = (int)Math.Ceiling(form.HalfWidth * 2) + 1;
        Height = (int)Math.Ceiling(form.HalfHeight * 2) + 1;
        _areas = new double[Width * Height];
    }

    /// <summary>Columns of every mask.</summary>
    public int Width { get; }

    /// <summary>Rows of every mask.</summary>
    public int Height { get; }

    /// <summary>Finds the mask for a shape centred on a point of the picture, and where its upper left pixel goes.</summary>
    public byte[] Find(double x, double y, out int left, out int top)
    {
        var stepX = (long)Math.Round((x - _form.HalfWidth) * Steps);
        var stepY = (long)Math.Round((y - _form.HalfHeight) * Steps);
        left = (int)Math.Floor((double)stepX / Steps);
        top = (int)Math.Floor((double)stepY / Steps);
        var column = (int)(stepX - ((long)left * Steps));
        var row = (int)(stepY - ((long)top * Steps));
        ref var mask = ref _masks[_keeps ? (row * Steps) + column : 0];
        if (mask is null || !_keeps)
        {
            mask = new byte[Width * Height];
            if (_keeps && _form.IsDisc && _form.Stroke == 0)
            {
                Disc(mask, column, row);
            }
            else
            {
                _form.Fill(mask, Width, Height, ((double)column / Steps) + _form.HalfWidth, ((double)row / Steps) + _form.HalfHeight);
            }
        }

        return mask;
    }

    /// <summary>Discs share their grid lines across and down, so that a new mask needs no arc sine.</summary>
    private void Disc(byte[] mask, int column, int row)
    {
        DiscCoverage.Fill(_areas, Lines(column), Lines(row), _form.HalfWidth);
        for (var i = 0; i < mask.Length; i++)
        {
            mask[i] = (byte)((_areas[i] * 255) + 0.5);
        }
    }

    private DiscCoverage.Line[] Lines(int step)
    {
        ref var lines = ref _lines[step];
        if (lines is null)
        {
            lines = new DiscCoverage.Line[Width + 1];
            DiscCoverage.Lines(lines, ((double)step / Steps) + _form.HalfWidth, _form.HalfWidth);
        }

        return lines;
    }
}
