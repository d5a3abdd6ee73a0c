using System.Text.RegularExpressions;
using SeatEngine.Testing;

namespace BoxOfficeSample.Tests;

/// <summary>The page about the command line lists the commands that there are.</summary>
public sealed partial class CommandLinePageTests
{
    [Fact]
    public void Page_Commands_AreThoseOfTheHelp()
    {
        var help = Shell.Run("--help").Output;
        var commands = Name().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..])
            .Select(static match => match.Groups[1].Value);
        var page = Row().Matches(File.ReadAllText(RepositoryFiles.Full("docs/command-line.md")))
            .Select(static match => match.Groups[1].Value);

        Assert.Equal(commands.Order(StringComparer.Ordinal), page.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^  ([a-z]+)\b", RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| `([a-z]+)\b", RegexOptions.Multiline)]
    private static partial Regex Row();
}
