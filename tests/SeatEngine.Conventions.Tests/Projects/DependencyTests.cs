using System.Xml.Linq;

namespace SeatEngine.Conventions.Tests.Projects;

/// <summary>A new project exists only for a new dependency, and the arrows between projects run downward.</summary>
public class DependencyTests
{
    /// <summary>Project, the packages it may use, the projects it may use.</summary>
    public static TheoryData<string, string[], string[]> Libraries => new()
    {
        { "SeatEngine", ["NetTopologySuite"], [] },
        { "SeatEngine.AspNetCore", [], ["SeatEngine.Hosting", "SeatEngine.Rendering"] },
        {
            "SeatEngine.Hosting",
            [
                "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Hosting.Abstractions",
                "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options",
            ],
            ["SeatEngine"]
        },
        { "SeatEngine.Interchange", ["CsvHelper", "DocumentFormat.OpenXml"], ["SeatEngine"] },
        { "SeatEngine.Rendering", [], ["SeatEngine"] },
        { "SeatEngine.Rendering.Skia", ["HarfBuzzSharp.NativeAssets.Linux", "SkiaSharp", "SkiaSharp.HarfBuzz", "SkiaSharp.NativeAssets.Linux.NoDependencies"], ["SeatEngine.Rendering"] },
        {
            "SeatEngine.Storage.PostgreSql",
            ["Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions", "Npgsql"],
            ["SeatEngine.Hosting"]
        },
        {
            "SeatEngine.Storage.Sqlite",
            [
                "Microsoft.Data.Sqlite.Core", "Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions",
                "Microsoft.Extensions.Logging.Abstractions", "SQLitePCLRaw.bundle_e_sqlite3",
            ],
            ["SeatEngine.Hosting"]
        },
    };

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_Uses_ExactlyWhatItExistsFor(string name, string[] packages, string[] projects)
    {
        var project = ProjectFile.Read(LibraryPath(name));

        Assert.Equal(packages, project.Packages);
        Assert.Equal(projects.Select(LibraryPath), project.References);
    }

    [Fact]
    public void Libraries_InSrc_AreAllListedHere() =>
        Assert.Equal(
            Libraries.Select(row => LibraryPath((string)((object[])row)[0])).Order(StringComparer.Ordinal),
            ProjectFile.All.Where(project => project.Area == "src").Select(project => SourceTree.Relative(project.FullPath))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Libraries_ShowTheirInsides_ToTestsAndBenchmarksOnly()
    {
        string[] others =
        [
            .. ProjectFile.All
                .Where(project => project.Area == "src")
                .SelectMany(project => project.InternalsVisibleTo)
                .Where(friend => !friend.EndsWith(".Tests", StringComparison.Ordinal) && friend != "SeatEngine.Benchmarks"),
        ];

        Rule.Holds(others);
    }

    [Fact]
    public void Samples_Use_LibrariesOnly()
    {
        string[] others =
        [
            .. ProjectFile.All
                .Where(project => project.Area == "samples")
                .SelectMany(project => project.References)
                .Where(reference => !reference.StartsWith("src/", StringComparison.Ordinal)
                    && !reference.StartsWith("samples/", StringComparison.Ordinal)),
        ];

        Rule.Holds(others);
    }

    [Fact]
    public void Projects_ExceptThePackageTests_AreInTheSolution()
    {
        var solution = File.ReadAllText(RepositoryFiles.Full("SeatEngine.sln")).Replace('\\', '/');
        string[] absent =
        [
            .. ProjectFile.All
                .Where(project => project.Area != "package-tests")
                .Select(project => SourceTree.Relative(project.FullPath))
                .Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal)),
        ];

        Rule.Holds(absent);
    }

    [Fact]
    public void ProjectFiles_NameNoVersions_SinceTheyAreCentral()
    {
        string[] withVersion =
        [
            .. SourceTree.Files("*.csproj")
                .Where(path => !SourceTree.Relative(path).StartsWith("package-tests/", StringComparison.Ordinal))
                .Where(path =>
                    XDocument.Load(path).Descendants("PackageReference").Any(reference => reference.Attribute("Version") is not null))
                .Select(SourceTree.Relative),
        ];

        Rule.Holds(withVersion);
    }

    [Fact]
    public void CentralVersions_Listed_AreAllUsed()
    {
        var used = SourceTree.Files("*.csproj").Concat(SourceTree.Files("*.props")).Concat(SourceTree.Files("*.targets"))
            .SelectMany(path => XDocument.Load(path).Descendants("PackageReference"))
            .Select(reference => reference.Attribute("Include")?.Value)
            .OfType<string>();
        var listed = XDocument.Load(RepositoryFiles.Full("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(version => version.Attribute("Include")!.Value);

        Rule.Holds(listed.Except(used, StringComparer.Ordinal));
    }

    [Fact]
    public void NugetConfig_Names_NoRemoteSource()
    {
        string[] remote =
        [
            .. SourceTree.Files("nuget.config")
                .SelectMany(path => XDocument.Load(path).Descendants("packageSources").Elements("add"))
                .Select(source => source.Attribute("value")!.Value)
                .Where(source => source.Contains("://", StringComparison.Ordinal)),
        ];

        Rule.Holds(remote);
        Assert.DoesNotContain("packageSources", File.ReadAllText(RepositoryFiles.Full("nuget.config")), StringComparison.Ordinal);
    }

    private static string LibraryPath(string name) => $"src/{name}/{name}.csproj";
}
