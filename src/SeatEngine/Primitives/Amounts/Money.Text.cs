using System.Globalization;

namespace SeatEngine.Primitives;

public readonly partial struct Money
{
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint
        | NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>Reads an amount without a currency sign.</summary>
    /// <param name="text">Digits with the separators of <paramref name="culture"/>; spaces around are ignored.</param>
    /// <param name="currency">The currency that the amount is in.</param>
    /// <param name="culture">Says what the decimal and group separators are; never taken from the surroundings.</param>
    /// <returns>The money.</returns>
    /// <exception cref="FormatException">The text is no number, has a fraction of a minor unit, or is too large.</exception>
    public static Money Parse(ReadOnlySpan<char> text, Currency currency, IFormatProvider culture) =>
        TryParse(text, currency, culture, out var money)
            ? money
            : throw new FormatException($"The text is not an amount of {currency.Code}.");

    /// <summary>Reads an amount without a currency sign, without throwing.</summary>
    /// <param name="text">Digits with the separators of <paramref name="culture"/>; spaces around are ignored.</param>
    /// <param name="currency">The currency that the amount is in.</param>
    /// <param name="culture">Says what the decimal and group separators are.</param>
    /// <param name="money">The money, or default when the answer is false.</param>
    /// <returns>False when the text is no number, has a fraction of a minor unit, or is too large.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, Currency currency, IFormatProvider culture, out Money money)
    {
        ArgumentNullException.ThrowIfNull(culture);
        money = default;

        // Decimal would round what it cannot hold; past 40 characters nothing is an amount of money.
        return text.Length <= 40
            && decimal.TryParse(text, Styles, culture, out var amount)
            && !HasLostDigits(text, culture)
            && TryFromDecimal(amount, currency, out money);
    }

    /// <summary>Reads what <see cref="ToString()"/> writes, without throwing.</summary>
    /// <remarks>No culture has a say, and there are no group separators: a comma cannot be taken for a point.</remarks>
    /// <param name="text">Such as <c>45.50 USD</c>.</param>
    /// <param name="value">The money, or default when the answer is false.</param>
    /// <returns>False when the text is something else, has a fraction of a minor unit, or is too large.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Money value)
    {
        value = default;
        var space = text.LastIndexOf(' ');
        return space > 0
            && !text[..space].ContainsAny(", ")
            && Currency.TryParseAny(text[(space + 1)..], out var currency)
            && TryParse(text[..space], currency, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The amount as a plain decimal number with an invariant point and no group separators.</summary>
    /// <returns>Such as <c>45.50</c>, <c>-1200</c> (JPY) or <c>0.005</c> (KWD); this is what files hold.</returns>
    public string ToAmountString() => ToDecimal().ToString(CultureInfo.InvariantCulture);

    /// <summary>The amount with the code after it, in an invariant form.</summary>
    /// <returns>Such as <c>45.50 USD</c>.</returns>
    public override string ToString() => $"{ToAmountString()} {Currency.Code}";

    /// <summary>The amount in the number format of a culture, with the code after it.</summary>
    /// <param name="culture">Says what the decimal and group separators are; never taken from the surroundings.</param>
    /// <returns>Such as <c>1.234,50 EUR</c>.</returns>
    public string ToString(IFormatProvider culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var format = "N" + Currency.Digits.ToString(CultureInfo.InvariantCulture);
        return $"{ToDecimal().ToString(format, culture)} {Currency.Code}";
    }

    /// <summary>The amount as people of a culture write it, or in the invariant form.</summary>
    /// <param name="format">
    /// <c>C</c> for the pattern of the culture's currency with this money's own sign and decimals, such as <c>$45.50</c> or
    /// <c>45,50 €</c>, a currency without a common sign by its code; <c>N</c> for <see cref="ToString(IFormatProvider)"/>;
    /// null, empty, <c>G</c> or <c>R</c> for <see cref="ToString()"/>, which is the same in every culture and parses.
    /// </param>
    /// <param name="formatProvider">The culture of <c>C</c> and <c>N</c>; null for the invariant one, never the surroundings'.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        TextFormat.RoundTrip => ToString(),
        "C" => ToDecimal().ToString("C", Currency.NumbersOf(formatProvider ?? CultureInfo.InvariantCulture)),
        "N" => ToString(formatProvider ?? CultureInfo.InvariantCulture),
        _ when TextFormat.IsGeneral(format) => ToString(),
        _ => throw TextFormat.Unknown(format),
    };

    private static bool HasLostDigits(ReadOnlySpan<char> text, IFormatProvider culture)
    {
        var significant = 0;
        var leading = true;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                leading &= c == '0';
                significant += leading ? 0 : 1;
            }
        }

        // Trailing zeros may make a long text of a short number, so only then is it read a second time.
        return significant > 28
            && text.TrimEnd().TrimEnd('0').IndexOfAny(NumberFormatInfo.GetInstance(culture).NumberDecimalSeparator) >= 0;
    }
}
