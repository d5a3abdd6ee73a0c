using System.Text.RegularExpressions;
using SeatEngine.Conventions.Tests.Projects;

namespace SeatEngine.Conventions.Tests.Sources;

/// <summary>A C# file that somebody wrote.</summary>
internal sealed partial class SourceFile
{
    private readonly Lazy<string?> _namespace;

    private SourceFile(string path, ProjectFile project)
    {
        FullPath = path;
        Project = project;
        Text = File.ReadAllText(path);
        _namespace = new(() => NamespaceDeclaration().Match(Code) is { Success: true } match ? match.Groups[1].Value : null);
    }

    public ProjectFile Project { get; }

    public string FullPath { get; }

    public string Name => SourceTree.Relative(FullPath);

    public string Text { get; }

    /// <summary>The text without comments and without the insides of strings.</summary>
    public string Code => field ??= CodeOnly.Of(Text);

    public int LineCount => Text.AsSpan().Count('\n');

    /// <summary>The folders between the project file and this file.</summary>
    public string[] Folders
    {
        get
        {
            var relative = Path.GetRelativePath(Project.Folder, Path.GetDirectoryName(FullPath)!).Replace('\\', '/');
            return relative == "." ? [] : relative.Split('/');
        }
    }

    /// <summary>How many of its folders name its namespace: in a library they are rooms, but for the concepts of the engine.</summary>
    public int Concepts => Project.Area != "src" ? Folders.Length : Project.Name == "SeatEngine" ? 1 : 0;

    public string? Namespace => _namespace.Value;

    /// <summary>Every file of the libraries.</summary>
    public static IReadOnlyList<SourceFile> Libraries { get; } = [.. Of("src")];

    /// <summary>Every file of every project.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Libraries, .. Of("tests"), .. Of("benchmarks"), .. Of("samples")];

    private static IEnumerable<SourceFile> Of(string area) =>
        from project in ProjectFile.All
        where project.Area == area
        from path in SourceTree.Files("*.cs", SourceTree.Relative(project.Folder))
        select new SourceFile(path, project);

    [GeneratedRegex(@"^namespace\s+([\w.]+)\s*[;{]?\s*$", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();
}
