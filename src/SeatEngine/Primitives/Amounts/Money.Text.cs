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
    /// <param name="text">
    /// Digits with the separators of <paramref name="culture"/>, those of groups where it puts them or none; spaces around are
    /// ignored. So <c>45,00</c> is no amount where the comma parts thousands.
    /// </param>
    /// <param name="currency">The currency that the amount is in.</param>
    /// <param name="culture">Says what the decimal and group separators are.</param>
    /// <param name="money">The money, or default when the answer is false.</param>
    /// <returns>
    /// False when the text is no number, has a fraction of a minor unit, has three decimals where the currency has fewer, which may be
    /// thousands, or is too large.
    /// </returns>
    public static bool TryParse(ReadOnlySpan<char> text, Currency currency, IFormatProvider culture, out Money money)
    {
        ArgumentNullException.ThrowIfNull(culture);
        money = default;

        return TryParse(text, Styles, culture, out var amount)
            && GroupsStandInPlace(text, NumberFormatInfo.GetInstance(culture))
            && !MayBeThousands(DecimalsOf(text, NumberFormatInfo.GetInstance(culture).NumberDecimalSeparator), currency)
            && TryFromDecimal(amount, currency, out money);
    }

    /// <summary>Reads an amount as files and wires hold it: no culture has a say, and there are no group separators.</summary>
    internal static bool TryParsePlain(ReadOnlySpan<char> text, Currency currency, out Money money)
    {
        money = default;
        return TryParse(text, Styles & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
            && DecimalsOf(text, ".") <= currency.Digits
            && TryFromDecimal(amount, currency, out money);
    }

    // "25.000" of a currency without decimals may have been written where a point stands between thousands.
    private static bool MayBeThousands(int decimals, Currency currency) => decimals == 3 && currency.Digits < 3;

    // Zeros count: what someone writes as 25.000 in a currency without decimals was never meant as 25.
    private static int DecimalsOf(ReadOnlySpan<char> text, ReadOnlySpan<char> separator) =>
        text.IndexOf(separator) is >= 0 and var point ? text[point..].CountAny("0123456789") : 0;

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
            && !text[..space].ContainsAny(" \t")
            && Currency.TryParseAny(text[(space + 1)..], out var currency)
            && TryParsePlain(text[..space], currency, out value);
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

    private static bool TryParse(ReadOnlySpan<char> text, NumberStyles styles, IFormatProvider culture, out decimal amount)
    {
        // Decimal would round what it cannot hold, and passes over nulls at the end; past 40 characters nothing is an amount of money.
        amount = 0;
        return text.Length <= 40
            && !text.Contains('\0')
            && decimal.TryParse(text, styles, culture, out amount)
            && !HasLostDigits(text, culture);
    }

    /// <summary>Whether each separator of groups has as many digits after it as the culture wants, or there are none.</summary>
    private static bool GroupsStandInPlace(ReadOnlySpan<char> text, NumberFormatInfo format)
    {
        var point = text.IndexOf(format.NumberDecimalSeparator, StringComparison.Ordinal);
        var whole = (point < 0 ? text : text[..point]).Trim();
        var (sizes, group, digits) = (format.NumberGroupSizes, 0, 0);
        for (var i = whole.Length - 1; i >= 0 && whole[..(i + 1)].ContainsAnyInRange('0', '9'); i--)
        {
            if (char.IsAsciiDigit(whole[i]))
            {
                digits++;
            }
            else if (digits == SizeOf(group) && digits > 0)
            {
                (group, digits) = (group + 1, 0);
            }
            else
            {
                return false;
            }
        }

        // What stands before the first separator may be a group that is not yet full; without separators it may be anything.
        return group == 0 || SizeOf(group) == 0 || digits <= SizeOf(group);

        int SizeOf(int group) => sizes.Length == 0 ? 0 : sizes[Math.Min(group, sizes.Length - 1)];
    }

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
