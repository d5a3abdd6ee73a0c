using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A change of a price: an amount added, a share added, or a new price. No change takes a price below zero.</summary>
/// <remarks>Immutable; the default adds nothing of no currency and is refused by a price book.</remarks>
public readonly record struct PriceChange
{
    /// <summary>A change as it comes off a wire; <see cref="Add"/>, <see cref="Percent"/> and <see cref="SetTo"/> say it shorter.</summary>
    /// <param name="kind">What the change does.</param>
    /// <param name="amount">The amount added or the new price; <c>default</c> for a share.</param>
    /// <param name="rate">The share added; zero for an amount.</param>
    /// <param name="rounding">How the new price is rounded; <c>default</c> for an amount.</param>
    /// <exception cref="ArgumentException">The kind is unknown, or something is said that it has no use for.</exception>
    [JsonConstructor]
    public PriceChange(PriceChangeKind kind, Money amount, Rate rate, MoneyRounding rounding)
    {
        var isShare = kind == PriceChangeKind.Percent;
        if (!Enum.IsDefined(kind) || (isShare ? amount != default : rate != default || rounding != default))
        {
            throw new ArgumentException("A change of a price is a share with its rounding, or an amount.", nameof(kind));
        }

        Kind = kind;
        Amount = amount;
        Rate = rate;
        Rounding = rounding;
    }

    /// <summary>What the change does.</summary>
    public PriceChangeKind Kind { get; }

    /// <summary>The amount added or the new price; of no meaning for a share.</summary>
    public Money Amount { get; }

    /// <summary>The share added, below zero for a reduction; of no meaning for an amount.</summary>
    public Rate Rate { get; }

    /// <summary>How the new price is rounded when a share was added.</summary>
    public MoneyRounding Rounding { get; }

    /// <summary>A change that adds an amount.</summary>
    /// <param name="amount">The amount, below zero for a reduction.</param>
    /// <returns>The change.</returns>
    public static PriceChange Add(Money amount) => new(PriceChangeKind.Add, amount, default, default);

    /// <summary>A change that adds a share of the price.</summary>
    /// <param name="rate">The share, below zero for a reduction: −10 % takes a tenth off.</param>
    /// <param name="rounding">How the new price is rounded.</param>
    /// <returns>The change.</returns>
    public static PriceChange Percent(Rate rate, MoneyRounding rounding = default) => new(PriceChangeKind.Percent, default, rate, rounding);

    /// <summary>A change that replaces the price.</summary>
    /// <param name="price">The new price.</param>
    /// <returns>The change.</returns>
    public static PriceChange SetTo(Money price) => new(PriceChangeKind.SetTo, price, default, default);

    /// <summary>The price after the change; never below zero.</summary>
    /// <param name="price">The price before.</param>
    /// <returns>The price after, of the same currency.</returns>
    /// <exception cref="InvalidOperationException">The change is in another currency.</exception>
    /// <exception cref="OverflowException">The new price is beyond 64 bits.</exception>
    public Money Apply(Money price)
    {
        var changed = Kind switch
        {
            PriceChangeKind.Add => price + Amount,
            PriceChangeKind.Percent => price.Multiply(Rate.One + Rate, Rounding),
            PriceChangeKind.SetTo => Amount,
        };
        return changed.IsNegative ? Money.Zero(price.Currency) : changed;
    }
}
