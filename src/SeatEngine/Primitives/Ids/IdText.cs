using System.Buffers;

namespace SeatEngine.Primitives;

internal static class IdText
{
    public const int MaxLength = 200;

    private static readonly SearchValues<char> Controls =
        SearchValues.Create(Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(static c => (char)c).ToArray());

    public static bool IsValid(ReadOnlySpan<char> value) =>
        value.Length is > 0 and <= MaxLength && !value.ContainsAny(Controls);

    public static string Checked(string value, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, name);
        if (!IsValid(value))
        {
            ThrowInvalid(name);
        }

        return value;
    }

    private static void ThrowInvalid(string name) =>
        throw new ArgumentException($"An id has 1 to {MaxLength} characters and no control characters.", name);
}
