using SeatEngine.Conventions.Tests.References;
using SeatEngine.Conventions.Tests.Sources;

namespace SeatEngine.Conventions.Tests.Floors;

/// <summary>
/// Primitives, Layout, Halls, Maps, then Allocation, Inventory and Pricing side by side, Orders, Performances, Seasons, Files, Catalogues.
/// </summary>
public class FloorTests
{
    private static IEnumerable<SourceFile> EngineFiles => SourceFile.Libraries.Where(file => file.Project.Name == "SeatEngine");

    [Fact]
    public void Folders_OfSeatEngine_AllHaveAFloor()
    {
        var homeless = EngineFiles
            .Where(file => file.Folders.Length == 0 || !FloorPlan.Concepts.Contains(file.Folders[0]))
            .Where(file => file.Namespace is not null)
            .Select(file => file.Name);

        Rule.Holds(homeless);
    }

    [Fact]
    public void Sources_OfSeatEngine_NameNothingBesideOrAboveTheirFloor()
    {
        var wrong =
            from file in EngineFiles
            let concept = FloorPlan.ConceptOf(file.Namespace)
            where concept is not null
            from used in SourceFloors.Trespasses(concept, file.Code)
            select $"{file.Name} names {used}";

        Rule.Holds(wrong);
    }

    [Fact]
    public void Concepts_OfThePlan_HaveAFolderOrAreToCome() => Rule.Holds(
        FloorPlan.Concepts
            .Except(FloorPlan.ToCome, StringComparer.Ordinal)
            .Except(EngineFiles.Select(file => file.Folders.FirstOrDefault("")), StringComparer.Ordinal));

    [Fact]
    public void Types_OfSeatEngine_UseNothingBesideOrAboveTheirFloor()
    {
        var wrong =
            from reference in FileReferences.All
            let user = FloorPlan.ConceptOf(reference.User.Namespace)
            let used = FloorPlan.ConceptOf(reference.Used.Namespace)
            where user is not null && used is not null && !FloorPlan.MayUse(user, used)
            select $"{reference.What} ({user} uses {used})";

        Rule.Holds(wrong);
    }

    [Theory]
    [InlineData("Primitives", "Primitives", true)]
    [InlineData("Files", "Performances", true)]
    [InlineData("Maps", "Layout", true)]
    [InlineData("Layout", "Maps", false)]
    [InlineData("Pricing", "Inventory", false)]
    [InlineData("Allocation", "Pricing", false)]
    [InlineData("Performances", "Allocation", true)]
    [InlineData("Orders", "Pricing", true)]
    [InlineData("Orders", "Performances", false)]
    [InlineData("Seasons", "Performances", true)]
    public void MayUse_TwoConcepts_FollowsTheFloors(string user, string used, bool allowed) =>
        Assert.Equal(allowed, FloorPlan.MayUse(user, used));

    [Theory]
    [InlineData("using SeatEngine.Files;")]
    [InlineData("using static SeatEngine.Files.Reader;")]
    [InlineData("using Short = SeatEngine.Files.Reader;")]
    [InlineData("private SeatEngine.Files.Reader _reader;")]
    [InlineData("private global::SeatEngine.Files.Reader _reader;")]
    public void Trespasses_NameOfAHigherFloor_IsSeen(string code) => Assert.Equal(["Files"], SourceFloors.Trespasses("Maps", code));

    [Theory]
    [InlineData("using SeatEngine.Layout;")]
    [InlineData("using System.IO;")]
    [InlineData("hall.Files.Count")]
    public void Trespasses_OtherNames_AreNone(string code) => Assert.Empty(SourceFloors.Trespasses("Maps", code));
}
