using System.Runtime.CompilerServices;

namespace SeatEngine.Primitives;

/// <summary>
/// What a switch statement throws at a case that it does not know: the exception of a switch expression without an arm for it.
/// The packages above compile this file too, so that it is part of no public API.
/// </summary>
internal static class Unknown
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SwitchExpressionException Value<T>(T value) => new($"{value} of {typeof(T).Name} is not known here.");
}
