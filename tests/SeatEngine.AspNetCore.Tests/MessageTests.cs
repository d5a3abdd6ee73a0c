using System.Text.Json;
using System.Text.RegularExpressions;

namespace SeatEngine.AspNetCore.Tests;

/// <summary>Each language says all that English says, with the same places to be filled.</summary>
public sealed partial class MessageTests
{
    private static readonly string Folder = RepositoryFiles.Full("src/SeatEngine.AspNetCore/wwwroot");

    public static TheoryData<string> Languages =>
        [.. Directory.GetFiles(Path.Combine(Folder, "lang"), "*.json").Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Language_OfAFile_SaysAllThatEnglishSays(string file)
    {
        var english = Line().Matches(File.ReadAllText(Path.Combine(Folder, "messages.js")))
            .ToDictionary(static match => match.Groups[1].Value, static match => match.Groups[2].Value, StringComparer.Ordinal);
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "lang", file)));
        var other = document.RootElement.EnumerateObject()
            .ToDictionary(static member => member.Name, static member => member.Value.GetString()!, StringComparer.Ordinal);

        Assert.InRange(english.Count, 40, 200);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, each =>
            Assert.Equal(each.Value.Contains("{0}", StringComparison.Ordinal), other[each.Key].Contains("{0}", StringComparison.Ordinal)));
    }

    [GeneratedRegex("""^  (\w+): "(.*)",$""", RegexOptions.Multiline)]
    private static partial Regex Line();
}
