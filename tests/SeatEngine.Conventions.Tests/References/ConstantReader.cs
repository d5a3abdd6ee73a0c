using System.Reflection;
using System.Text.RegularExpressions;

namespace SeatEngine.Conventions.Tests.References;

/// <summary>
/// Reads from the text of a file whose constants and members of enumerations it names, which leave no trace in compiled code.
/// </summary>
internal sealed partial class ConstantReader(IEnumerable<Type> types)
{
    private readonly ILookup<string, Type> _owners = types
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(field => field.IsLiteral)
        .ToLookup(field => $"{field.DeclaringType!.Name}.{field.Name}", field => field.DeclaringType!, StringComparer.Ordinal);

    /// <summary>The types whose constants a text names; where two have one name, the one that its namespace and usings show it.</summary>
    /// <param name="text">Of a file, strings included, since constants stand in their holes.</param>
    /// <param name="space">The namespace of the file.</param>
    public IEnumerable<Type> TypesNamedBy(string text, string? space)
    {
        var code = CommentLine().Replace(text, "");
        string[] visible = [.. Using().Matches(code).Select(match => match.Groups["name"].Value), space ?? ""];
        return Constant().Matches(code)
            .SelectMany(match => _owners[match.Value])
            .Where(owner => visible.Contains(owner.Namespace, StringComparer.Ordinal))
            .Distinct();
    }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentLine();

    [GeneratedRegex(@"^using\s+(?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*\.[A-Z]\w*")]
    private static partial Regex Constant();
}
