using System.Reflection;

namespace SeatEngine.Conventions.Tests.Types;

/// <summary>Whoever reads or writes a file has it in all forms: bytes, stream, text, and a stream without blocking.</summary>
internal static class FileForms
{
    private const BindingFlags Shown = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>
    /// Forms that are missing beside a <c>Write</c> to a stream; <c>WriteX</c> has <c>WriteXAsync</c>, <c>XToBytes</c> and <c>XToText</c>.
    /// </summary>
    /// <param name="type">Any type.</param>
    /// <param name="isText">Whether what it writes is text.</param>
    public static IEnumerable<string> MissingBesideWrite(Type type, bool isText) =>
        from write in type.GetMethods(Shown)
        where write.Name.StartsWith("Write", StringComparison.Ordinal) && !write.Name.EndsWith("Async", StringComparison.Ordinal)
            && TakesStream(write)
        let all = Parameters(write)
        let said = all.Where(parameter => parameter != typeof(Stream)).ToArray()
        let result = write.ReturnType == typeof(void) ? typeof(Task) : typeof(Task<>).MakeGenericType(write.ReturnType)
        from form in (IEnumerable<(string Name, Type Result, Type[] Parameters)>)
        [
            (write.Name + "Async", result, [.. all, typeof(CancellationToken)]),
            (write.Name["Write".Length..] + "ToBytes", typeof(byte[]), said),
            .. isText ? [(write.Name["Write".Length..] + "ToText", typeof(string), said)] : Array.Empty<(string, Type, Type[])>(),
        ]
        where !Has(type, form.Name, form.Result, form.Parameters)
        select $"{type.FullName} has {write.Name} and lacks " +
            $"{form.Name}({string.Join(", ", form.Parameters.Select(parameter => parameter.Name))})";

    /// <summary>Forms that are missing beside a <c>Read</c>: of bytes beside that of a stream, and the other way round.</summary>
    public static IEnumerable<string> MissingBesideRead(Type type) =>
        from read in type.GetMethods(Shown)
        where read.Name == "Read"
        let all = Parameters(read)
        from pair in (IEnumerable<(Type This, Type Other)>)
            [(typeof(Stream),
                typeof(ReadOnlySpan<byte>)), (typeof(ReadOnlySpan<byte>), typeof(Stream)),
                (typeof(ReadOnlyMemory<byte>), typeof(ReadOnlySpan<byte>))]
        where all.Contains(pair.This)
        where !Has(type, "Read", read.ReturnType, [.. all.Select(parameter => parameter == pair.This ? pair.Other : parameter)])
        select $"{type.FullName} reads {pair.This.Name} and not {pair.Other.Name}";

    private static bool TakesStream(MethodInfo method) => Parameters(method).Contains(typeof(Stream));

    private static Type[] Parameters(MethodInfo method) => [.. method.GetParameters().Select(parameter => parameter.ParameterType)];

    private static bool Has(Type type, string name, Type result, Type[] parameters) =>
        type.GetMethod(name, Shown, parameters) is { } found && found.ReturnType == result;
}
