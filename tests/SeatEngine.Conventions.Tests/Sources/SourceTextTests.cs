using System.Text.RegularExpressions;

namespace SeatEngine.Conventions.Tests.Sources;

/// <summary>House rules that are read from the text of the files.</summary>
public partial class SourceTextTests
{
    private const int LongestFile = 400;

    /// <summary>Files of src that may be longer than the limit, each with the reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = new(StringComparer.Ordinal);

    [Fact]
    public void Namespace_OfEachFile_FollowsItsFolder()
    {
        List<string> wrong = [];
        foreach (var file in SourceFile.All)
        {
            var expected = string.Join('.', [file.Project.RootNamespace, .. file.Folders.Take(file.Concepts)]);
            var isProgram = file.Name.EndsWith("/Program.cs", StringComparison.Ordinal) && file.Namespace is null;
            var isAboutTheAssembly = file.Namespace is null && file.Code.Contains("[assembly:", StringComparison.Ordinal);
            if (!isProgram && !isAboutTheAssembly && file.Namespace != expected)
            {
                wrong.Add($"{file.Name}: {file.Namespace ?? "no namespace"}, not {expected}");
            }
        }

        Rule.Holds(wrong);
    }

    [Fact]
    public void Files_OfLibraries_HoldOnePublicTypeEach()
    {
        List<string> wrong = [];
        foreach (var file in SourceFile.Libraries)
        {
            string[] names =
                [.. PublicType().Matches(file.Code).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)];
            if (names.Length > 1)
            {
                wrong.Add($"{file.Name}: {string.Join(", ", names)}");
            }
        }

        Rule.Holds(wrong);
    }

    [Fact]
    public void Files_OfLibraries_AreShortOrListed()
    {
        var wrong = SourceFile.Libraries
            .Where(file => file.LineCount > LongestFile && !LongFiles.ContainsKey(file.Name))
            .Select(file => $"{file.Name}: {file.LineCount} lines");
        var listedInVain = LongFiles.Keys.Except(
            SourceFile.Libraries.Where(file => file.LineCount > LongestFile).Select(file => file.Name), StringComparer.Ordinal);

        Rule.Holds(wrong.Concat(listedInVain));
    }

    [Fact]
    public void Files_Everywhere_HaveNoRegions() => AssertNowhere(SourceFile.All, RegionDirective());

    [Fact]
    public void Files_OfLibraries_NeverSilenceTheRuleOfDocumentation() => AssertNowhere(SourceFile.Libraries, DocumentationSilenced());

    [Fact]
    public void Files_Everywhere_SwallowNoException() => AssertNowhere(SourceFile.All, EmptyCatch());

    [Fact]
    public void Files_OfLibraries_ThrowNoVagueException() => AssertNowhere(SourceFile.Libraries, VagueException());

    [Fact]
    public void Files_OfLibraries_HaveNoGlobalUsings() => AssertNowhere(SourceFile.Libraries, GlobalUsing());

    [Fact]
    public void Files_OfLibraries_MakePluralsByCountedWordsAlone() => Rule.Holds(
        from file in SourceFile.Libraries
        from match in MadePlural().Matches(file.Text)
        select $"{file.Name}:{file.Text.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value.Trim()}");

    [Theory]
    [InlineData("count == 1 ? word : word + \"s\"", true)]
    [InlineData("$\"{count} {view.Words.Seat}s, {free} free\"", true)]
    [InlineData("$\"{count} {box}es\"", true)]
    [InlineData("(count == 1 ? \"seat\" : \"seats\")", true)]
    [InlineData("_missing.Count == 1\n            ? $\"no drawing for {list}\"", true)]
    [InlineData("(count != 1 ? \"sit\" : \"sits\")", true)]
    [InlineData("(count is 1 ? One : Many) + \"s\"", true)]
    [InlineData("new(\"seat\", \"seats\")", false)]
    [InlineData("count == 1 ? 0 : 1", false)]
    [InlineData("$\"{seats} seats\"", false)]
    public void MadePlural_Text_IsSeen(string code, bool seen) => Assert.Equal(seen, MadePlural().IsMatch(code));

    [Theory]
    [InlineData("public sealed class A", "A")]
    [InlineData("public readonly record struct B(int C)", "B")]
    [InlineData("public static partial class D", "D")]
    [InlineData("public enum E", "E")]
    [InlineData("public delegate void F(int g)", "F")]
    [InlineData("internal class G", null)]
    [InlineData("    public class Nested", null)]
    public void PublicType_Declaration_IsSeen(string line, string? name) =>
        Assert.Equal(name, PublicType().Match(line) is { Success: true } match ? match.Groups["name"].Value : null);

    [Theory]
    [InlineData("catch (IOException)\n{\n}", true)]
    [InlineData("catch { }", true)]
    [InlineData("catch (IOException e) when (e.HResult == 1)\n{\n    \n}", true)]
    [InlineData("catch (IOException)\n{\n    return false;\n}", false)]
    public void EmptyCatch_Block_IsSeen(string code, bool seen) => Assert.Equal(seen, EmptyCatch().IsMatch(code));

    private static void AssertNowhere(IEnumerable<SourceFile> files, Regex pattern)
    {
        var wrong =
            from file in files
            let code = file.Code
            from match in pattern.Matches(code)
            select $"{file.Name}:{code.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value.Trim()}";

        Rule.Holds(wrong);
    }

    [GeneratedRegex(
        @"^public\s+(?:(?:static|sealed|abstract|partial|readonly|ref|unsafe|record)\s+)*(?:class\s+|struct\s+|interface\s+|enum\s+|delegate\s+[\w<>?,.\[\]]+\s+|(?<=record\s))(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^\s*#\s*(end)?region\b", RegexOptions.Multiline)]
    private static partial Regex RegionDirective();

    [GeneratedRegex(@"#\s*pragma\s+warning\s+disable\b.*\b(CS)?1591\b|#\s*pragma\s+warning\s+disable\s*$", RegexOptions.Multiline)]
    private static partial Regex DocumentationSilenced();

    [GeneratedRegex(@"\bcatch\b\s*(\([^)]*\))?\s*(when\s*\(.*\))?\s*\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(
        @"\bthrow\s+new\s+(System\.)?(Exception|SystemException|ApplicationException|NullReferenceException|IndexOutOfRangeException|NotImplemented" + @"Exception)\b")]
    private static partial Regex VagueException();

    [GeneratedRegex(@"\+\s*""e?s""|\}e?s\b|(==|!=|\bis|\bis not)\s*1\s*\?\s*\$?""")]
    private static partial Regex MadePlural();

    [GeneratedRegex(@"^\s*global\s+using\b", RegexOptions.Multiline)]
    private static partial Regex GlobalUsing();
}
