using System.Reflection;
using System.Runtime.CompilerServices;
using SeatEngine.Conventions.Tests.References;

namespace SeatEngine.Conventions.Tests.Types;

/// <summary>House rules about types; each gives the sentences that say what is wrong.</summary>
internal static class TypeRules
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> MutableFields(Type type) =>
        from field in type.GetFields(Declared)
        where IsVisible(field) && !field.IsLiteral && !field.IsInitOnly && !(type.IsEnum && field.IsSpecialName)
        select $"{type.FullName}.{field.Name} can be written";

    /// <summary>Values are immutable; only enumerators, which exist to move, are not.</summary>
    public static IEnumerable<string> WritableStructs(Type type)
    {
        var isValue = type is { IsValueType: true, IsEnum: false };
        var isEnumerator = type.Name.EndsWith("Enumerator", StringComparison.Ordinal);
        if (isValue && !isEnumerator && !type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false))
        {
            yield return $"{type.FullName} is a struct but not readonly";
        }
    }

    public static IEnumerable<string> SettableProperties(Type type) =>
        from property in type.GetProperties(Declared)
        let setter = property.SetMethod
        where type.IsValueType && setter is { IsPublic: true } && !IsInitOnly(setter)
        select $"{type.FullName}.{property.Name} of a value can be set";

    /// <summary>Types of a foreign library named in the signatures that users see.</summary>
    public static IEnumerable<string> Exposes(Type type, string foreignNamespace)
    {
        IEnumerable<Type?> named =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetFields(Declared).Where(IsVisible).Select(field => field.FieldType),
            .. VisibleMethods(type).SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType),
            .. VisibleMethods(type).OfType<MethodInfo>().Select(method => method.ReturnType),
        ];

        return named.OfType<Type>().SelectMany(TypeReader.Parts).Distinct()
            .Where(part => (part.Namespace ?? "").StartsWith(foreignNamespace, StringComparison.Ordinal))
            .Select(part => $"{type.FullName} shows {part.FullName}");
    }

    public static IEnumerable<string> BadExceptions(Type type)
    {
        var isException = type.IsSubclassOf(typeof(Exception));
        if (isException != type.Name.EndsWith("Exception", StringComparison.Ordinal))
        {
            yield return $"{type.FullName} is {(isException ? "an exception without" : "no exception but has")} the suffix";
        }
    }

    /// <summary>Public types whose simple name is also a part of some namespace: whoever imports both must qualify.</summary>
    public static IEnumerable<string> NamesOfNamespaces(IReadOnlyCollection<Type> publicTypes)
    {
        HashSet<string> parts = [.. publicTypes.SelectMany(type => (type.Namespace ?? "").Split('.'))];
        return publicTypes.Where(type => parts.Contains(type.Name)).Select(type => $"{type.FullName} bears the name of a namespace");
    }

    private static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static bool IsInitOnly(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static IEnumerable<MethodBase> VisibleMethods(Type type) =>
        type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared))
            .Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);
}
