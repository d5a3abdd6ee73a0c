using System.Text.RegularExpressions;
using SeatEngine.Conventions.Tests.Sources;

namespace SeatEngine.Conventions.Tests.References;

/// <summary>In which files the types of the libraries are declared.</summary>
internal sealed partial class TypeHomes
{
    private readonly Dictionary<string, List<SourceFile>> _files = new(StringComparer.Ordinal);

    /// <summary>Reads where each type of the files is declared; a type is known by its namespace and name.</summary>
    public TypeHomes(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            foreach (var name in TypesIn(file.Code))
            {
                FilesOf($"{file.Namespace}.{name}").Add(file);
            }
        }
    }

    /// <summary>Types that are declared in several files which do not all lie in one folder.</summary>
    public IEnumerable<string> Scattered =>
        from type in _files
        let folders = type.Value.Select(file => string.Join('/', file.Folders)).Distinct(StringComparer.Ordinal).ToArray()
        where folders.Length > 1
        select $"{type.Key} lies in {string.Join(" and ", folders)}";

    /// <summary>The first file that declares a type, or the type around it; null for a type that nobody wrote here.</summary>
    public SourceFile? Of(Type type) => _files.TryGetValue($"{type.Namespace}.{NameOf(type)}", out var files) ? files[0] : null;

    /// <summary>The name that a type, or the type around it, has in its file.</summary>
    public static string NameOf(Type type) => type.DeclaringType is { } around ? NameOf(around) : type.Name.Split('`')[0];

    /// <summary>The types that stand by themselves in the code of a file, without those inside them.</summary>
    public static IEnumerable<string> TypesIn(string code) =>
        Declaration().Matches(code).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);

    private List<SourceFile> FilesOf(string type)
    {
        if (!_files.TryGetValue(type, out var files))
        {
            _files.Add(type, files = []);
        }

        return files;
    }

    [GeneratedRegex(
        @"^(?:(?:public|internal|static|sealed|abstract|partial|readonly|ref|unsafe)\s+)+"
            + @"(?:(?:record\s+)?(?:class|struct)|record|interface|enum|delegate\s+[\w<>?,.\[\]]+)\s+(?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
