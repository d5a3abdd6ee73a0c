namespace CookbookSample;

/// <summary>A source file of the cookbook, which the program carries with it.</summary>
public sealed class RecipeSource
{
    private readonly string[] _lines;

    /// <param name="fileName">Without folder.</param>
    public RecipeSource(string fileName)
    {
        using var stream = typeof(RecipeSource).Assembly.GetManifestResourceStream(fileName)
            ?? throw new ArgumentException($"The program does not carry the file {fileName}.", nameof(fileName));
        using var reader = new StreamReader(stream);
        _lines = reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    /// <summary>The whole text after its namespace.</summary>
    public string TypeText() =>
        string.Join('\n', _lines.SkipWhile(static line => !line.StartsWith("namespace ", StringComparison.Ordinal)).Skip(2));

    /// <summary>The namespaces that the file uses.</summary>
    public IEnumerable<string> Usings() => _lines.Where(static line => line.StartsWith("using ", StringComparison.Ordinal));

    /// <summary>The text of a method, moved to the left margin.</summary>
    public string MethodText(string method)
    {
        var first = Array.FindIndex(_lines, line => line.StartsWith("    public static ", StringComparison.Ordinal)
            && line.Contains($" {method}(", StringComparison.Ordinal));
        var last = Array.FindIndex(_lines, first + 1, static line => line == "    }");
        return string.Join('\n', _lines[first..(last + 1)].Select(static line => line.Length > 4 ? line[4..] : line));
    }
}
