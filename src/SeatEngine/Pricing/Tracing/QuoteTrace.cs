using System.Collections;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>Every step of a quote in order, with before and after, and the rules that did not apply and why.</summary>
/// <remarks>Immutable; safe to use from any thread. Steps are recorded in a compact form and made when they are read.</remarks>
[JsonConverter(typeof(QuoteTraceJsonConverter))]
public sealed class QuoteTrace : IReadOnlyList<QuoteStep>
{
    private readonly TraceEntry[][] _blocks;
    private readonly int _count;

    internal QuoteTrace(TraceEntry[][] blocks, int count)
    {
        _blocks = blocks;
        _count = count;
    }

    /// <summary>Records steps that were read.</summary>
    /// <exception cref="ArgumentException">A step has no rule or name, a line below zero, or amounts in two currencies.</exception>
    internal static QuoteTrace Of(IReadOnlyList<QuoteStep> steps)
    {
        TraceLog log = new(steps.Count);
        foreach (var step in steps)
        {
            if (step.Rule is null || step.Name is null || step.Line < 0 || step.Before.Currency != step.After.Currency)
            {
                throw new ArgumentException("A step names its rule, and has two amounts in one currency.", nameof(steps));
            }

            object? layer = step.Layer.IsNone ? null : step.Layer;
            TraceRule rule = new(step.Rule, step.Name);
            log.Add(
                step.Line ?? -1, step.Kind, step.Reason, rule, layer, step.Before.Currency, step.Before.MinorUnits, step.After.MinorUnits);
        }

        return log.ToTrace();
    }

    /// <summary>How many steps there are.</summary>
    public int Count => _count;

    /// <summary>A step.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such step.</exception>
    public QuoteStep this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_count, nameof(index));
            ref readonly var entry = ref _blocks[index >> TraceLog.BlockBits][index & (TraceLog.BlockSize - 1)];
            return new QuoteStep(
                entry.Line < 0 ? null : entry.Line,
                entry.Kind,
                entry.Reason,
                entry.Rule.Id,
                entry.Rule.Name,
                entry.Subject is PriceLayerId layer ? layer : default,
                new Money(entry.Before, entry.Currency),
                new Money(entry.After, entry.Currency));
        }
    }

    /// <inheritdoc/>
    public IEnumerator<QuoteStep> GetEnumerator()
    {
        for (var i = 0; i < _count; i++)
        {
            yield return this[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
