using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SeatEngine.Inventory;

/// <summary>Ids of 128 bits that nobody can guess, from the system's cryptographic generator.</summary>
/// <remarks>
/// Safe for use by any number of threads. Bits are drawn in portions, since a call of the system costs more than the rest of a hold.
/// </remarks>
internal static class RandomIds
{
    private const int Portion = 512;

    [ThreadStatic]
    private static ulong[]? _drawn;

    [ThreadStatic]
    private static int _left;

    public static HoldToken NewToken()
    {
        var (high, low) = Next();
        return new HoldToken(high, low);
    }

    /// <summary>A number that no other process and no other inventory has.</summary>
    public static ulong NewNumber() => Next().High;

    private static (ulong High, ulong Low) Next()
    {
        var drawn = _drawn ??= new ulong[Portion];
        if (_left == 0)
        {
            RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(drawn.AsSpan()));
            _left = Portion;
        }

        // What was given away is wiped, so that a look into the memory later tells no token.
        var (high, low) = (drawn[--_left], drawn[--_left]);
        (drawn[_left], drawn[_left + 1]) = (0, 0);
        return (high, low) is (0, 0) ? Next() : (high, low);
    }
}
