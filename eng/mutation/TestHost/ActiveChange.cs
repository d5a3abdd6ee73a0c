using System.IO.MemoryMappedFiles;
using System.Reflection;

namespace SeatEngine.Mutation;

/// <summary>
/// Which change of the engine is in force. Stryker tells it in a file, which the changed code would read at each of
/// millions of branches; here it is read once for a run of tests and put where the changed code finds it at once.
/// </summary>
/// <remarks>While Stryker asks what tests reach, and before the engine is changed, there is nothing to put.</remarks>
internal sealed class ActiveChange
{
    public const int None = -1;

    private readonly FieldInfo? _active;
    private readonly string? _file;

    public ActiveChange(Assembly engine)
    {
        _file = Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE");
        var asksForReach = Environment.GetEnvironmentVariable("STRYKER_COVERAGE_FILE") is { Length: > 0 };
        var control = Array.Find(engine.GetTypes(), static type => type.Name == "MutantControl"
            && type.Namespace!.StartsWith("Stryker", StringComparison.Ordinal));
        if (control is null || asksForReach)
        {
            return;
        }

        FieldInfo Field(string name) => control.GetField(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            ?? throw new InvalidOperationException($"Stryker keeps what was {name} elsewhere now.");
        Field("_cachedMutantFilePath").SetValue(null, "");
        Field("_mutantFilePathCached").SetValue(null, true);
        _active = Field("ActiveMutant");
        Activate(None);
    }

    /// <summary>Whether changes can be switched here.</summary>
    public bool IsSwitched => _active is not null;

    /// <summary>The change that Stryker asks for now; none where changes cannot be switched.</summary>
    public int Asked()
    {
        if (!IsSwitched)
        {
            return None;
        }

        using var file = MemoryMappedFile.CreateFromFile(
            new FileStream(_file!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), null, sizeof(int), MemoryMappedFileAccess.Read,
                HandleInheritability.None, leaveOpen: false);
        using var view = file.CreateViewAccessor(0, sizeof(int), MemoryMappedFileAccess.Read);
        return view.ReadInt32(0);
    }

    /// <summary>Puts a change in force, where changes can be switched.</summary>
    public void Activate(int change) => _active?.SetValue(null, change);
}
