namespace SeatEngine.Testing;

/// <summary>Finds files of the repository, and of the folder of measuring halls that may lie beside it.</summary>
internal static class RepositoryFiles
{
    private static readonly Lazy<string> LazyRoot = new(FindRoot);

    /// <summary>The folder that holds SeatEngine.sln.</summary>
    public static string Root => LazyRoot.Value;

    /// <summary>The full path of a file of the repository; the file need not exist.</summary>
    /// <param name="relativePath">Relative to the root, with forward slashes.</param>
    public static string Full(string relativePath) => Path.GetFullPath(Path.Combine(Root, relativePath));

    /// <summary>The path of a measuring hall, such as <c>hope-theater/seats.csv</c>, or null where it is absent.</summary>
    public static string? SharedPlan(string name) => ExistingOrNull(Path.Combine("..", "shared", "plans", name));

    /// <summary>The path of a small input with a fault of real files, such as <c>09_blank_lines</c>, or null where it is absent.</summary>
    public static string? SharedCase(string name) => ExistingOrNull(Path.Combine("..", "shared", "cases", name));

    /// <summary>The path of a file of inputs with expected answers, such as <c>discounts.json</c>, or null where it is absent.</summary>
    public static string? SharedVector(string name) => ExistingOrNull(Path.Combine("..", "shared", "vectors", name));

    private static string? ExistingOrNull(string relativePath)
    {
        var full = Full(relativePath);
        return File.Exists(full) || Directory.Exists(full) ? full : null;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SeatEngine.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds SeatEngine.sln.");
    }
}
