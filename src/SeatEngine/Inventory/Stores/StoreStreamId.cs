using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The name of a stream of events in a store: of one performance, or of one order.</summary>
/// <remarks>An immutable value; <c>default</c> is no stream. Compared by kind and then ordinally.</remarks>
public readonly record struct StoreStreamId : IComparable<StoreStreamId>
{
    private readonly string? _value;

    private StoreStreamId(StoreStreamKind kind, string value)
    {
        Kind = kind;
        _value = value;
    }

    /// <summary>Of what the stream is.</summary>
    public StoreStreamKind Kind { get; }

    /// <summary>The id of the performance or order in text; empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Whether this is <c>default</c>: no stream.</summary>
    public bool IsNone => Kind == StoreStreamKind.None;

    /// <summary>The stream of a performance.</summary>
    /// <param name="performance">The performance; not <c>default</c>.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="ArgumentException">The performance is <c>default</c>.</exception>
    public static StoreStreamId Of(PerformanceId performance) =>
        performance.IsNone
            ? throw new ArgumentException("A stream needs the id of a performance.", nameof(performance))
            : new(StoreStreamKind.Performance, performance.Value);

    /// <summary>The stream of an order.</summary>
    /// <param name="order">The order; not <c>default</c>.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="ArgumentException">The order is <c>default</c>.</exception>
    public static StoreStreamId Of(OrderId order) =>
        order.IsNone ? throw new ArgumentException("A stream needs the id of an order.", nameof(order)) : new(StoreStreamKind.Order, order.Value);

    /// <summary>Performances first, then by the ordinal order of the ids.</summary>
    /// <param name="other">The stream compared with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(StoreStreamId other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Value, other.Value);

    /// <summary>The stream in text.</summary>
    /// <returns>For example <c>Performance evening</c>.</returns>
    public override string ToString() => $"{Kind} {Value}";
}
