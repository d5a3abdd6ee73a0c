using System.Reflection;

namespace SeatEngine.Conventions.Tests.References;

/// <summary>Reads from a compiled type which types it names, in private members and in the bodies of methods too.</summary>
internal static class TypeReader
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>
    /// The types named by base, interfaces, fields, members, parameters, constraints and attributes, and those that code
    /// names or whose members it uses. Constants are not among them: the compiler leaves but their values.
    /// </summary>
    public static IEnumerable<Type> TypesNamedBy(Type type)
    {
        IEnumerable<Type?> named =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()),
            .. type.GetCustomAttributesData().SelectMany(NamedBy),
            .. type.GetFields(Declared).Select(field => field.FieldType),
            .. type.GetProperties(Declared).Select(property => property.PropertyType),
            .. type.GetEvents(Declared).Select(change => change.EventHandlerType),
            .. type.GetMethods(Declared).Select(method => method.ReturnType),
            .. type.GetMethods(Declared).Where(method => method.IsGenericMethodDefinition)
                .SelectMany(method => method.GetGenericArguments()).SelectMany(argument => argument.GetGenericParameterConstraints()),
            .. Methods(type).SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType),
            .. Methods(type).SelectMany(method => method.GetMethodBody()?.LocalVariables ?? []).Select(local => local.LocalType),
            .. Methods(type).SelectMany(IlReader.MembersNamedBy).Distinct().SelectMany(NamedBy),
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

    private static IEnumerable<Type?> NamedBy(MemberInfo member) => member switch
    {
        Type type => [type],
        MethodInfo method => method.GetGenericArguments().Prepend(method.DeclaringType),
        _ => [member.DeclaringType],
    };

    private static IEnumerable<Type> NamedBy(CustomAttributeData attribute) =>
        attribute.ConstructorArguments.Select(argument => argument.Value).OfType<Type>().Prepend(attribute.AttributeType);

    private static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));
}
