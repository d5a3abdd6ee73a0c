using System.Xml.Linq;

namespace SeatEngine.Conventions.Tests.Projects;

/// <summary>What a project file says of dependencies.</summary>
internal sealed class ProjectFile
{
    private readonly XDocument _document;

    private ProjectFile(string path, XDocument document)
    {
        FullPath = path;
        _document = document;
    }

    public string FullPath { get; }

    public string Name => Path.GetFileNameWithoutExtension(FullPath);

    public string Folder => Path.GetDirectoryName(FullPath)!;

    /// <summary>The first folder under the root: src, tests, benchmarks or samples.</summary>
    public string Area => SourceTree.Relative(FullPath).Split('/')[0];

    public string RootNamespace => _document.Descendants("RootNamespace").Select(element => element.Value).FirstOrDefault() ?? Name;

    public IReadOnlyList<string> Packages => Includes("PackageReference");

    public IReadOnlyList<string> InternalsVisibleTo => Includes("InternalsVisibleTo");

    /// <summary>The projects referred to, relative to the root; not those that only serve the compiler.</summary>
    public IReadOnlyList<string> References =>
    [
        .. Includes(_document.Descendants("ProjectReference")
                .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false"))
            .Select(include => SourceTree.Relative(Path.GetFullPath(Path.Combine(Folder, include)))),
    ];

    public static ProjectFile Read(string relativePath)
    {
        var path = RepositoryFiles.Full(relativePath);
        return new ProjectFile(path, XDocument.Load(path));
    }

    /// <summary>Every project of the repository, by path.</summary>
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. SourceTree.Files("*.csproj").Select(path => Read(SourceTree.Relative(path)))];

    private string[] Includes(string item) => Includes(_document.Descendants(item));

    private static string[] Includes(IEnumerable<XElement> items) =>
        [.. items.Select(element => element.Attribute("Include")?.Value).OfType<string>().Order(StringComparer.Ordinal)];
}
