using System.Collections.Immutable;
using System.CommandLine;

namespace BoxOfficeSample.Support;

/// <summary>How halls are read, for every command that reads one: which column says what, which lines, what is a seat.</summary>
internal static class Reading
{
    private static readonly Option<string[]> Columns = new("--map")
    {
        Description = "Which column of a table says what: section=Sector,row=3; by name or by number from 1.",
        HelpName = "FIELD=COLUMN",
        Recursive = true,
    };

    private static readonly Option<string[]> Only = new("--only")
    {
        Description = "Only lines of a table with this value, where it holds several halls or events: event=Gala.",
        HelpName = "COLUMN=VALUE",
        Recursive = true,
    };

    private static readonly Option<bool> NoHeader = new("--no-header")
    {
        Description = "The first line of a table is a seat already: --map says the columns by their numbers.",
        Recursive = true,
    };

    private static readonly Option<NeighbourSource?> Neighbours = new("--neighbours")
    {
        Description = "What tells who sits beside whom in a row: explicit, fileOrder, numbers or geometry.",
        Recursive = true,
    };

    private static readonly Option<string[]> Patterns = new("--pattern")
    {
        Description = "How texts of a drawing say seats: {section}-{row}-{seat} for ids, or title()=…, text()=…, ATTRIBUTE=….",
        HelpName = "SOURCE=TEXT",
        Recursive = true,
    };

    private static readonly Option<bool> Background = new("--background")
    {
        Description = "Keep what a drawing shows besides seats, as lines and colours beneath them.",
        Recursive = true,
    };

    public static IEnumerable<Option> All => [Columns, Only, NoHeader, Neighbours, Patterns, Background];

    /// <summary>What was asked for on the command line.</summary>
    public static HallReaderOptions Of(ParseResult parsed, Option<bool> lenient) => new()
    {
        Lenient = parsed.GetValue(lenient),
        Neighbours = parsed.GetValue(Neighbours),
        Manifest = new()
        {
            Columns = Pairs("--map", parsed.GetValue(Columns)),
            Only = Pairs("--only", parsed.GetValue(Only)),
            HasHeader = !parsed.GetValue(NoHeader),
        },
        Drawing = new()
        {
            Patterns = [.. (parsed.GetValue(Patterns) ?? []).Select(Pattern)],
            KeepBackground = parsed.GetValue(Background),
        },
    };

    private static SvgPattern Pattern(string text)
    {
        var brace = text.IndexOf('{', StringComparison.Ordinal);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals >= 0 && equals < brace
            ? new() { Source = text[..equals], Text = text[(equals + 1)..] }
            : new() { Text = text };
    }

    private static ImmutableDictionary<string, string> Pairs(string option, string[]? texts)
    {
        var pairs = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var part in (texts ?? []).SelectMany(static text => text.Split(',', StringSplitOptions.TrimEntries)))
        {
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, { Length: > 0 } value])
            {
                throw new CommandException($"{option}: '{part}' is no name, equals sign and value.");
            }

            pairs[name] = value;
        }

        return pairs.ToImmutable();
    }
}
