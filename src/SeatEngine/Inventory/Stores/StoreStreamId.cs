using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The name of a stream of events in a store: of one performance, or of one book of orders.</summary>
/// <remarks>
/// An immutable value; <c>default</c> is no stream, and null in JSON. Its text says of what it is: <c>performance:evening</c>
/// or <c>orders:house</c>, and that is its string in JSON too.
/// </remarks>
[TextValue("A stream is performance: or orders: with an id behind it.")]
public readonly partial record struct StoreStreamId : IComparable<StoreStreamId>
{
    private const string PerformanceKind = "performance:";
    private const string OrdersKind = "orders:";

    private readonly string? _value;

    private StoreStreamId(StoreStreamKind kind, string value)
    {
        Kind = kind;
        _value = value;
    }

    /// <summary>Of what the stream is.</summary>
    public StoreStreamKind Kind { get; }

    /// <summary>The id of the performance or book in text; empty for <c>default</c>.</summary>
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

    /// <summary>The stream of a book of orders.</summary>
    /// <param name="book">The book; not <c>default</c>.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="ArgumentException">The book is <c>default</c>.</exception>
    public static StoreStreamId Of(OrderBookId book) =>
        book.IsNone
            ? throw new ArgumentException("A stream needs the id of a book of orders.", nameof(book))
            : new(StoreStreamKind.Orders, book.Value);

    /// <summary>Reads a stream that came as text, without throwing. Linear in the text.</summary>
    /// <param name="text">What <see cref="ToString"/> writes.</param>
    /// <param name="value">The stream, or <c>default</c> when the answer is false.</param>
    /// <returns>Whether the text is a stream.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out StoreStreamId value)
    {
        if (text.StartsWith(PerformanceKind) && PerformanceId.TryParse(text[PerformanceKind.Length..], out var performance))
        {
            value = Of(performance);
            return true;
        }

        if (text.StartsWith(OrdersKind) && OrderBookId.TryParse(text[OrdersKind.Length..], out var book))
        {
            value = Of(book);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Performances first, then by the ordinal order of the ids.</summary>
    /// <param name="other">The stream compared with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(StoreStreamId other)
    {
        var kind = (Kind == StoreStreamKind.Orders).CompareTo(other.Kind == StoreStreamKind.Orders);
        return kind != 0 ? kind : string.CompareOrdinal(Value, other.Value);
    }

    /// <summary>The stream in text.</summary>
    /// <returns>For example <c>performance:evening</c>; empty for <c>default</c>.</returns>
    public override string ToString() => Kind switch
    {
        StoreStreamKind.None => string.Empty,
        StoreStreamKind.Performance => PerformanceKind + Value,
        StoreStreamKind.Orders => OrdersKind + Value,
    };

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
