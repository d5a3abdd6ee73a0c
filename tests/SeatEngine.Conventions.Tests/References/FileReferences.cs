using SeatEngine.Conventions.Tests.Sources;
using SeatEngine.Conventions.Tests.Types;

namespace SeatEngine.Conventions.Tests.References;

/// <summary>
/// Which file of the libraries uses a type of which other: read from compiled code, where no name can be hidden or
/// mistaken, and for constants from the text.
/// </summary>
internal static class FileReferences
{
    private static readonly Lazy<IReadOnlyList<FileReference>> LazyAll = new(() => [.. Read().Distinct()]);

    /// <summary>Where each type of the libraries is declared.</summary>
    public static TypeHomes Homes { get; } = new(SourceFile.Libraries);

    /// <summary>All of the libraries but those that the tests are not built with; read once a run.</summary>
    public static IReadOnlyList<FileReference> All => LazyAll.Value;

    private static IEnumerable<FileReference> Read()
    {
        Type[] types = [.. Packages.All.SelectMany(assembly => assembly.GetTypes())];
        var constants = new ConstantReader(types);
        var compiled =
            from type in types
            let user = Homes.Of(type)
            where user is not null
            from used in TypeReader.TypesNamedBy(type)
            select Between(user, used, TypeHomes.NameOf(type));
        var written =
            from user in SourceFile.Libraries
            from used in constants.TypesNamedBy(user.Text, user.Namespace)
            select Between(user, used, Path.GetFileName(user.Name));

        return compiled.Concat(written).OfType<FileReference>();
    }

    private static FileReference? Between(SourceFile user, Type used, string name) =>
        Homes.Of(used) is { } home && home != user ? new FileReference(user, home, $"{name} uses {TypeHomes.NameOf(used)}") : null;
}
