using Microsoft.CodeAnalysis;

namespace PageCode;

/// <summary>
/// Compiles the code that Markdown files show: each page becomes a class whose blocks run one after the other, so that
/// code that no longer compiles is an error of the build, on its line of the page.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PageGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var root = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.RepositoryRoot", out var value) ? value : "");
        var pages = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".md", StringComparison.Ordinal))
            .Combine(root)
            .Select(static (pair, stop) => Page.Read(
                Path.GetRelativePath(pair.Right, pair.Left.Path).Replace('\\', '/'), pair.Left.Path,
                    pair.Left.GetText(stop)?.ToString() ?? ""))
            .Where(static page => page.Blocks.Length > 0);

        context.RegisterSourceOutput(pages, static (output, page) =>
            output.AddSource(PageClass.NameOf(page) + ".g.cs", PageClass.Write(page)));
    }
}
