using System.Text.Json.Serialization;

namespace SeatEngine.Primitives;

/// <summary>
/// An amount of money: a whole number of minor units of one currency (4550 of USD is $45.50).
/// </summary>
/// <remarks>
/// Arithmetic is checked: an overflow throws <see cref="OverflowException"/>, and two currencies never mix
/// (<see cref="InvalidOperationException"/>). There is no fraction of a minor unit; what multiplies or divides
/// takes a named <see cref="MoneyRounding"/>. The default value is zero of <see cref="Currency.None"/>.
/// Immutable; safe to use from any thread. In JSON it is an object of a decimal string and a code:
/// <c>{"amount":"45.50","currency":"USD"}</c>.
/// </remarks>
[TextValue("Money is an amount with an invariant point, a space and a currency code, such as 45.50 USD.")]
[JsonConverter(typeof(MoneyJsonConverter))]
public readonly partial struct Money : IEquatable<Money>, IComparable<Money>
{
    /// <summary>An amount of minor units.</summary>
    /// <param name="minorUnits">Cents, pence, yen: any whole number of 64 bits.</param>
    /// <param name="currency">The currency that the units belong to.</param>
    public Money(long minorUnits, Currency currency)
    {
        MinorUnits = minorUnits;
        Currency = currency;
    }

    /// <summary>The amount in minor units of <see cref="Currency"/>.</summary>
    public long MinorUnits { get; }

    /// <summary>The ISO 4217 currency of which the amount counts minor units; <see cref="Currency.None"/> for <c>default</c>.</summary>
    public Currency Currency { get; }

    /// <summary>Whether the amount is zero, in whatever currency.</summary>
    public bool IsZero => MinorUnits == 0;

    /// <summary>Whether the amount is below zero.</summary>
    public bool IsNegative => MinorUnits < 0;

    /// <summary>Zero of a currency.</summary>
    /// <param name="currency">The currency.</param>
    /// <returns>No money, of that currency.</returns>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>An amount said in major units, which must be a whole number of minor ones.</summary>
    /// <param name="amount">Major units: 45.5 for $45.50. Trailing zeros do not matter.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The money.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A fraction of a minor unit would be lost, or the amount is beyond 64 bits.</exception>
    public static Money FromDecimal(decimal amount, Currency currency) => TryFromDecimal(amount, currency, out var money)
        ? money
        : throw new ArgumentOutOfRangeException(nameof(amount), amount,
            $"The amount is not a whole number of minor units of {currency.Code}, or too large.");

    /// <summary>An amount said in major units, without throwing.</summary>
    /// <param name="amount">Major units.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="money">The money, or default when the answer is false.</param>
    /// <returns>False when a fraction of a minor unit would be lost, or the amount is beyond 64 bits.</returns>
    public static bool TryFromDecimal(decimal amount, Currency currency, out Money money)
    {
        money = default;
        var factor = currency.UnitsPerMajor;
        if (Math.Abs(amount) > ((decimal)long.MaxValue + 1) / factor)
        {
            return false;
        }

        var units = amount * factor;
        if (units != decimal.Truncate(units) || units > long.MaxValue)
        {
            return false;
        }

        money = new Money((long)units, currency);
        return true;
    }

    /// <summary>The amount in major units, exactly.</summary>
    /// <returns>45.50 for $45.50, with as many decimals as the currency has.</returns>
    public decimal ToDecimal()
    {
        var negative = MinorUnits < 0;
        var magnitude = negative ? 0UL - (ulong)MinorUnits : (ulong)MinorUnits;
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, negative, (byte)Currency.Digits);
    }

    /// <inheritdoc/>
    public bool Equals(Money other) => MinorUnits == other.MinorUnits && Currency == other.Currency;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MinorUnits, Currency);

    /// <summary>Orders two amounts of one currency.</summary>
    /// <param name="other">The amount to compare with.</param>
    /// <returns>Below zero when this is the smaller, zero when equal, above zero when this is the larger.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money other)
    {
        RequireSame(Currency, other.Currency);
        return MinorUnits.CompareTo(other.MinorUnits);
    }

    private static void RequireSame(Currency left, Currency right)
    {
        if (left != right)
        {
            ThrowMixed(left, right);
        }
    }

    private static void ThrowMixed(Currency left, Currency right) =>
        throw new InvalidOperationException($"Money of {left.Code} and of {right.Code} does not mix.");
}
