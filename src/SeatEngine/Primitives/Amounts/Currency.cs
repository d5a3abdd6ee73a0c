namespace SeatEngine.Primitives;

/// <summary>
/// A currency of ISO 4217: its three-letter code and the number of digits of its minor unit.
/// </summary>
/// <remarks>
/// The default value is <see cref="None"/> (the standard's own code XXX, "no currency involved"), which
/// money of a real currency never mixes with. In JSON it is its code, and <see cref="None"/> is null.
/// Immutable; safe to use from any thread.
/// </remarks>
[TextValue("A currency is one of the codes of ISO 4217.")]
public readonly partial struct Currency : IEquatable<Currency>
{
    private readonly byte _index;

    private Currency(int index) => _index = (byte)index;

    /// <summary>No currency: code XXX, no decimals. The same as <c>default</c>.</summary>
    public static Currency None => default;

    /// <summary>The euro, two decimals.</summary>
    public static Currency Eur => Of("EUR");

    /// <summary>The US dollar, two decimals.</summary>
    public static Currency Usd => Of("USD");

    /// <summary>The alphabetic code of ISO 4217: three upper-case letters, never null.</summary>
    public string Code => Codes[_index];

    /// <summary>How many decimal digits the minor unit has: 0 to 4 (2 for most, 0 for JPY, 3 for KWD).</summary>
    public int Digits => DigitsByIndex[_index];

    /// <summary>How many minor units make one major unit: 10 to the power of <see cref="Digits"/>.</summary>
    public long UnitsPerMajor => PowersOfTen[DigitsByIndex[_index]];

    /// <summary>Every currency that <see cref="Of"/> knows, by code, <see cref="None"/> not included.</summary>
    public static IEnumerable<Currency> All
    {
        get
        {
            for (var i = 1; i < Codes.Length; i++)
            {
                yield return new Currency(i);
            }
        }
    }

    /// <summary>The currency of a code. A binary search over about 160 codes.</summary>
    /// <param name="code">Three letters as in ISO 4217, upper or lower case.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="ArgumentException">The code is not one of the standard.</exception>
    public static Currency Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TryParse(code, out var currency)
            ? currency
            : throw new ArgumentException($"'{code}' is not a currency code of ISO 4217.", nameof(code));
    }

    /// <summary>Looks a code up without throwing.</summary>
    /// <param name="code">Three letters as in ISO 4217, upper or lower case. Anything else gives false.</param>
    /// <param name="currency">The currency, or <see cref="None"/> when the answer is false.</param>
    /// <returns>True when the code is known. XXX itself is not: it is no currency one can charge in.</returns>
    public static bool TryParse(ReadOnlySpan<char> code, out Currency currency)
    {
        currency = default;
        if (code.Length != 3)
        {
            return false;
        }

        var low = 1;
        var high = Codes.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Codes[middle].AsSpan().CompareTo(code, StringComparison.OrdinalIgnoreCase);
            if (order == 0)
            {
                currency = new Currency(middle);
                return true;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return false;
    }

    /// <summary>Whether two currencies are the same.</summary>
    /// <param name="left">One currency.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when the codes are equal.</returns>
    public static bool operator ==(Currency left, Currency right) => left._index == right._index;

    /// <summary>Whether two currencies differ.</summary>
    /// <param name="left">One currency.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when the codes differ.</returns>
    public static bool operator !=(Currency left, Currency right) => left._index != right._index;

    /// <inheritdoc/>
    public bool Equals(Currency other) => _index == other._index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Currency other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _index;

    /// <summary>The code.</summary>
    /// <returns><see cref="Code"/>.</returns>
    public override string ToString() => Code;

    /// <summary>The code, as it is or as it is sent.</summary>
    /// <param name="format">Null, empty or <c>G</c> for the code; <c>R</c> too, but that is empty for <see cref="None"/>.</param>
    /// <param name="formatProvider">Of no influence: the text is the same in every culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        TextFormat.RoundTrip when this == None => string.Empty,
        TextFormat.RoundTrip => Code,
        _ when TextFormat.IsGeneral(format) => Code,
        _ => throw TextFormat.Unknown(format),
    };

    /// <summary>Looks up a code as amounts have it, which may be XXX.</summary>
    internal static bool TryParseAny(ReadOnlySpan<char> code, out Currency currency) =>
        TryParse(code, out currency) || code.Equals(Codes[0], StringComparison.OrdinalIgnoreCase);
}
