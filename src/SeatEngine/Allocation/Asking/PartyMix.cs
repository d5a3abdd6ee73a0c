using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>How large the parties are that come to buy: what leftover seats are worth follows from it.</summary>
/// <remarks>Immutable.</remarks>
[SendInstead("the weights it was made of, and make it there"), JsonConverter(typeof(NotOnTheWire))]
public sealed class PartyMix
{
    /// <summary>How likely a stretch of seats is to be asked again when a party did not fit.</summary>
    private const double AskedAgain = 0.8;

    private readonly double[] _share;
    private readonly double[] _stranded;
    private readonly double[] _saved;
    private StrandedCosts? _costs;

    private PartyMix(double[] share)
    {
        _share = share;
        _stranded = new double[LongestRun + 1];
        for (var length = 1; length <= LongestRun; length++)
        {
            var (filled, misfits) = (0.0, 0.0);
            for (var size = 1; size <= _share.Length; size++)
            {
                if (size <= length)
                {
                    filled += _share[size - 1] * _stranded[length - size];
                }
                else
                {
                    misfits += _share[size - 1];
                }
            }

            _stranded[length] = (filled + (misfits * (1 - AskedAgain) * length)) / (1 - (AskedAgain * misfits));
        }

        _saved = [.. Enumerable.Range(0, SeatRequest.LargestParty + 1).Select(FindMostSaved)];
    }

    /// <summary>The longest stretch that is told apart from longer ones; those strand as many seats as it.</summary>
    public const int LongestRun = 128;

    /// <summary>
    /// Parties of one to six in shares of 10, 52, 10, 20, 3 and 5 percent: couples are half of all sales, even numbers
    /// are common and odd ones rare. A rule of thumb, to be replaced by a house's own figures.
    /// </summary>
    public static PartyMix Default { get; } = Of(10, 52, 10, 20, 3, 5);

    /// <summary>Parties of one to eight, all equally likely: nothing is known of who comes.</summary>
    public static PartyMix AnySize { get; } = Of(1, 1, 1, 1, 1, 1, 1, 1);

    /// <summary>The shares of parties of 1, 2, 3 and so on; they sum to 1.</summary>
    public ImmutableArray<double> Shares => [.. _share];

    /// <summary>A mix from counts or shares of any scale.</summary>
    /// <param name="weights">The weight of parties of 1, 2, 3 and so on; each finite and at least 0, not all 0; at most 64.</param>
    /// <returns>The mix.</returns>
    /// <exception cref="ArgumentException">A weight is negative or not finite, all are 0, or there are too many.</exception>
    public static PartyMix Of(params ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            if (!(weight >= 0 && double.IsFinite(weight)))
            {
                throw new ArgumentException("A weight is finite and at least 0.", nameof(weights));
            }

            sum += weight;
        }

        if (weights.Length > SeatRequest.LargestParty || !(sum > 0 && double.IsFinite(sum)))
        {
            throw new ArgumentException("There are up to 64 weights, not all 0.", nameof(weights));
        }

        var share = new double[weights.Length];
        for (var i = 0; i < share.Length; i++)
        {
            share[i] = weights[i] / sum;
        }

        return new(share);
    }

    /// <summary>The number of seats of a stretch of free neighbours that are expected to stay empty.</summary>
    /// <param name="length">The length of the stretch, at least 0.</param>
    /// <returns>From 0 to the length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    /// <remarks>
    /// Parties of the mix come one after another and sit at one end. One that does not fit goes elsewhere; after each
    /// such miss the stretch is asked again four times in five, and else stays as it is:
    /// <c>E(L) = (Σ p(s) E(L−s) + (1−g) m L) / (1 − g m)</c>, the sum over the sizes that fit, m the share of those that
    /// do not, g = 0.8, E(0) = 0. Computed once for a mix, up to <see cref="LongestRun"/>.
    /// </remarks>
    public double StrandedOf(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return _stranded[Math.Min(length, LongestRun)];
    }

    /// <summary>The most seats that a party of a size can save from being stranded by where it sits; may be negative.</summary>
    internal double MostSaved(int party) => _saved[party];

    /// <summary>The same for any part of a party of a size; at least 0.</summary>
    internal double MostSavedByAny(int party)
    {
        var most = 0.0;
        for (var part = 1; part <= party; part++)
        {
            most = Math.Max(most, _saved[part]);
        }

        return most;
    }

    /// <summary>The costs for a weight; those of the last weight asked for are kept, so that asking again allocates nothing.</summary>
    internal StrandedCosts CostsOf(double perStranded)
    {
        var kept = Volatile.Read(ref _costs);
        if (kept is null || kept.PerStranded != perStranded)
        {
            kept = new StrandedCosts(this, perStranded);
            Volatile.Write(ref _costs, kept);
        }

        return kept;
    }

    private double FindMostSaved(int party)
    {
        var most = double.NegativeInfinity;
        for (var left = 0; left <= LongestRun; left++)
        {
            for (var right = 0; right <= left; right++)
            {
                most = Math.Max(most, StrandedOf(left + party + right) - _stranded[left] - _stranded[right]);
            }
        }

        return most;
    }
}
