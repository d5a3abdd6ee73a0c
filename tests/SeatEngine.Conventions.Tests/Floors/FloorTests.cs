using SeatEngine.Conventions.Tests.Sources;
using SeatEngine.Conventions.Tests.Types;

namespace SeatEngine.Conventions.Tests.Floors;

/// <summary>Primitives, Layout, Halls, Maps, then Allocation, Inventory and Pricing side by side, Performances, Files.</summary>
public class FloorTests
{
    private static IEnumerable<SourceFile> EngineFiles => SourceFile.Libraries.Where(file => file.Project.Name == "SeatEngine");

    [Fact]
    public void Folders_OfSeatEngine_AllHaveAFloor()
    {
        IEnumerable<string> homeless = EngineFiles
            .Where(file => file.Folders.Length == 0 || !FloorPlan.Concepts.Contains(file.Folders[0]))
            .Where(file => file.Namespace is not null)
            .Select(file => file.Name);

        Rule.Holds(homeless);
    }

    [Fact]
    public void Sources_OfSeatEngine_NameNothingBesideOrAboveTheirFloor()
    {
        IEnumerable<string> wrong =
            from file in EngineFiles
            let concept = FloorPlan.ConceptOf(file.Namespace)
            where concept is not null
            from used in SourceFloors.Trespasses(concept, file.Code)
            select $"{file.Name} names {used}";

        Rule.Holds(wrong);
    }

    [Fact]
    public void Types_OfSeatEngine_DeclareNothingBesideOrAboveTheirFloor()
    {
        IEnumerable<string> wrong =
            from type in Packages.Engine.GetTypes()
            let concept = FloorPlan.ConceptOf(type.Namespace)
            where concept is not null
            from used in MetadataFloors.TypesNamedBy(type)
            let usedConcept = FloorPlan.ConceptOf(used.Namespace)
            where usedConcept is not null && !FloorPlan.MayUse(concept, usedConcept)
            select $"{type.FullName} names {used.FullName}";

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
    public void MayUse_TwoConcepts_FollowsTheFloors(string user, string used, bool allowed) =>
        Assert.Equal(allowed, FloorPlan.MayUse(user, used));

    [Theory]
    [InlineData("using SeatEngine.Files;")]
    [InlineData("using static SeatEngine.Files.Reader;")]
    [InlineData("using Short = SeatEngine.Files.Reader;")]
    [InlineData("private SeatEngine.Files.Reader _reader;")]
    [InlineData("private global::SeatEngine.Files.Reader _reader;")]
    [InlineData("List<Files.Reader> readers = [];")]
    [InlineData("void Read(Files.Reader reader)")]
    public void Trespasses_NameOfAHigherFloor_IsSeen(string code) => Assert.Equal(["Files"], SourceFloors.Trespasses("Maps", code));

    [Theory]
    [InlineData("using SeatEngine.Layout;")]
    [InlineData("using System.IO;")]
    [InlineData("hall.Files.Count")]
    public void Trespasses_OtherNames_AreNone(string code) => Assert.Empty(SourceFloors.Trespasses("Maps", code));

    [Fact]
    public void TypesNamedBy_AType_SeesFieldsSignaturesAndLocals()
    {
        Type[] named = [.. MetadataFloors.TypesNamedBy(typeof(Sample))];

        Assert.Contains(typeof(Uri), named);
        Assert.Contains(typeof(Version), named);
        Assert.Contains(typeof(IComparable<>), named);
        Assert.Contains(typeof(OperatingSystem), named);
    }

    private sealed class Sample(Dictionary<int, Uri[]> field) : IComparable<Sample>
    {
        public int CompareTo(Sample? other) => field.Count;

        public override string ToString() => Describe(null);

        private static string Describe(Version? version)
        {
            OperatingSystem local = Environment.OSVersion;
            return local.Platform + local.VersionString + version + local.Version;
        }
    }
}
