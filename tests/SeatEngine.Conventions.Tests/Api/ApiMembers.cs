using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SeatEngine.Conventions.Tests.Api;

/// <summary>The lines of a type's members: those that a user or a deriving class can reach.</summary>
internal static class ApiMembers
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // A new one each time: it may not be shared between threads, and tests run side by side.
    private static NullabilityInfoContext Nullability => new();

    public static IEnumerable<string> Of(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.Name} = {Literal(field.GetRawConstantValue())}");
        }

        return
        [
            .. type.GetFields(Declared).Where(field => IsVisible(field.Attributes)).Select(FieldLine),
            .. type.GetConstructors(Declared).Where(IsVisible).Where(constructor => !IsGenerated(constructor)).Select(ConstructorLine),
            .. type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(IsVisible) && !IsGenerated(property)).Select(PropertyLine),
            .. type.GetEvents(Declared).Where(change => IsVisible(change.AddMethod!)).Select(EventLine),
            .. type.GetMethods(Declared).Where(method => IsVisible(method) && IsWritten(method)).Select(MethodLine),
        ];
    }

    public static string ReturnOf(MethodInfo method)
    {
        var by = method.ReturnType.IsByRef ? method.ReturnParameter.IsDefined(typeof(IsReadOnlyAttribute), false) ? "ref readonly " : "ref " : "";
        return by + ApiNames.Of(method.ReturnType, Nullability.Create(method.ReturnParameter));
    }

    public static string ParametersOf(MethodBase method)
    {
        var first = method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : "";
        return first + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static bool IsWritten(MethodInfo method)
    {
        var isOperator = method.Name.StartsWith("op_", StringComparison.Ordinal);
        return (!method.IsSpecialName || isOperator) && !IsGenerated(method);
    }

    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), false) || member.Name.Contains('<', StringComparison.Ordinal);

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static string FieldLine(FieldInfo field)
    {
        var access = field.IsPublic ? "public" : "protected";
        var type = ApiNames.Of(field.FieldType, Nullability.Create(field));
        if (field.IsLiteral)
        {
            return $"{access} const {type} {field.Name} = {Literal(field.GetRawConstantValue())}";
        }

        return $"{access} {(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name}";
    }

    private static string ConstructorLine(ConstructorInfo constructor) =>
        $"{Access(constructor)} {constructor.DeclaringType!.Name.Split('`')[0]}({ParametersOf(constructor)})";

    private static string PropertyLine(PropertyInfo property)
    {
        MethodInfo any = property.GetAccessors(true).Where(IsVisible).OrderByDescending(accessor => accessor.IsPublic).First();
        ParameterInfo[] indexes = property.GetIndexParameters();
        var name = indexes.Length == 0 ? property.Name : $"this[{string.Join(", ", indexes.Select(Parameter))}]";
        var by = property.PropertyType.IsByRef ? "ref " : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute), false) ? "required " : "";
        var type = ApiNames.Of(property.PropertyType, Nullability.Create(property));
        var get = Accessor(property.GetMethod, any, "get");
        var set = Accessor(property.SetMethod, any, property.SetMethod is { } setter && IsInit(setter) ? "init" : "set");
        return $"{Access(any)} {Modifiers(any)}{required}{by}{type} {name} {{{get}{set} }}";
    }

    private static string Accessor(MethodInfo? accessor, MethodInfo mostVisible, string word)
    {
        if (accessor is null || !IsVisible(accessor))
        {
            return "";
        }

        return accessor.IsPublic == mostVisible.IsPublic ? $" {word};" : $" protected {word};";
    }

    private static string EventLine(EventInfo change) =>
        $"{Access(change.AddMethod!)} {Modifiers(change.AddMethod!)}event {ApiNames.Of(change.EventHandlerType!, Nullability.Create(change))} {change.Name}";

    private static string MethodLine(MethodInfo method)
    {
        Type[] arguments = method.IsGenericMethodDefinition ? method.GetGenericArguments() : [];
        var generic = arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(ApiNames.Of))}>";
        var line = $"{Access(method)} {Modifiers(method)}{ReturnOf(method)} {method.Name}{generic}({ParametersOf(method)})";
        return line + ApiTypes.Constraints(arguments);
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";

    private static string Modifiers(MethodInfo method)
    {
        if (method.IsStatic)
        {
            return method.IsAbstract ? "static abstract " : "static ";
        }

        if (method.DeclaringType!.IsInterface)
        {
            return "";
        }

        var overrides = method.GetBaseDefinition().DeclaringType != method.DeclaringType;
        return (method.IsAbstract, overrides, method is { IsVirtual: true, IsFinal: false }) switch
        {
            (true, _, _) => "abstract ",
            (_, true, _) => "override ",
            (_, _, true) => "virtual ",
            _ => "",
        };
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var by = (parameter.ParameterType.IsByRef, parameter.IsOut, parameter.IsIn) switch
        {
            (false, _, _) => parameter.IsDefined(typeof(ParamArrayAttribute), false) || parameter.IsDefined(typeof(ParamCollectionAttribute), false) ? "params " : "",
            (_, true, _) => "out ",
            (_, _, true) => "in ",
            _ => "ref ",
        };
        var value = parameter.HasDefaultValue ? " = " + Default(parameter) : "";
        return $"{by}{ApiNames.Of(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Default(ParameterInfo parameter) =>
        parameter.RawDefaultValue is null && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null
            ? "default"
            : Literal(parameter.RawDefaultValue);

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"",
        bool flag => flag ? "true" : "false",
        char symbol => $"'{symbol}'",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
