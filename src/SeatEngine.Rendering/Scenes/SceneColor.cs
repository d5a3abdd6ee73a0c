using System.Globalization;

namespace SeatEngine.Rendering;

/// <summary>
/// A colour of the sRGB space with straight (not premultiplied) opacity, eight bits each.
/// The <c>default</c> is fully transparent black. Immutable and safe to share between threads.
/// </summary>
/// <param name="Red">The share of red light, 0 to 255.</param>
/// <param name="Green">The share of green light, 0 to 255.</param>
/// <param name="Blue">The share of blue light, 0 to 255.</param>
/// <param name="Alpha">Opacity, 0 (clear) to 255 (solid).</param>
public readonly record struct SceneColor(byte Red, byte Green, byte Blue, byte Alpha = 255)
{
    /// <summary>Solid white.</summary>
    public static SceneColor White { get; } = new(255, 255, 255);

    /// <summary>Solid black.</summary>
    public static SceneColor Black { get; } = new(0, 0, 0);

    /// <summary>
    /// The relative luminance, 0 (black) to 1 (white), by the formula of WCAG 2.2; opacity is not looked at.
    /// </summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Reads <c>#rgb</c>, <c>#rrggbb</c> or <c>#rrggbbaa</c>.</summary>
    /// <param name="text">The colour in hexadecimal, with the sign in front.</param>
    /// <returns>The colour.</returns>
    /// <exception cref="ArgumentException"><paramref name="text"/> is none of the three forms.</exception>
    public static SceneColor Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var color)
            ? color
            : throw new ArgumentException("A colour is written #rgb, #rrggbb or #rrggbbaa.", nameof(text));
    }

    /// <summary>Reads <c>#rgb</c>, <c>#rrggbb</c> or <c>#rrggbbaa</c> where the text may be anything.</summary>
    /// <param name="text">The text.</param>
    /// <param name="color">The colour, or the default when the text is none.</param>
    /// <returns>Whether the text is a colour.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out SceneColor color)
    {
        color = default;
        if (text.Length is not (4 or 7 or 9) || text[0] != '#' ||
            !uint.TryParse(text[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        color = text.Length switch
        {
            4 => new SceneColor((byte)((value >> 8) * 17), (byte)(((value >> 4) & 15) * 17), (byte)((value & 15) * 17)),
            7 => new SceneColor((byte)(value >> 16), (byte)(value >> 8), (byte)value),
            _ => new SceneColor((byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value),
        };
        return true;
    }

    /// <summary>The contrast ratio of two solid colours, 1 to 21, by WCAG 2.2.</summary>
    /// <param name="first">One colour.</param>
    /// <param name="second">The other; the order does not matter.</param>
    /// <returns>The ratio.</returns>
    public static double Contrast(SceneColor first, SceneColor second)
    {
        var one = first.Luminance + 0.05;
        var two = second.Luminance + 0.05;
        return one > two ? one / two : two / one;
    }

    /// <summary>The colour between two others.</summary>
    /// <param name="from">The colour at 0.</param>
    /// <param name="to">The colour at 1.</param>
    /// <param name="share">How far to go, 0 to 1; what lies outside is clamped.</param>
    /// <returns>The colour, each part rounded to the nearest.</returns>
    public static SceneColor Mix(SceneColor from, SceneColor to, double share)
    {
        var t = Math.Clamp(share, 0, 1);
        return new SceneColor(
            Between(from.Red, to.Red, t),
            Between(from.Green, to.Green, t),
            Between(from.Blue, to.Blue, t),
            Between(from.Alpha, to.Alpha, t));
    }

    /// <summary>Whichever of black and white is easier to read on this colour.</summary>
    /// <returns><see cref="Black"/> or <see cref="White"/>.</returns>
    public SceneColor ReadableInk() => Contrast(this, Black) >= Contrast(this, White) ? Black : White;

    /// <summary>Writes <c>#rrggbb</c>, or <c>#rrggbbaa</c> when the colour is not solid.</summary>
    /// <returns>The text, in lower case.</returns>
    public override string ToString() => Alpha == 255
        ? string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}")
        : string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}{Alpha:x2}");

    private static byte Between(byte from, byte to, double t) => (byte)Math.Round(from + ((to - from) * t));

    private static double Linear(byte part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
