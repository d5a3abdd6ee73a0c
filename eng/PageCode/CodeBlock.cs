namespace PageCode;

/// <summary>A block of C# in a page.</summary>
/// <param name="Line">The line of the page on which the code begins, from 1.</param>
/// <param name="Code">The code, each line with its end.</param>
/// <param name="Prints">What the page says it prints, each line with its end; empty when the page shows nothing.</param>
internal sealed record CodeBlock(int Line, string Code, string Prints);
