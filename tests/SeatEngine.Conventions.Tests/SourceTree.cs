namespace SeatEngine.Conventions.Tests;

/// <summary>The files that people write, without what tools leave beside them.</summary>
internal static class SourceTree
{
    private static readonly string[] Left =
    [
        "bin", "obj", "out", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "StrykerOutput", "node_modules",
    ];

    /// <summary>Files of the repository that match a pattern, in ordinal order of path.</summary>
    public static IReadOnlyList<string> Files(string pattern, string under = ".")
    {
        List<string> found = [];
        Collect(new DirectoryInfo(RepositoryFiles.Full(under)), pattern, found);
        return found;
    }

    /// <summary>A path relative to the root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/');

    private static void Collect(DirectoryInfo folder, string pattern, List<string> found)
    {
        if (!folder.Exists)
        {
            return;
        }

        found.AddRange(folder.EnumerateFiles(pattern).Select(file => file.FullName).Order(StringComparer.Ordinal));
        foreach (var child in folder.EnumerateDirectories().OrderBy(child => child.Name, StringComparer.Ordinal))
        {
            var isHiddenAndNotCi = child.Name.StartsWith('.') && child.Name is not (".ci" or ".config");
            if (!isHiddenAndNotCi && !Left.Contains(child.Name, StringComparer.Ordinal))
            {
                Collect(child, pattern, found);
            }
        }
    }
}
