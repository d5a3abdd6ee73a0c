using System.Globalization;

namespace BoxOfficeSample.Support;

/// <summary>Reads what people type for <c>--types</c>: <c>adult=2,student=1</c>.</summary>
internal static class TypeList
{
    private const int MostTickets = 100_000;

    /// <summary>The price type of each ticket, in the order typed.</summary>
    public static PriceTypeId[] Parse(string text, PriceBook book) =>
        [.. Counts(text, name => Find(book, name)).SelectMany(static type => Enumerable.Repeat(type.Type, type.Count))];

    /// <summary>How many of each price type there are, in the order typed.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="find">The type that a name means.</param>
    public static IEnumerable<TypeCount> Counts(string text, Func<string, PriceTypeId> find)
    {
        var types = new List<TypeCount>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var pieces = part.Split('=', 2, StringSplitOptions.TrimEntries);
            var count = 1;
            if (pieces.Length == 2
                && (!int.TryParse(pieces[1], NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 1 or > MostTickets))
            {
                throw new CommandException($"--types: '{part}' does not say how many; write adult=2,student=1.");
            }

            types.Add(new(find(pieces[0]), count));
        }

        return types.Count > 0 ? types : throw new CommandException("--types names no price type; write adult=2,student=1.");
    }

    private static PriceTypeId Find(PriceBook book, string name) =>
        book.Types.FirstOrDefault(type => Choice.Same(type.Id.Value, name) || Choice.Same(type.Name, name))?.Id
        ?? throw new CommandException(
            $"The price book has no price type '{name}'; it has {string.Join(", ", book.Types.Select(static type => type.Id.Value))}.");
}
