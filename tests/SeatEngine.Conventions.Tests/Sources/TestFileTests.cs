namespace SeatEngine.Conventions.Tests.Sources;

/// <summary>Tests mirror what they test, and leave no approved text behind that nothing compares with.</summary>
public class TestFileTests
{
    [Fact]
    public void ApprovedTexts_BelongToATestBesideThem()
    {
        var orphans =
            from path in SourceTree.Files("*.verified.*", "tests")
            let name = Path.GetFileName(path)
            let folder = Path.GetDirectoryName(path)!
            where !name.StartsWith("PublicApi.", StringComparison.Ordinal)
            where !IsTest(Path.Combine(folder, name.Split('.')[0] + ".cs"), name.Split('.')[1])
            select SourceTree.Relative(path);

        Rule.Holds(orphans);
    }

    [Fact]
    public void Folders_OfTests_MirrorThoseOfTheirLibrary()
    {
        var astray =
            from file in SourceFile.All
            where file.Project.Area == "tests" && file.Folders.Length > 0
            let library = $"src/{file.Project.Name.Replace(".Tests", "", StringComparison.Ordinal)}"
            where Directory.Exists(RepositoryFiles.Full(library))
            where !Directory.Exists(RepositoryFiles.Full($"{library}/{file.Folders[0]}"))
                && file.Folders[0] is not ("Support" or "Skia" or "MainPath" or "Browsers" or "Faults")
            select $"{file.Name}: {library} has no folder {file.Folders[0]}";

        Rule.Holds(astray);
    }

    private static bool IsTest(string source, string caseName)
    {
        var method = caseName.Split('_') is { Length: > 3 } parts ? string.Join('_', parts[..3]) : caseName;
        return File.Exists(source) && File.ReadAllText(source).Contains(method, StringComparison.Ordinal);
    }
}
