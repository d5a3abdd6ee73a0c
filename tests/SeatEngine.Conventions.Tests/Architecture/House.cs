using SeatEngine.Conventions.Tests.Floors;
using SeatEngine.Conventions.Tests.Projects;
using SeatEngine.Conventions.Tests.References;
using SeatEngine.Conventions.Tests.Sources;

namespace SeatEngine.Conventions.Tests.Architecture;

/// <summary>A concept of the engine or another library, with what the code of today says of it.</summary>
/// <param name="Name">Of the concept or of the package.</param>
/// <param name="Rooms">Its rooms in the order of the plan, without the door.</param>
/// <param name="Uses">The houses it really uses, in ordinal order.</param>
/// <param name="Packages">The packages of others it depends on; none for a concept, since they are those of the whole engine.</param>
internal sealed record House(string Name, IReadOnlyList<string> Rooms, IReadOnlyList<string> Uses, IReadOnlyList<string> Packages)
{
    /// <summary>Whether it is a package of its own.</summary>
    public bool IsPackage => Name.Contains('.', StringComparison.Ordinal);

    /// <summary>Every house, by name.</summary>
    public static IReadOnlyList<House> All()
    {
        var uses = FileReferences.All
            .Select(reference => (User: Room.Of(reference.User)?.House, Used: Room.Of(reference.Used)?.House))
            .Where(use => use.Used is not null && use.User != use.Used)
            .ToLookup(use => use.User, use => use.Used!, StringComparer.Ordinal);

        return
        [
            .. from file in SourceFile.Libraries
               let room = Room.Of(file)
               where room is not null
               group file by room.House into house
               orderby house.Key
               let project = house.First().Project
               select new House(
                   house.Key,
                   [.. RoomPlan.Houses[house.Key].Select(room => room.Name).Where(name => name != Room.Door)],
                   [.. uses[house.Key].Concat(UncompiledUses(project)).Distinct().Order(StringComparer.Ordinal)],
                   house.Key == project.Name ? project.Packages : []),
        ];
    }

    /// <summary>Which of the used are not used by another of them already: the arrows that say the rest.</summary>
    public IEnumerable<string> Arrows(IReadOnlyList<House> all) =>
        Uses.Where(used => !Uses.Any(other => other != used && Reaches(other, used, all)));

    private static bool Reaches(string from, string to, IReadOnlyList<House> all) =>
        all.Single(house => house.Name == from).Uses.Any(used => used == to || Reaches(used, to, all));

    // A library that the tests are not built with is known by its project file alone.
    private static IEnumerable<string> UncompiledUses(ProjectFile project) =>
        Types.Packages.All.Any(assembly => assembly.GetName().Name == project.Name)
            ? []
            : project.References.Select(reference => Path.GetFileNameWithoutExtension(reference));
}
