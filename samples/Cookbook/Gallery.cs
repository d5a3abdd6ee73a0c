using System.Text;

namespace CookbookSample;

/// <summary>The page of all recipes with their code, what they print and what they draw.</summary>
public static class Gallery
{
    public const string PageName = "README.md";

    /// <summary>Runs all recipes and makes the files of the gallery.</summary>
    /// <returns>By file name: the page, and a picture for each recipe that draws.</returns>
    public static IReadOnlyDictionary<string, string> Make()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var page = new StringBuilder();
        page.Append($"""
            # Cookbook

            {Recipe.All.Count} recipes, each a short method of [samples/Cookbook](../../samples/Cookbook) that can be copied. This page is made by them:

            ```sh
            dotnet run -c Release --project samples/Cookbook -- --gallery docs/cookbook
            ```

            A recipe prints and draws on a `RecipePage`, which stands for a console and a file. What it takes from a `House` is
            [at the end](#what-the-recipes-take).


            """);
        foreach (var theme in Recipe.All.GroupBy(static recipe => recipe.Theme))
        {
            page.Append($"- **{theme.Key}**: " +
                $"{string.Join(", ", theme.Select(static recipe => $"[{recipe.Title}](#{Anchor(recipe.Title)})"))}\n");
        }

        foreach (var theme in Recipe.All.GroupBy(static recipe => recipe.Theme))
        {
            page.Append($"\n## {theme.Key}\n");
            foreach (var recipe in theme)
            {
                Append(page, recipe, files);
            }
        }

        page.Append($"""

            ## What the recipes take

            Beside the namespaces that the packages bring, the recipes use these:

            ```cs
            {string.Join('\n', Recipe.Themes.SelectMany(static theme => new RecipeSource(theme.Name + ".cs").Usings())
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}
            ```

            ```cs
            {new RecipeSource("House.cs").TypeText()}
            ```

            """);
        files[PageName] = page.ToString();
        return files;
    }

    /// <summary>A picture as the gallery keeps it.</summary>
    public static string Svg(RecipePage page) =>
        SvgWriter.ToText(page.Picture ?? throw new ArgumentException("The recipe drew nothing.", nameof(page)));

    private static void Append(StringBuilder page, Recipe recipe, SortedDictionary<string, string> files)
    {
        var made = recipe.Run();
        page.Append($"\n### {recipe.Title}\n\n{recipe.Note}\n\n```cs\n{recipe.Source}\n```\n");
        if (made.Text.Length > 0)
        {
            page.Append($"\n```text\n{made.Text}```\n");
        }

        if (made.Picture is not null)
        {
            files[recipe.Name + ".svg"] = Svg(made);
            page.Append($"\n![{recipe.Title}]({recipe.Name}.svg)\n");
        }
    }

    // As a page of Markdown names its headings.
    private static string Anchor(string title) =>
        string.Concat(title.ToLowerInvariant().Where(static letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-'))
            .Replace(' ', '-');
}
