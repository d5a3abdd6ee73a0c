using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>The close of a day: what was sold, what was taken, what the ledger says, and whether the three agree to the cent.</summary>
/// <remarks>Immutable; may be made as often as one likes.</remarks>
public sealed record DayClose : IAnswer
{
    /// <summary>The day, from midnight to midnight in the house's zone.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Net sales by operator, in the ordinal order of their ids; a line for each currency.</summary>
    public ImmutableArray<DayAmounts> ByOperator { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Net sales by channel.</summary>
    public ImmutableArray<DayAmounts> ByChannel { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Net sales by performance; what belongs to none, such as fees of orders, stands under an empty id.</summary>
    public ImmutableArray<DayAmounts> ByPerformance { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Net sales by order.</summary>
    public ImmutableArray<DayAmounts> ByOrder { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Net sales by currency, in the order of the codes.</summary>
    public ImmutableArray<Money> Sales { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What was taken, by operator, channel, drawer and means.</summary>
    public ImmutableArray<DayTender> Tenders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What was counted against what should be there.</summary>
    public ImmutableArray<DrawerBalance> Counted { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The day's ledger by account.</summary>
    public ImmutableArray<AccountTotal> Ledger { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What does not agree, in sentences; empty when all does.</summary>
    public ImmutableArray<string> Differences { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether sales, payments, ledger and what was counted agree to the cent.</summary>
    [JsonIgnore]
    public bool Succeeded => Differences.IsEmpty;

    /// <inheritdoc/>
    public string Explain() => Succeeded
        ? FormattableString.Invariant($"The day {Day:yyyy-MM-dd} balances: sales are {SalesInWords}.")
        : Sentences.Join(FormattableString.Invariant($"The day {Day:yyyy-MM-dd} does not balance"), Differences);

    private string SalesInWords => Sales.IsEmpty
        ? "nothing"
        : Sentences.List([.. Sales.Select(static money => money.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    /// <summary>Closes a day.</summary>
    /// <param name="events">All events of a book from the first to the end of the day, or later ones too, in order.</param>
    /// <param name="day">The day.</param>
    /// <param name="options">The book's zone and accounts.</param>
    /// <param name="counted">What was counted; may be empty.</param>
    /// <returns>The close. Linear in the events.</returns>
    public static DayClose Of(IEnumerable<OrderEvent> events, DateOnly day, OrderBookOptions options,
        params ImmutableArray<DrawerCount> counted)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(options);
        return new DaySums(events as IReadOnlyList<OrderEvent> ?? [.. events], day, options).Close(counted.IsDefault ? [] : counted);
    }
}
