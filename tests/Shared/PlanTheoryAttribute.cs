namespace SeatEngine.Testing;

/// <summary>
/// A theory that needs a measuring hall beside the repository, and is skipped with the reason where one of them is absent.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PlanTheoryAttribute : TheoryAttribute
{
    public PlanTheoryAttribute(params string[] names)
    {
        string[] missing = [.. names.Where(name => RepositoryFiles.SharedPlan(name) is null)];
        if (missing.Length > 0)
        {
            Skip = $"Needs {string.Join(", ", missing.Select(name => "../shared/plans/" + name))}, which is not beside this clone.";
        }
    }
}
