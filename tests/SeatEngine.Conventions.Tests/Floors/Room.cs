using SeatEngine.Conventions.Tests.Sources;

namespace SeatEngine.Conventions.Tests.Floors;

/// <summary>A folder that is no namespace of its own, in a house of one namespace.</summary>
/// <param name="House">The concept of the engine, or the name of another library.</param>
/// <param name="Name">The folder, or <see cref="Door"/>.</param>
internal sealed record Room(string House, string Name)
{
    /// <summary>The name for the files that lie directly in the folder of the house: what callers meet first.</summary>
    public const string Door = "(door)";

    /// <summary>The room of a file, or null for one outside every namespace, such as what is said about the assembly.</summary>
    public static Room? Of(SourceFile file)
    {
        var concepts = file.Concepts;
        if (file.Namespace is null || file.Folders.Length < concepts)
        {
            return null;
        }

        var rooms = file.Folders.Skip(concepts).ToArray();
        return new Room(concepts == 0 ? file.Project.Name : file.Folders[0], rooms.Length == 0 ? Door : string.Join('/', rooms));
    }

    public override string ToString() => $"{House}/{Name}";
}
