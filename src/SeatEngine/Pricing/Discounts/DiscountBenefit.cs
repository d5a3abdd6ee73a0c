using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>What a discount gives.</summary>
/// <remarks>Immutable; the default is no share of anything and is refused by a price book.</remarks>
public readonly record struct DiscountBenefit
{
    /// <summary>A benefit of a kind, as it comes off a wire; the methods named like the kinds say the same shorter.</summary>
    /// <param name="kind">How the benefit is said.</param>
    /// <param name="rate">The share off of a percentage; the whole for <see cref="DiscountKind.PayFor"/>; else zero.</param>
    /// <param name="amount">The amount or the price, for the kinds that have one; else <c>default</c>.</param>
    /// <param name="paid">How many lines are paid for <see cref="DiscountKind.PayFor"/>, else 0.</param>
    /// <exception cref="ArgumentException">The kind is unknown, or something is said that it has no use for.</exception>
    [JsonConstructor]
    public DiscountBenefit(DiscountKind kind, Rate rate, Money amount, int paid)
    {
        var fits = Enum.IsDefined(kind) && kind switch
        {
            DiscountKind.Percent => amount == default && paid == 0,
            DiscountKind.PayFor => amount == default && rate == Rate.One,
            DiscountKind.AmountEach or DiscountKind.AmountTogether or DiscountKind.PriceEach or DiscountKind.PriceTogether =>
                rate == default && paid == 0,
        };
        if (!fits)
        {
            throw new ArgumentException("A benefit is a share, an amount, a price, or a number of lines that are paid.", nameof(kind));
        }

        Kind = kind;
        Rate = rate;
        Amount = amount;
        Paid = paid;
    }

    /// <summary>How the benefit is said.</summary>
    public DiscountKind Kind { get; }

    /// <summary>The share off, 0 to 100 %, for <see cref="DiscountKind.Percent"/>.</summary>
    public Rate Rate { get; }

    /// <summary>The amount off or the price, for the kinds that have one.</summary>
    public Money Amount { get; }

    /// <summary>How many lines of a whole group are paid, for <see cref="DiscountKind.PayFor"/>.</summary>
    public int Paid { get; }

    /// <summary>A share off the price of each line; the price left is rounded half up, in payable steps where the book names one.</summary>
    /// <param name="rate">0 to 100 %.</param>
    /// <returns>The benefit.</returns>
    public static DiscountBenefit Percent(Rate rate) => new(DiscountKind.Percent, rate, default, 0);

    /// <summary>An amount off the price of each line.</summary>
    /// <param name="amount">The amount, not negative.</param>
    /// <returns>The benefit.</returns>
    public static DiscountBenefit AmountEach(Money amount) => new(DiscountKind.AmountEach, default, amount, 0);

    /// <summary>An amount off a group of lines, shared out by their prices.</summary>
    /// <param name="amount">The amount, not negative.</param>
    /// <returns>The benefit.</returns>
    public static DiscountBenefit AmountTogether(Money amount) => new(DiscountKind.AmountTogether, default, amount, 0);

    /// <summary>A price for each line; a line that costs less stays as it is.</summary>
    /// <param name="price">The price, not negative.</param>
    /// <returns>The benefit.</returns>
    public static DiscountBenefit PriceEach(Money price) => new(DiscountKind.PriceEach, default, price, 0);

    /// <summary>A price for a group of lines ("two for 80.00"); a group that costs no more stays as it is, unused.</summary>
    /// <remarks>
    /// With a minimum count, whole groups of so many lines are made, the dearest lines together; the dearest group has its price first.
    /// </remarks>
    /// <param name="price">The price, not negative.</param>
    /// <returns>The benefit.</returns>
    public static DiscountBenefit PriceTogether(Money price) => new(DiscountKind.PriceTogether, default, price, 0);

    /// <summary>Of every whole group only some lines are paid ("three for the price of two").</summary>
    /// <param name="paid">How many, at least 1 and fewer than the rule's minimum count; the dearest ones.</param>
    /// <returns>The benefit.</returns>
    public static DiscountBenefit PayFor(int paid) => new(DiscountKind.PayFor, Rate.One, default, paid);
}
