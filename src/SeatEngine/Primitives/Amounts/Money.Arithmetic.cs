namespace SeatEngine.Primitives;

public readonly partial struct Money
{
    /// <summary>The sum of two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other, of the same currency.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum is beyond 64 bits.</exception>
    public static Money operator +(Money left, Money right)
    {
        RequireSame(left.Currency, right.Currency);
        return new Money(checked(left.MinorUnits + right.MinorUnits), left.Currency);
    }

    /// <summary>The difference of two amounts.</summary>
    /// <param name="left">The amount taken from.</param>
    /// <param name="right">The amount taken away, of the same currency.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The difference is beyond 64 bits.</exception>
    public static Money operator -(Money left, Money right)
    {
        RequireSame(left.Currency, right.Currency);
        return new Money(checked(left.MinorUnits - right.MinorUnits), left.Currency);
    }

    /// <summary>The same amount with the other sign.</summary>
    /// <param name="value">The amount.</param>
    /// <returns>The negated amount.</returns>
    /// <exception cref="OverflowException">The amount is the smallest of 64 bits.</exception>
    public static Money operator -(Money value) => new(checked(-value.MinorUnits), value.Currency);

    /// <summary>An amount taken a whole number of times.</summary>
    /// <param name="value">The amount.</param>
    /// <param name="count">How often.</param>
    /// <returns>The product.</returns>
    /// <exception cref="OverflowException">The product is beyond 64 bits.</exception>
    public static Money operator *(Money value, long count) => new(checked(value.MinorUnits * count), value.Currency);

    /// <summary>Whether two amounts and their currencies are equal.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when both agree; amounts of different currencies are never equal, not even two zeros.</returns>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>Whether two amounts or their currencies differ.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>The opposite of equality.</returns>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    /// <summary>Whether one amount is smaller than another.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other, of the same currency.</param>
    /// <returns>True when smaller.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether one amount is larger than another.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other, of the same currency.</param>
    /// <returns>True when larger.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether one amount is at most another.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other, of the same currency.</param>
    /// <returns>True when not larger.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one amount is at least another.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other, of the same currency.</param>
    /// <returns>True when not smaller.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>The product with a rate: exact in 128 bits, rounded once.</summary>
    /// <param name="rate">The factor.</param>
    /// <param name="rounding">How the fraction of a minor unit is dealt with.</param>
    /// <returns>The rounded product.</returns>
    /// <exception cref="OverflowException">The product is beyond 64 bits.</exception>
    public Money Multiply(Rate rate, MoneyRounding rounding) =>
        new(rounding.MultiplyDivide(MinorUnits, rate.Trillionths, Rate.Scale), Currency);

    /// <summary>The part of this amount that a rate on top of the remainder makes: amount × r ÷ (1 + r), rounded once.</summary>
    /// <remarks>This is the tax contained in a gross price: 2.99 at 4 % contains 0.115, that is 0.11 or 0.12 by the rounding.</remarks>
    /// <param name="rate">The rate, above −100 %.</param>
    /// <param name="rounding">How the fraction of a minor unit is dealt with.</param>
    /// <returns>The contained part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is −100 % or less.</exception>
    /// <exception cref="OverflowException">The result is beyond 64 bits.</exception>
    public Money PartAt(Rate rate, MoneyRounding rounding)
    {
        if (rate.Trillionths <= -Rate.Scale)
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "The rate must be above −100 %.");
        }

        return new Money(rounding.Divide((Int128)MinorUnits * rate.Trillionths, (Int128)Rate.Scale + rate.Trillionths), Currency);
    }

    /// <summary>The amount moved to a payable one, such as the next 0.05 for cash.</summary>
    /// <param name="rounding">The rule, usually made by <see cref="MoneyRounding.Cash"/>.</param>
    /// <returns>The rounded amount.</returns>
    /// <exception cref="OverflowException">The result is beyond 64 bits.</exception>
    public Money Round(MoneyRounding rounding) => new(rounding.Divide(MinorUnits, 1), Currency);

    /// <summary>The smaller of two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other, of the same currency.</param>
    /// <returns>The smaller.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The larger of two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other, of the same currency.</param>
    /// <returns>The larger.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money Max(Money left, Money right) => left >= right ? left : right;
}
