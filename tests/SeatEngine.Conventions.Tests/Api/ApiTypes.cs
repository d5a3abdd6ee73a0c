using System.Reflection;
using System.Runtime.CompilerServices;

namespace SeatEngine.Conventions.Tests.Api;

/// <summary>The line that declares a type.</summary>
internal static class ApiTypes
{
    public static bool IsDelegate(Type type) => type.BaseType == typeof(MulticastDelegate);

    public static string Declaration(Type type)
    {
        var name = ApiNames.Of(type);
        if (IsDelegate(type))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return $"public delegate {ApiMembers.ReturnOf(invoke)} {name}({ApiMembers.ParametersOf(invoke)}){Constraints(type.GetGenericArguments())}";
        }

        string[] bases = [.. Bases(type)];
        var tail = bases.Length == 0 ? "" : " : " + string.Join(", ", bases);
        return $"public {Kind(type)} {name}{tail}{Constraints(type.GetGenericArguments())}";
    }

    public static string Constraints(IEnumerable<Type> arguments) => string.Concat(
        from argument in arguments
        let constraints = ConstraintsOf(argument).ToArray()
        where argument.IsGenericParameter && constraints.Length > 0
        select $" where {argument.Name} : {string.Join(", ", constraints)}");

    private static IEnumerable<string> ConstraintsOf(Type argument)
    {
        if (!argument.IsGenericParameter)
        {
            yield break;
        }

        GenericParameterAttributes attributes = argument.GenericParameterAttributes;
        var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return "class";
        }

        if (isStruct)
        {
            yield return "struct";
        }

        foreach (Type constraint in argument.GetGenericParameterConstraints().Where(constraint => constraint != typeof(ValueType)))
        {
            yield return ApiNames.Of(constraint);
        }

        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct)
        {
            yield return "new()";
        }
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum)
        {
            return (type.IsDefined(typeof(FlagsAttribute), false) ? "flags " : "") + "enum";
        }

        if (type.IsInterface)
        {
            return "interface";
        }

        var record = IsRecord(type) ? "record " : "";
        if (type.IsValueType)
        {
            var isReadonly = type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly " : "";
            return $"{isReadonly}{(type.IsByRefLike ? "ref " : "")}{record}struct";
        }

        var modifier = (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static ",
            (true, false) => "abstract ",
            (false, true) => "sealed ",
            _ => "",
        };
        return $"{modifier}{record}class";
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is { } print
        && print.IsDefined(typeof(CompilerGeneratedAttribute), false);

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
        {
            Type underlying = Enum.GetUnderlyingType(type);
            return underlying == typeof(int) ? [] : [ApiNames.Of(underlying)];
        }

        IEnumerable<string> ancestor = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)
            ? [ApiNames.Of(parent)]
            : [];
        IEnumerable<Type> inherited = type.BaseType?.GetInterfaces() ?? [];
        return ancestor.Concat(type.GetInterfaces().Where(IsSeen).Except(inherited).Select(ApiNames.Of).Order(StringComparer.Ordinal));
    }

    private static bool IsSeen(Type type) => type.IsVisible;
}
