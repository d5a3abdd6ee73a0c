using System.Globalization;

namespace SeatEngine.Inventory;

/// <summary>What tokens and transaction ids share: 128 bits, written as 32 hexadecimal digits, and a mixer of bits.</summary>
internal static class WideId
{
    public static string Text(ulong high, ulong low) =>
        high.ToString("x16", CultureInfo.InvariantCulture) + low.ToString("x16", CultureInfo.InvariantCulture);

    public static bool TryParse(ReadOnlySpan<char> text, out ulong high, out ulong low)
    {
        high = low = 0;
        return text.Length == 32
            && ulong.TryParse(text[..16], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out high)
            && ulong.TryParse(text[16..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out low);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out ulong, out ulong)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out ulong high, out ulong low)
    {
        high = low = 0;
        return utf8.Length == 32
            && ulong.TryParse(utf8[..16], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out high)
            && ulong.TryParse(utf8[16..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out low);
    }

    /// <summary>The finalizer of the SplitMix64 generator: one to one, and each bit depends on all.</summary>
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>A hash of a text that is the same on every machine and in every run (FNV-1a, mixed).</summary>
    public static ulong Hash(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 0x100000001B3;
        }

        return Mix(hash);
    }
}
