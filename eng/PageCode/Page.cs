using System.Collections.Immutable;

namespace PageCode;

/// <summary>The code of one Markdown file, in the order in which it is read.</summary>
/// <param name="Name">The file's path from the root of the repository, with slashes.</param>
/// <param name="FullPath">Where the file is, for the compiler to point at.</param>
/// <param name="Blocks">What is to be compiled and run.</param>
internal sealed record Page(string Name, string FullPath, ImmutableArray<CodeBlock> Blocks)
{
    private const string Fence = "```";

    /// <summary>Takes the blocks of C# out of a text. A block of plain text right after one is what it prints.</summary>
    public static Page Read(string name, string fullPath, string markdown)
    {
        var blocks = ImmutableArray.CreateBuilder<CodeBlock>();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var follows = false;
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var language = lines[at][Fence.Length..].Trim();
            var end = Array.FindIndex(lines, at + 1, line => line.StartsWith(Fence, StringComparison.Ordinal));
            end = end < 0 ? lines.Length : end;
            var text = string.Concat(lines[(at + 1)..end].Select(line => line + "\n"));
            if (language == "csharp")
            {
                blocks.Add(new CodeBlock(at + 2, text, Prints: ""));
            }
            else if (language == "text" && follows)
            {
                blocks[^1] = blocks[^1] with { Prints = text };
            }

            follows = language == "csharp";
            at = end;
        }

        return new Page(name, fullPath, blocks.ToImmutable());
    }
}
