using System.Globalization;

namespace BoxOfficeSample.Support;

/// <summary>Reads what people type for <c>--types</c>: <c>adult=2,student=1</c>.</summary>
internal static class TypeList
{
    private const int MostTickets = 100_000;

    /// <summary>The price type of each ticket, in the order typed.</summary>
    public static PriceTypeId[] Parse(string text, PriceBook book)
    {
        var types = new List<PriceTypeId>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var pieces = part.Split('=', 2, StringSplitOptions.TrimEntries);
            var count = 1;
            if (pieces.Length == 2
                && (!int.TryParse(pieces[1], NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 1 or > MostTickets))
            {
                throw new CommandException($"--types: '{part}' does not say how many; write adult=2,student=1.");
            }

            types.AddRange(Enumerable.Repeat(Find(book, pieces[0]), count));
        }

        return types.Count > 0 ? [.. types] : throw new CommandException("--types names no price type; write adult=2,student=1.");
    }

    private static PriceTypeId Find(PriceBook book, string name) =>
        book.Types.FirstOrDefault(type => Choice.Same(type.Id.Value, name) || Choice.Same(type.Name, name))?.Id
        ?? throw new CommandException(
            $"The price book has no price type '{name}'; it has {string.Join(", ", book.Types.Select(static type => type.Id.Value))}.");
}
