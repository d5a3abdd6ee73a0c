using System.Globalization;
using System.Runtime.CompilerServices;

namespace SeatEngine.Allocation;

/// <summary>Checks what is asked for when it is set: each value by itself, named as the member that is set.</summary>
internal static class AskedValue
{
    public static int InRange(int value, int least, int most, [CallerMemberName] string name = "") =>
        value >= least && value <= most ? value : throw OutOfRange(value, least, most, name);

    public static int? InRange(int? value, int least, int most, [CallerMemberName] string name = "") =>
        value is { } number ? InRange(number, least, most, name) : null;

    public static double InRange(double value, double least, double most, [CallerMemberName] string name = "") =>
        value >= least && value <= most ? value : throw OutOfRange(value, least, most, name);

    public static double? InRange(double? value, double least, double most, [CallerMemberName] string name = "") =>
        value is { } number ? InRange(number, least, most, name) : null;

    public static long? NotNegative(long? value, [CallerMemberName] string name = "") =>
        value is null or >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, "An amount is at least 0.");

    public static T NotNull<T>(T value, [CallerMemberName] string name = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    public static T Defined<T>(T value, [CallerMemberName] string name = "")
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, "The value is none of the enumeration.");

    private static ArgumentOutOfRangeException OutOfRange(object value, double least, double most, string name) =>
        new(name, value, string.Create(CultureInfo.InvariantCulture, $"The value is from {least} to {most}."));
}
