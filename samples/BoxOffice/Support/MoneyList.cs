using System.Globalization;

namespace BoxOfficeSample.Support;

/// <summary>Reads what people type for <c>--tender</c>, <c>--counted</c> and <c>--item</c>: <c>cash=216.50</c>.</summary>
internal static class MoneyList
{
    /// <summary>Names with amounts, in the order typed, in small letters; several may stand in one text with commas between them.</summary>
    public static IEnumerable<(string Name, Money Amount)> Parse(string option, IEnumerable<string> texts, Currency currency) =>
        from text in texts
        from part in text.Split(',', StringSplitOptions.TrimEntries)
        let one = One(option, part, currency)
        select (one.Name.ToLowerInvariant(), one.Amount);

    /// <summary>A name, and an amount where one is typed.</summary>
    public static (string Name, Money? Amount) Maybe(string option, string part, Currency currency) =>
        part.Contains('=', StringComparison.Ordinal) ? One(option, part, currency) : (part, null);

    private static (string Name, Money Amount) One(string option, string part, Currency currency)
    {
        var pieces = part.Split('=', 2, StringSplitOptions.TrimEntries);
        return pieces is [{ Length: > 0 and <= 100 } name, var amount]
            && decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Money.TryFromDecimal(number, currency, out var money)
            ? (name, money)
            : throw new CommandException($"{option}: '{part}' is no name and amount in {currency.Code}; write cash=216.50.");
    }
}
