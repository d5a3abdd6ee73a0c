using System.Reflection;
using System.Text;

namespace SeatEngine.Conventions.Tests.Api;

/// <summary>
/// Writes the public API of an assembly as text, one line a member, so that a change of it shows in review.
/// The order is ordinal and follows names, never the order of declaration.
/// </summary>
internal static class ApiWriter
{
    public static string Write(Assembly assembly) => Write(assembly.GetExportedTypes());

    public static string Write(IEnumerable<Type> types)
    {
        StringBuilder text = new();
        foreach (IGrouping<string, Type> space in types.GroupBy(type => type.Namespace ?? "").OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append("namespace ").Append(space.Key).Append('\n');
            foreach (Type type in space.OrderBy(ApiNames.Of, StringComparer.Ordinal))
            {
                WriteType(text, type);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void WriteType(StringBuilder text, Type type)
    {
        text.Append('\n').Append(ApiTypes.Declaration(type)).Append('\n');
        if (ApiTypes.IsDelegate(type))
        {
            return;
        }

        foreach (var line in ApiMembers.Of(type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            text.Append("    ").Append(line).Append('\n');
        }
    }
}
