using System.Text.Json.Serialization;

namespace SeatEngine.Primitives;

/// <summary>
/// A named way to round money: a mode, and the smallest amount that may remain (one minor unit, or more for
/// cash rounding).
/// </summary>
/// <remarks>The default value is <see cref="HalfUp"/>. Immutable; safe to use from any thread.</remarks>
public readonly struct MoneyRounding : IEquatable<MoneyRounding>
{
    private readonly long _incrementLessOne;

    /// <summary>Rounding to multiples of minor units; <see cref="Cash"/> says the same.</summary>
    /// <param name="mode">What happens in between.</param>
    /// <param name="increment">The smallest payable step in minor units, 1 to 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The increment is outside its range or the mode unknown.</exception>
    [JsonConstructor]
    public MoneyRounding(RoundingMode mode, long increment = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(increment, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(increment, 1_000_000);
        Mode = Enum.IsDefined(mode)
            ? mode
            : throw new ArgumentOutOfRangeException(nameof(mode), mode, "The mode is none of the enumeration.");
        _incrementLessOne = increment - 1;
    }

    /// <summary>To the nearest minor unit, ties away from zero.</summary>
    public static MoneyRounding HalfUp => default;

    /// <summary>To the nearest minor unit, ties to the even one.</summary>
    public static MoneyRounding HalfEven => new(RoundingMode.HalfEven, 1);

    /// <summary>To the next minor unit away from zero.</summary>
    public static MoneyRounding Up => new(RoundingMode.Up, 1);

    /// <summary>To the next minor unit toward zero.</summary>
    public static MoneyRounding Down => new(RoundingMode.Down, 1);

    /// <summary>What happens to an amount between two payable ones.</summary>
    public RoundingMode Mode { get; }

    /// <summary>The payable amounts are the multiples of this many minor units; at least 1.</summary>
    public long Increment => _incrementLessOne + 1;

    /// <summary>Rounding to multiples of minor units, as for cash where small coins are gone.</summary>
    /// <param name="increment">The smallest coin in minor units: 5 for 0.05 in Swiss francs. 1 to 1,000,000.</param>
    /// <param name="mode">What happens in between.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The increment is outside its range or the mode unknown.</exception>
    public static MoneyRounding Cash(long increment, RoundingMode mode = RoundingMode.HalfUp) => new(mode, increment);

    /// <summary>Whether two rules are the same.</summary>
    /// <param name="left">One rule.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when mode and increment are equal.</returns>
    public static bool operator ==(MoneyRounding left, MoneyRounding right) => left.Equals(right);

    /// <summary>Whether two rules differ.</summary>
    /// <param name="left">One rule.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when mode or increment differ.</returns>
    public static bool operator !=(MoneyRounding left, MoneyRounding right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MoneyRounding other) => Mode == other.Mode && _incrementLessOne == other._incrementLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MoneyRounding other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Mode, _incrementLessOne);

    /// <summary>The mode, and the increment where it is not one minor unit.</summary>
    /// <returns>A short invariant text, such as <c>HalfUp</c> or <c>HalfUp/5</c>.</returns>
    public override string ToString() =>
        Increment == 1 ? Mode.ToString() : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Mode}/{Increment}");

    /// <summary>The product of two factors over a divisor below half of 64 bits, exact in between.</summary>
    internal long MultiplyDivide(long left, long right, long denominator)
    {
        var high = Math.BigMul(left, right, out var low);
        return Increment == 1 && high == low >> 63 && low != long.MinValue
            ? DivideSmall(low, denominator)
            : Divide((Int128)left * right, denominator);
    }

    internal long Divide(Int128 numerator, Int128 denominator)
    {
        if (Increment == 1 && denominator <= long.MaxValue / 2
            && numerator <= long.MaxValue && numerator >= -long.MaxValue)
        {
            return DivideSmall((long)numerator, (long)denominator);
        }

        return DivideLarge(numerator, checked(denominator * Increment));
    }

    private long DivideSmall(long numerator, long denominator)
    {
        (var quotient, var remainder) = Math.DivRem(numerator, denominator);
        if (remainder == 0)
        {
            return quotient;
        }

        var sign = numerator < 0 ? -1 : 1;
        var comparison = (Math.Abs(remainder) * 2).CompareTo(denominator);
        return Moves(comparison, (quotient & 1) != 0) ? quotient + sign : quotient;
    }

    private long DivideLarge(Int128 numerator, Int128 denominator)
    {
        (var quotient, var remainder) = Int128.DivRem(numerator, denominator);
        if (remainder != 0)
        {
            var magnitude = Int128.Abs(remainder);
            var comparison = magnitude.CompareTo(denominator - magnitude);
            if (Moves(comparison, Int128.IsOddInteger(quotient)))
            {
                quotient += numerator < 0 ? -1 : 1;
            }
        }

        return checked((long)(quotient * Increment));
    }

    private bool Moves(int remainderAgainstHalf, bool odd) => Mode switch
    {
        RoundingMode.HalfUp => remainderAgainstHalf >= 0,
        RoundingMode.HalfEven => remainderAgainstHalf > 0 || (remainderAgainstHalf == 0 && odd),
        RoundingMode.Up => true,
        RoundingMode.Down => false,
    };
}
