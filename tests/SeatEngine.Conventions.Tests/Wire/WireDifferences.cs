using System.Collections;
using System.Reflection;

namespace SeatEngine.Conventions.Tests.Wire;

/// <summary>Where two values differ: in every public property, and in those of what the properties hold.</summary>
internal static class WireDifferences
{
    public static IEnumerable<string> Between(object? left, object? right, string path)
    {
        if (left is null || right is null || left.GetType() != right.GetType())
        {
            return ReferenceEquals(left, right) ? [] : [$"{path}: {left ?? "null"}, then {right ?? "null"}"];
        }

        if (left is ReadOnlyMemory<byte> bytes)
        {
            return Between(bytes.ToArray(), ((ReadOnlyMemory<byte>)right).ToArray(), path);
        }

        var parts = PartsOf(left.GetType());
        if (left is string || (parts.Length == 0 && left is not IEnumerable))
        {
            return left.Equals(right) ? [] : [$"{path}: {left}, then {right}"];
        }

        if (left is IEnumerable items)
        {
            object?[] before = [.. items.Cast<object?>()];
            object?[] after = [.. ((IEnumerable)right).Cast<object?>()];
            return before.Length != after.Length
                ? [$"{path}: {before.Length} items, then {after.Length}"]
                : before.Index().SelectMany(item => Between(item.Item, after[item.Index], $"{path}[{item.Index}]"));
        }

        // What a value derives of its own kind, such as a sheet turned round, would lead on without an end.
        return parts.SelectMany(part => part.PropertyType == left.GetType()
            ? Equals(Read(part, left), Read(part, right)) ? [] : [$"{path}.{part.Name} differs"]
            : Between(Read(part, left), Read(part, right), $"{path}.{part.Name}"));
    }

    /// <summary>What a property says, which may be why it says nothing.</summary>
    private static object? Read(PropertyInfo part, object value)
    {
        try
        {
            return part.GetValue(value);
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException!.Message;
        }
    }

    /// <summary>The public properties of a value of this library; others are compared as wholes.</summary>
    private static PropertyInfo[] PartsOf(Type type) =>
        (!type.IsEnum && (type.Namespace ?? "").StartsWith("SeatEngine", StringComparison.Ordinal))
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
            ? [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(part => part.GetIndexParameters().Length == 0)]
            : [];
}
