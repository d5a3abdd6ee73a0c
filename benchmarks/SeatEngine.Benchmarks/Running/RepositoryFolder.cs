namespace SeatEngine.Benchmarks.Running;

/// <summary>Where the repository is, and what benchmarks read from and write to it.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder that holds SeatEngine.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>The committed tables, a page for each processor.</summary>
    public static string Results => Path.Combine(Root, "benchmarks", "results");

    /// <summary>A measuring hall, such as <c>synthetic-bowl-72k/seats.csv</c>.</summary>
    /// <exception cref="FileNotFoundException">The hall is not beside this clone.</exception>
    public static string SharedPlan(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "plans", name));
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException($"This benchmark measures ../shared/plans/{name}, which is not beside this clone.", path);
    }

    private static string Find()
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
