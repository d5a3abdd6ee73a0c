namespace SeatEngine.Interchange;

/// <summary>
/// What the names of levels and sections tell about where they lie, in the languages of the houses that write them.
/// It decides only how a plan without positions is laid out and in which order levels are listed.
/// </summary>
internal static class StoreyWords
{
    // Words stand here with the spaces that names get between theirs (Normal). The longest fitting word
    // counts, so that a mezzanine is not taken for the stalls below it.
    private static readonly (string Word, int Height)[] Heights =
    [
        (" orchestra", 0), (" stalls", 0), (" parterre", 0), (" parkett", 0), (" parquet", 0), (" platea", 0), (" floor", 0),
        (" ground", 0), (" patio", 0), (" main", 0), (" lower", 0),
        (" rear", 1), (" hinter", 1), (" arrière", 1), (" sperrsitz", 1),
        (" mezzanine", 2), (" circle", 2), (" corbeille", 2), (" loge", 2), (" box", 2), (" palco", 2), (" middle", 2), (" club", 2),
        (" balcony", 3), (" balcon", 3), (" balkon", 3), (" rang", 3), (" tier", 3), (" upper", 3), (" gallery", 3), (" galerie", 3),
            (" galleria", 3), (" empore", 3),
        (" upper circle", 4), (" paradis", 5), (" amphitheatre", 4), (" gods", 5),
    ];

    private static readonly (string Word, int Order)[] Ordinals =
    [
        (" first ", 1), (" second ", 2), (" third ", 3), (" fourth ", 4), (" fifth ", 5), (" sixth ", 6),
        (" erster ", 1), (" zweiter ", 2), (" dritter ", 3), (" vierter ", 4),
        (" premier ", 1), (" première ", 1), (" deuxième ", 2), (" troisième ", 3), (" quatrième ", 4),
        (" 1st ", 1), (" 2nd ", 2), (" 3rd ", 3), (" 4th ", 4),
    ];

    private static readonly (string Word, int Side)[] Sides =
    [
        (" left ", -1), (" links ", -1), (" linker ", -1), (" linke ", -1), (" gauche ", -1), (" sinistra ", -1), (" jardin ", -1),
        (" right ", 1), (" rechts ", 1), (" rechter ", 1), (" rechte ", 1), (" droite ", 1), (" destra ", 1), (" cour ", 1),
    ];

    /// <summary>How far up and back a name says it lies: 0 for the floor, null when it says nothing.</summary>
    public static int? HeightOf(string name)
    {
        var words = Normal(name);
        int? height = null;
        var longest = 0;
        foreach (var (word, value) in Heights)
        {
            if (word.Length > longest && words.Contains(word, StringComparison.Ordinal))
            {
                (height, longest) = (value, word.Length);
            }
        }

        if (height is null)
        {
            return null;
        }

        return (height.Value * 10) + Found(words, Ordinals);
    }

    /// <summary>Which side a name says it lies on: -1 left, 1 right, 0 the middle or unsaid.</summary>
    public static int SideOf(string name) => Found(Normal(name), Sides);

    private static int Found(string words, (string Word, int Value)[] table)
    {
        foreach (var (word, value) in table)
        {
            if (words.Contains(word, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return 0;
    }

    // Lower case, with spaces for all that is no letter or digit, and one before the first word and behind the last.
    private static string Normal(string name)
    {
        var chars = new char[name.Length + 2];
        chars[0] = ' ';
        for (var i = 0; i < name.Length; i++)
        {
            chars[i + 1] = char.IsLetterOrDigit(name[i]) ? char.ToLowerInvariant(name[i]) : ' ';
        }

        chars[^1] = ' ';
        return new(chars);
    }
}
