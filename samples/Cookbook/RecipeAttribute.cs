namespace CookbookSample;

/// <summary>Marks a recipe, and says what it makes and what is to be known of it.</summary>
/// <param name="title">A few words, as in a table of contents.</param>
/// <param name="note">A sentence or two.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecipeAttribute(string title, string note) : Attribute
{
    public string Title => title;

    public string Note => note;
}
