using System.Text;
using System.Text.RegularExpressions;

namespace SeatEngine.AspNetCore;

/// <summary>
/// Joins a module with those that it imports, so that a page asks for one file and not for one after the other as each names the next.
/// </summary>
internal static partial class PickerBundle
{
    /// <summary>The joined module, without what only people read.</summary>
    /// <param name="entry">The file that is asked for.</param>
    /// <param name="read">Gives the text of a file.</param>
    /// <exception cref="InvalidOperationException">
    /// A module imports or exports in another way than by names at the beginning of a line, imports in a circle, or declares a name that
    /// another has declared.
    /// </exception>
    public static string Of(string entry, Func<string, string> read)
    {
        var joined = new StringBuilder();
        var added = new Dictionary<string, bool>(StringComparer.Ordinal);
        var declared = new HashSet<string>(StringComparer.Ordinal);
        Add(entry);
        return joined.ToString();

        void Add(string file)
        {
            if (added.TryGetValue(file, out var isWhole))
            {
                _ = isWhole ? true : throw new InvalidOperationException($"'{file}' imports itself, by way of others.");
                return;
            }

            added[file] = false;
            var text = read(file);
            foreach (Match import in Import().Matches(text))
            {
                Add(import.Groups["file"].Value);
            }

            var body = Comment().Replace(Import().Replace(text, ""), "");
            body = file == entry ? body : Export().Replace(body, "");
            if (Foreign().Match(file == entry ? Export().Replace(body, "") : body) is { Success: true } foreign)
            {
                throw new InvalidOperationException($"'{file}' has '{foreign.Value}', which cannot be joined.");
            }

            foreach (Match name in Declaration().Matches(body))
            {
                if (!declared.Add(name.Groups["name"].Value))
                {
                    throw new InvalidOperationException($"'{file}' declares '{name.Groups["name"].Value}', as another module does.");
                }
            }

            joined.Append(body);
            added[file] = true;
        }
    }

    [GeneratedRegex("""^import \{[^}]*\} from "\./(?<file>[\w-]+\.js)";\n""", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex("^export (?=(?:async function|function|class|const) )", RegexOptions.Multiline)]
    private static partial Regex Export();

    /// <summary>Lines that are comments from their beginning to their end.</summary>
    [GeneratedRegex(@"^[ ]*(?://[^\n]*|/\*\*(?:(?!\*/)[^\n])*\*/|/\*\*[ ]*\n(?:[ ]*\*(?!/)[^\n]*\n)*[ ]*\*/)\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?:import|export)\b[^\n]*", RegexOptions.Multiline)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"^(?:export )?(?:async )?(?:class|function\*?|const|let|var) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
