using System.Reflection;

namespace SeatEngine.Conventions.Tests.Floors;

/// <summary>Reads from a compiled type which types its declaration names, private members included.</summary>
internal static class MetadataFloors
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The types named by base, interfaces, fields, members, parameters, locals, constraints and attributes.</summary>
    public static IEnumerable<Type> TypesNamedBy(Type type)
    {
        IEnumerable<Type?> named =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()),
            .. type.GetCustomAttributesData().Select(attribute => attribute.AttributeType),
            .. type.GetFields(Declared).Select(field => field.FieldType),
            .. type.GetProperties(Declared).Select(property => property.PropertyType),
            .. type.GetEvents(Declared).Select(change => change.EventHandlerType),
            .. type.GetMethods(Declared).Select(method => method.ReturnType),
            .. type.GetMethods(Declared).Where(method => method.IsGenericMethodDefinition)
                .SelectMany(method => method.GetGenericArguments()).SelectMany(argument => argument.GetGenericParameterConstraints()),
            .. Methods(type).SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType),
            .. Methods(type).SelectMany(method => method.GetMethodBody()?.LocalVariables ?? []).Select(local => local.LocalType),
        ];

        return named.OfType<Type>().SelectMany(Parts).Distinct();
    }

    /// <summary>A type taken apart: its element, its definition and its arguments.</summary>
    public static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        if (type.IsGenericParameter)
        {
            return [];
        }

        if (!type.IsGenericType)
        {
            return [type];
        }

        return type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition());
    }

    private static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));
}
