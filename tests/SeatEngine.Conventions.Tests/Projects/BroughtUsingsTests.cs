using SeatEngine.Conventions.Tests.Types;

namespace SeatEngine.Conventions.Tests.Projects;

/// <summary>
/// Each package brings the namespaces of its public types as implicit usings, under one condition, and nothing in them
/// stands in the way of what else is imported without asking.
/// </summary>
public class BroughtUsingsTests
{
    private static IEnumerable<string> PackageNames =>
        ProjectFile.All.Where(project => project.Area == "src").Select(project => project.Name);

    [Fact]
    public void Props_OfEachPackage_BringTheNamespacesOfItsPublicTypes() => Rule.Holds(
        from assembly in Packages.All
        let name = assembly.GetName().Name!
        let spaces = assembly.GetExportedTypes().Select(type => type.Namespace!).Distinct().Order(StringComparer.Ordinal)
        let brought = BroughtUsings.Of(name).Namespaces
        where !brought.SequenceEqual(spaces)
        select $"{BroughtUsings.PathOf(name)} brings {string.Join(", ", brought)}");

    [Fact]
    public void Props_OfEachPackage_HaveOneCondition() =>
        Assert.Single(PackageNames.Select(name => BroughtUsings.Of(name).Condition).Distinct());

    [Fact]
    public void PublicTypes_ShareNoNameWithEachOther() => Rule.Holds(
        from type in Packages.PublicTypes
        where !type.IsNested
        group type by type.Name into same
        where same.Count() > 1
        select string.Join(" and ", same.Select(type => type.FullName)));

    [Fact]
    public void PublicTypes_ShareNoNameWithWhatTheSdkImports() => Rule.Holds(
        from type in Packages.PublicTypes
        where !type.IsNested
        from other in ImplicitlyImported.TypesOfTheSdk[type.Name]
        select $"{type.FullName} and {other}");

    [Theory]
    [InlineData("String", "System.String")]
    [InlineData("List`1", "System.Collections.Generic.List`1")]
    [InlineData("WebApplication", "Microsoft.AspNetCore.Builder.WebApplication")]
    [InlineData("BackgroundService", "Microsoft.Extensions.Hosting.BackgroundService")]
    public void TypesOfTheSdk_NameOfOne_IsSeen(string name, string type) => Assert.Contains(type, ImplicitlyImported.TypesOfTheSdk[name]);

    [Fact]
    public void TypesOfTheSdk_NameInAnotherNamespace_IsNot() => Assert.Empty(ImplicitlyImported.TypesOfTheSdk["StringBuilder"]);

    [Fact]
    public void PagesAndPrograms_ThatShowThePackages_HaveNoUsingOfOurs() => Rule.Holds(
        from path in SourceTree.Files("*.md").Concat(SourceTree.Files("*.cs", "samples")).Concat(SourceTree.Files("*.cs", "package-tests"))
        let name = SourceTree.Relative(path)
        where name == "README.md" || name.Split('/')[0] is "docs" or "samples" or "package-tests"
        where !name.StartsWith("docs/adr/", StringComparison.Ordinal)
        from line in File.ReadLines(path).Index()
        where line.Item.TrimStart().StartsWith("using SeatEngine", StringComparison.Ordinal)
        select $"{name}:{line.Index + 1}: {line.Item.Trim()}");
}
