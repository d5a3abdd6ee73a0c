namespace SeatEngine.Testing;

/// <summary>
/// A theory that needs a file of expected answers beside the repository, and is skipped with the reason where one of them is absent.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class VectorTheoryAttribute : TheoryAttribute
{
    public VectorTheoryAttribute(params string[] names)
    {
        string[] missing = [.. names.Where(name => RepositoryFiles.SharedVector(name) is null)];
        if (missing.Length > 0)
        {
            Skip = $"Needs {string.Join(", ", missing.Select(name => "../shared/vectors/" + name))}, which is not beside this clone.";
        }
    }
}
