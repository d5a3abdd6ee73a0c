using SeatEngine.Conventions.Tests.References;
using SeatEngine.Conventions.Tests.Sources;

namespace SeatEngine.Conventions.Tests.Floors;

/// <summary>Rooms use what the plan says, all of it and nothing else, and are small.</summary>
public class RoomTests
{
    private const int MostFiles = 25;

    /// <summary>What each room really uses of its own house, with one example.</summary>
    private static readonly Lazy<Dictionary<(Room User, Room Used), string>> RealUses = new(() => (
        from reference in FileReferences.All
        let user = Room.Of(reference.User)
        let used = Room.Of(reference.Used)
        where user is not null && used is not null && user != used && user.House == used.House
        group reference.What by (user, used)).ToDictionary(uses => uses.Key, uses => uses.First()));

    private static IEnumerable<(Room User, Room Used)> PlannedUses =>
        from house in RoomPlan.Houses
        from room in house.Value
        from used in room.Uses.Concat(room.UsesAbove)
        select (new Room(house.Key, room.Name), new Room(house.Key, used));

    [Fact]
    public void Folders_OfLibraries_HoldFewFiles() => Rule.Holds(
        from file in SourceFile.Libraries
        group file by Path.GetDirectoryName(file.Name) into folder
        where folder.Count() > MostFiles
        select $"{folder.Key} holds {folder.Count()} files, not {MostFiles} at most");

    [Fact]
    public void Types_InSeveralFiles_LieInOneRoom() => Rule.Holds(FileReferences.Homes.Scattered);

    [Fact]
    public void Rooms_OfLibraries_AreThoseOfThePlan()
    {
        Room[] planned = [.. RoomPlan.Houses.SelectMany(house => house.Value.Select(room => new Room(house.Key, room.Name)))];
        Room[] real = [.. SourceFile.Libraries.Select(Room.Of).OfType<Room>().Distinct()];

        Rule.Holds(real.Except(planned).Select(room => $"{room} is not in the plan")
            .Concat(planned.Except(real).Select(room => $"{room} is in the plan, and nowhere else")));
    }

    [Fact]
    public void Rooms_OfLibraries_UseWhatThePlanSays() => Rule.Holds(
        from use in RealUses.Value
        where !PlannedUses.Contains(use.Key)
        select $"{use.Key.User} uses {use.Key.Used}, and the plan does not say so: {use.Value}");

    [Fact]
    public void Plan_Uses_AreAllReal() => Rule.Holds(
        from use in PlannedUses
        where !RealUses.Value.ContainsKey(use)
        select $"{use.User} uses {use.Used} in the plan only");

    [Fact]
    public void Plan_Rooms_LieOnThoseBeforeThem_OrSayWhyNot() => Rule.Holds(
        from house in RoomPlan.Houses
        from room in house.Value.Index()
        let below = house.Value.Take(room.Index).Select(other => other.Name).ToArray()
        let isExplained = room.Item.UsesAbove.Length == 0 == (room.Item.Because is null)
        where !isExplained || room.Item.Uses.Except(below).Any() || room.Item.UsesAbove.Intersect(below).Any()
        select $"{house.Key}/{room.Item.Name}: uses stand before it, uses above after it, and these have a reason");
}
