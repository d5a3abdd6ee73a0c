using System.Collections;
using System.Reflection;

namespace SeatEngine.Tests.Files;

/// <summary>
/// Compares two halls member by member, of whatever types, so that a round trip is judged by something that knows
/// nothing of the format and forgets no member that is added later.
/// </summary>
internal static class HallComparison
{
    /// <summary>The path of the first member that differs, or null when all are the same.</summary>
    public static string? FirstDifference(object? expected, object? actual, string path = "hall")
    {
        if (expected is null || actual is null)
        {
            return expected is null && actual is null ? null : $"{path}: {expected ?? "null"} / {actual ?? "null"}";
        }

        if (expected is string or double or int or bool or Enum || IsValueOfOurs(expected.GetType()))
        {
            return expected.Equals(actual) ? null : $"{path}: {expected} / {actual}";
        }

        return expected is IEnumerable list
            ? FirstDifferenceOfLists(list, (IEnumerable)actual, path)
            : FirstDifferenceOfMembers(expected, actual, path);
    }

    private static bool IsValueOfOurs(Type type) => type.IsValueType && type.Namespace!.StartsWith("SeatEngine", StringComparison.Ordinal);

    private static string? FirstDifferenceOfLists(IEnumerable expected, IEnumerable actual, string path)
    {
        object?[] left = [.. expected.Cast<object?>()];
        object?[] right = [.. actual.Cast<object?>()];
        if (left.Length != right.Length)
        {
            return $"{path}: {left.Length} / {right.Length} elements";
        }

        return left.Select((item, index) => FirstDifference(item, right[index], $"{path}[{index}]"))
            .FirstOrDefault(static d => d is not null);
    }

    private static string? FirstDifferenceOfMembers(object expected, object actual, string path) =>
        expected.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.GetIndexParameters().Length == 0)
            .Select(property => FirstDifference(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}"))
            .FirstOrDefault(static difference => difference is not null);
}
