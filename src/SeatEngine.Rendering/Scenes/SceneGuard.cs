using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SeatEngine.Rendering;

/// <summary>The checks at the scene's edge; behind it every number is known to be finite and moderate.</summary>
internal static class SceneGuard
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Coordinate(double value, string name)
    {
        // Written so that NaN fails as well.
        if (!(Math.Abs(value) <= MapScene.CoordinateLimit))
        {
            ThrowCoordinate(name);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length(double value, string name)
    {
        if (!(value >= 0 && value <= MapScene.CoordinateLimit))
        {
            ThrowLength(name);
        }
    }

    [DoesNotReturn]
    private static void ThrowCoordinate(string name) =>
        throw new ArgumentOutOfRangeException(name, "A coordinate of a scene is finite and within ±1,000,000.");

    [DoesNotReturn]
    private static void ThrowLength(string name) =>
        throw new ArgumentOutOfRangeException(name, "A length of a scene is finite, not negative and at most 1,000,000.");
}
