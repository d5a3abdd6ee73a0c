namespace CookbookSample.Tests;

/// <summary>The gallery that is committed is the one that the recipes make.</summary>
public sealed class GalleryTests
{
    private const string Folder = "docs/cookbook";

    [Fact]
    public void Make_AllRecipes_GivesWhatIsCommitted()
    {
        var made = Gallery.Make();
        string[] wrong =
        [
            .. made.Where(file => !IsCommitted(file.Key, file.Value)).Select(file => file.Key),
            .. Directory.GetFiles(RepositoryFiles.Full(Folder)).Select(Path.GetFileName).OfType<string>()
                .Where(name => !made.ContainsKey(name)),
        ];

        Assert.True(wrong.Length == 0,
            $"Make the gallery again: dotnet run -c Release --project samples/Cookbook -- --gallery {Folder}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Recipes_AllOfThem_SayAndDrawTheSameEachTime()
    {
        foreach (var recipe in Recipe.All)
        {
            var page = recipe.Run();
            var again = recipe.Run();

            Assert.True(page.Text.Length > 0 || page.Picture is not null, $"{recipe.Name} shows nothing");
            Assert.Equal(page.Text, again.Text);
        }
    }

    [Fact]
    public void Recipes_AllOfThem_HaveATest()
    {
        string[] tests =
        [
            .. from type in typeof(GalleryTests).Assembly.GetTypes()
               from method in type.GetMethods()
               where method.IsDefined(typeof(FactAttribute), inherit: false)
               select method.Name.Split('_')[0],
        ];

        Assert.Equal([], Recipe.All.Select(recipe => recipe.MethodName).Except(tests));
    }

    [Fact]
    public void Recipes_Names_AreUniqueAndThirtyAtLeast()
    {
        Assert.True(Recipe.All.Count >= 30);
        Assert.Distinct(Recipe.All.Select(recipe => recipe.Name));
        Assert.Distinct(Recipe.All.Select(recipe => recipe.Title));
    }

    [Fact]
    public void Sources_OfRecipes_AreShortWholeMethods()
    {
        Assert.All(Recipe.All, recipe =>
        {
            var lines = recipe.Source.Split('\n');
            Assert.StartsWith("public static ", lines[0], StringComparison.Ordinal);
            Assert.Equal("}", lines[^1]);
            Assert.InRange(lines.Length, 5, 36);
        });
    }

    private static bool IsCommitted(string name, string text)
    {
        var path = RepositoryFiles.Full($"{Folder}/{name}");
        return File.Exists(path)
            && string.Equals(File.ReadAllText(path).ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
