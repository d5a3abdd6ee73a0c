using System.Reflection;

namespace SeatEngine.Conventions.Tests.Types;

/// <summary>The compiled libraries.</summary>
internal static class Packages
{
    public static Assembly Engine { get; } = Assembly.Load("SeatEngine");

    public static IReadOnlyList<Assembly> All { get; } =
    [
        Engine,
        Assembly.Load("SeatEngine.AspNetCore"),
        Assembly.Load("SeatEngine.Hosting"),
        Assembly.Load("SeatEngine.Interchange"),
        Assembly.Load("SeatEngine.Rendering"),
        Assembly.Load("SeatEngine.Rendering.Skia"),
        Assembly.Load("SeatEngine.Storage.PostgreSql"),
        Assembly.Load("SeatEngine.Storage.Sqlite"),
    ];

    /// <summary>What a user of the packages sees, nested types included.</summary>
    public static IReadOnlyList<Type> PublicTypes { get; } =
        [.. All.SelectMany(assembly => assembly.GetExportedTypes()).OrderBy(type => type.FullName, StringComparer.Ordinal)];
}
