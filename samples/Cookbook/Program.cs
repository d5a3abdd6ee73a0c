using CookbookSample;

string? gallery = null;
var names = new List<string>();
for (var at = 0; at < args.Length; at++)
{
    if (args[at] == "--gallery" && at + 1 < args.Length)
    {
        gallery = args[++at];
    }
    else
    {
        names.Add(args[at]);
    }
}

if (gallery is not null && names.Count == 0)
{
    Directory.CreateDirectory(gallery);
    var files = Gallery.Make();
    foreach (var old in Directory.EnumerateFiles(gallery, "*.svg").Where(path => !files.ContainsKey(Path.GetFileName(path))).ToArray())
    {
        File.Delete(old);
    }

    foreach (var (name, text) in files)
    {
        File.WriteAllText(Path.Combine(gallery, name), text);
    }

    Console.WriteLine($"{Recipe.All.Count} recipes and {files.Count - 1} pictures are in {gallery}.");
    return 0;
}

if (gallery is not null || names.Any(static name => name.StartsWith('-')))
{
    Console.Error.WriteLine("usage: cookbook [NAME…|all]   or   cookbook --gallery FOLDER");
    return 1;
}

if (names.Count == 0)
{
    foreach (var theme in Recipe.All.GroupBy(static recipe => recipe.Theme))
    {
        Console.WriteLine(theme.Key);
        foreach (var recipe in theme)
        {
            Console.WriteLine($"  {recipe.Name,-40} {recipe.Title}");
        }
    }

    return 0;
}

foreach (var name in names)
{
    var chosen = Recipe.All.Where(recipe => name == "all" || recipe.Name == name).ToArray();
    if (chosen.Length == 0)
    {
        Console.Error.WriteLine($"There is no recipe {name}; without a name, all are listed.");
        return 1;
    }

    foreach (var recipe in chosen)
    {
        var page = recipe.Run();
        Console.WriteLine($"== {recipe.Title}");
        Console.Write(page.Text);
        if (page.Picture is not null)
        {
            var picture = Path.Combine("out", recipe.Name + ".svg");
            Directory.CreateDirectory("out");
            File.WriteAllText(picture, Gallery.Svg(page));
            Console.WriteLine($"drawn: {picture}");
        }

        Console.WriteLine();
    }
}

return 0;
