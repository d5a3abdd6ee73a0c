namespace SeatEngine.Testing;

/// <summary>A theory over small inputs beside the repository, and skipped with the reason where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CaseTheoryAttribute : TheoryAttribute
{
    public CaseTheoryAttribute(params string[] folders)
    {
        string[] missing = [.. folders.Where(name => RepositoryFiles.SharedCase(name) is null)];
        if (missing.Length > 0)
        {
            Skip = $"Needs {string.Join(", ", missing.Select(name => "../shared/cases/" + name))}, which is not beside this clone.";
        }
    }
}
