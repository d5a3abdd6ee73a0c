using System.Collections.Immutable;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Shares out what is due over days.</summary>
public static class Instalments
{
    /// <summary>Splits an amount into parts that are equal to the cent; cents that are left over are in the first ones.</summary>
    /// <param name="due">What is due, not below zero.</param>
    /// <param name="days">When each part is to be paid, at least one day.</param>
    /// <returns>The parts, which sum to what is due; none of nothing.</returns>
    /// <exception cref="ArgumentException">There is no day, or less than nothing is due.</exception>
    public static ImmutableArray<Instalment> Of(Money due, params IEnumerable<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        DateOnly[] listed = [.. days];
        if (listed.Length == 0 || due.IsNegative)
        {
            throw new ArgumentException("What is due is not below zero, and is paid on a day.", nameof(days));
        }

        var (each, left) = Math.DivRem(due.MinorUnits, listed.Length);
        return [.. listed.Select((day, at) => new Instalment(day, new Money(each + (at < left ? 1 : 0), due.Currency)))
            .Where(static part => !part.Amount.IsZero)];
    }
}
