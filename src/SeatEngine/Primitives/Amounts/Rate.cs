using System.Globalization;

namespace SeatEngine.Primitives;

/// <summary>
/// An exact factor such as a tax rate or a share: a decimal number with up to twelve decimals.
/// </summary>
/// <remarks>
/// Kept as a whole number of trillionths, so that a product with money is exact in 128 bits and is rounded once.
/// The default value is <see cref="Zero"/>. In JSON it is its text, such as <c>7.5%</c>. Immutable; safe to use from any thread.
/// </remarks>
[TextValue("A rate is a number with an invariant point and a percent sign, within its range and decimals.")]
public readonly partial struct Rate : IEquatable<Rate>, IComparable<Rate>
{
    internal const long Scale = 1_000_000_000_000;
    private const int Decimals = 12;

    internal Rate(long trillionths) => Trillionths = trillionths;

    /// <summary>Nothing: 0 %.</summary>
    public static Rate Zero => default;

    /// <summary>The whole: 100 %.</summary>
    public static Rate One => new(Scale);

    internal long Trillionths { get; }

    /// <summary>A rate said in percent.</summary>
    /// <param name="percent">Percent, up to ten decimals, within ±900,000,000; 19 for 19 %.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Too large, or more decimals than can be kept exactly.</exception>
    public static Rate FromPercent(decimal percent) => TryFromPercent(percent, out var rate)
        ? rate
        : throw new ArgumentOutOfRangeException(nameof(percent), percent,
            "A rate has at most ten decimals of a percent and lies within ±900,000,000 %.");

    /// <summary>A rate said as a factor.</summary>
    /// <param name="factor">The factor, up to twelve decimals, within ±9,000,000; 0.19 for 19 %.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Too large, or more decimals than can be kept exactly.</exception>
    public static Rate FromFactor(decimal factor) => TryScale(factor, Decimals, out var rate)
        ? rate
        : throw new ArgumentOutOfRangeException(nameof(factor), factor, "A rate has at most twelve decimals and lies within ±9,000,000.");

    /// <summary>A rate said in percent, without throwing.</summary>
    /// <param name="percent">Percent, up to ten decimals, within ±900,000,000.</param>
    /// <param name="rate">The rate, or zero when the answer is false.</param>
    /// <returns>True when the number can be kept exactly.</returns>
    public static bool TryFromPercent(decimal percent, out Rate rate) => TryScale(percent, Decimals - 2, out rate);

    /// <summary>Reads a rate that came as text, without throwing.</summary>
    /// <param name="text">What <see cref="ToString()"/> writes: percent with an invariant point and the sign, such as <c>7.5%</c>.</param>
    /// <param name="value">The rate, or zero when the answer is false.</param>
    /// <returns>Whether the text is a rate that can be kept exactly.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Rate value)
    {
        value = default;
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return text is [.. var percent, '%'] && percent.Length <= 40 && !percent.Contains('\0')
            && decimal.TryParse(percent, Styles, CultureInfo.InvariantCulture, out var number)
            && TryFromPercent(number, out value);
    }

    /// <summary>The rate as a factor, exactly.</summary>
    /// <returns>0.19 for 19 %.</returns>
    public decimal ToFactor() => (decimal)Trillionths / Scale;

    /// <summary>The rate in percent, exactly.</summary>
    /// <returns>19 for 19 %.</returns>
    public decimal ToPercent() => (decimal)Trillionths / (Scale / 100);

    /// <summary>The sum of two rates.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">The sum is outside the range.</exception>
    public static Rate operator +(Rate left, Rate right) => new(checked(left.Trillionths + right.Trillionths));

    /// <summary>The difference of two rates.</summary>
    /// <param name="left">The rate taken from.</param>
    /// <param name="right">The rate taken away.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="OverflowException">The difference is outside the range.</exception>
    public static Rate operator -(Rate left, Rate right) => new(checked(left.Trillionths - right.Trillionths));

    /// <summary>Whether two rates are equal.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(Rate left, Rate right) => left.Trillionths == right.Trillionths;

    /// <summary>Whether two rates differ.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when different.</returns>
    public static bool operator !=(Rate left, Rate right) => left.Trillionths != right.Trillionths;

    /// <summary>Whether one rate is below another.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when <paramref name="left"/> is smaller.</returns>
    public static bool operator <(Rate left, Rate right) => left.Trillionths < right.Trillionths;

    /// <summary>Whether one rate is above another.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when <paramref name="left"/> is larger.</returns>
    public static bool operator >(Rate left, Rate right) => left.Trillionths > right.Trillionths;

    /// <summary>Whether one rate is at most another.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when <paramref name="left"/> is not larger.</returns>
    public static bool operator <=(Rate left, Rate right) => left.Trillionths <= right.Trillionths;

    /// <summary>Whether one rate is at least another.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when <paramref name="left"/> is not smaller.</returns>
    public static bool operator >=(Rate left, Rate right) => left.Trillionths >= right.Trillionths;

    /// <inheritdoc/>
    public int CompareTo(Rate other) => Trillionths.CompareTo(other.Trillionths);

    /// <inheritdoc/>
    public bool Equals(Rate other) => Trillionths == other.Trillionths;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Trillionths.GetHashCode();

    /// <summary>The rate in percent with an invariant decimal point.</summary>
    /// <returns>Such as <c>7.5%</c>.</returns>
    public override string ToString() => ToPercent().ToString("0.##########", CultureInfo.InvariantCulture) + "%";

    /// <summary>The rate in percent with an invariant decimal point, by the name that frameworks look for.</summary>
    /// <param name="format">Null, empty, <c>G</c> or <c>R</c>.</param>
    /// <param name="formatProvider">Of no influence: the text is the same in every culture.</param>
    /// <returns>Such as <c>7.5%</c>.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        format is TextFormat.RoundTrip || TextFormat.IsGeneral(format) ? ToString() : throw TextFormat.Unknown(format);

    private static bool TryScale(decimal value, int decimals, out Rate rate)
    {
        rate = default;
        decimal factor = decimals == Decimals ? Scale : Scale / 100;
        if (Math.Abs(value) > 9_000_000_000_000_000_000m / factor)
        {
            return false;
        }

        var scaled = value * factor;
        if (scaled != decimal.Truncate(scaled))
        {
            return false;
        }

        rate = new Rate((long)scaled);
        return true;
    }
}
