namespace SeatEngine.Rendering;

/// <summary>The colours of a picture that has at most 256 of them, those that are not solid first.</summary>
internal sealed class PngPalette
{
    private const int Slots = 1024;

    private readonly uint[] _keys = new uint[Slots];
    private readonly short[] _places = new short[Slots];
    private readonly List<uint> _colors = [];

    private PngPalette() => Array.Fill(_places, (short)-1);

    public bool HasOpacity => _colors.Count > 0 && _colors[0] >> 24 != 255;

    /// <summary>Builds the palette, or gives up at the 257th colour.</summary>
    public static PngPalette? TryBuild(ReadOnlySpan<uint> pixels)
    {
        PngPalette found = new();
        var last = ~(pixels.IsEmpty ? 0 : pixels[0]);
        foreach (var pixel in pixels)
        {
            if (pixel != last)
            {
                last = pixel;
                if (!found.Add(pixel))
                {
                    return null;
                }
            }
        }

        // In a fixed order, so that the file does not depend on where in the picture a colour turns up first.
        PngPalette sorted = new();
        foreach (var color in found._colors.OrderBy(color => color >> 24).ThenBy(color => color))
        {
            sorted.Add(color);
        }

        return sorted;
    }

    public byte[] Colors()
    {
        var bytes = new byte[_colors.Count * 3];
        for (var i = 0; i < _colors.Count; i++)
        {
            bytes[i * 3] = (byte)_colors[i];
            bytes[(i * 3) + 1] = (byte)(_colors[i] >> 8);
            bytes[(i * 3) + 2] = (byte)(_colors[i] >> 16);
        }

        return bytes;
    }

    public byte[] Opacities() => [.. _colors.Select(color => (byte)(color >> 24)).TakeWhile(opacity => opacity != 255)];

    public void Translate(ReadOnlySpan<uint> pixels, Span<byte> into)
    {
        uint last = 0;
        byte place = 0;
        var known = false;
        for (var i = 0; i < pixels.Length; i++)
        {
            if (!known || pixels[i] != last)
            {
                last = pixels[i];
                place = (byte)_places[Slot(last)];
                known = true;
            }

            into[i] = place;
        }
    }

    private bool Add(uint color)
    {
        var slot = Slot(color);
        if (_places[slot] >= 0)
        {
            return true;
        }

        if (_colors.Count == 256)
        {
            return false;
        }

        _keys[slot] = color;
        _places[slot] = (short)_colors.Count;
        _colors.Add(color);
        return true;
    }

    private int Slot(uint color)
    {
        var slot = (int)((color * 2654435761u) >> 22);
        while (_places[slot] >= 0 && _keys[slot] != color)
        {
            slot = (slot + 1) & (Slots - 1);
        }

        return slot;
    }
}
