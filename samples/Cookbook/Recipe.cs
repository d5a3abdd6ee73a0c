using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text;

namespace CookbookSample;

/// <summary>A recipe: a public static method that takes a <see cref="RecipePage"/> and gives what it made.</summary>
public sealed class Recipe
{
    private readonly MethodInfo _method;

    private Recipe(MethodInfo method, RecipeAttribute marked)
    {
        _method = method;
        Title = marked.Title;
        Note = marked.Note;
        Name = NameOf(method.Name);
        Source = new RecipeSource(method.DeclaringType!.Name + ".cs").MethodText(method.Name);
    }

    /// <summary>The themes in the order of the book.</summary>
    public static IReadOnlyList<Type> Themes { get; } =
    [
        typeof(Recipes.Finding), typeof(Recipes.Groups), typeof(Recipes.Accessibility), typeof(Recipes.Inventory),
        typeof(Recipes.Pricing), typeof(Recipes.SeveralPerformances), typeof(Recipes.Maps), typeof(Recipes.Files),
    ];

    /// <summary>Every recipe, theme by theme, in the order in which they are written.</summary>
    public static IReadOnlyList<Recipe> All { get; } =
    [
        .. from theme in Themes
           from method in theme.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
               .OrderBy(method => method.MetadataToken)
           let marked = method.GetCustomAttribute<RecipeAttribute>()
           where marked is not null
           select new Recipe(method, marked),
    ];

    public string MethodName => _method.Name;

    /// <summary>The method's name in small letters with hyphens.</summary>
    public string Name { get; }

    public string Title { get; }

    public string Note { get; }

    /// <summary>The text of the method, as it stands in its file.</summary>
    public string Source { get; }

    /// <summary>The theme in words.</summary>
    public string Theme =>
        NameOf(_method.DeclaringType!.Name).Replace('-', ' ') is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";

    /// <summary>Follows the recipe.</summary>
    public RecipePage Run()
    {
        var page = new RecipePage();
        try
        {
            _method.Invoke(null, [page]);
        }
        catch (TargetInvocationException failure) when (failure.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(failure.InnerException);
        }

        return page;
    }

    private static string NameOf(string method)
    {
        var name = new StringBuilder();
        foreach (var letter in method)
        {
            if (char.IsAsciiLetterUpper(letter) && name.Length > 0)
            {
                name.Append('-');
            }

            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }
}
