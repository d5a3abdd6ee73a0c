using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>One change of an inventory, as it is logged: with ids, never with slots of a map.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Which properties are set follows from <see cref="Kind"/>; the others
/// are <c>default</c>, empty or null.
/// </remarks>
[JsonConverter(typeof(InventoryEventJsonConverter))]
public sealed partial class InventoryEvent
{
    private readonly Content _said;

    /// <summary>Makes an empty event, to be filled by whoever reads one from a store.</summary>
    public InventoryEvent()
    {
        _said.Places = PlaceSelection.Empty;
    }

    [SetsRequiredMembers]
    internal InventoryEvent(Content said)
    {
        _said = said;
        _said.Sale = said.Sale is { Lines.IsEmpty: true, Tenders.IsEmpty: true } ? null : said.Sale;
    }

    [SetsRequiredMembers]
    internal InventoryEvent(InventoryEventKind kind, RequestOptions request)
    {
        _said.Places = PlaceSelection.Empty;
        Kind = kind;
        Actor = request.Actor;
        Channel = request.Channel;
        AsHouse = request.AsHouse;
        Key = request.Key;
    }

    [SetsRequiredMembers]
    internal InventoryEvent(InventoryDraft draft, InventoryEventKind kind, InventoryStep? step)
        : this(kind, step?.Request ?? RequestOptions.Unnamed)
    {
        Sequence = draft.Version + 1;
        Transaction = draft.Transaction;
        Time = draft.Now;
        Digest = step?.Digest ?? default;
    }

    /// <summary>The place in the log: 1 for the first event, and one more for each; the version that shows it.</summary>
    public required long Sequence { get => _said.Sequence; init => _said.Sequence = value; }

    /// <summary>What joins the events of one request.</summary>
    public required TransactionId Transaction { get => _said.Transaction; init => _said.Transaction = value; }

    /// <summary>When it happened, in UTC; for an expiry the instant at which it was due. It never goes back from event to event.</summary>
    public required DateTimeOffset Time { get => _said.Time; init => _said.Time = value; }

    /// <summary>What happened.</summary>
    public required InventoryEventKind Kind { get => _said.Kind; init => _said.Kind = value; }

    /// <summary>Who did it; <c>default</c> when nobody was named.</summary>
    public ActorId Actor { get => _said.Actor; init => _said.Actor = value; }

    /// <summary>Through which channel; <c>default</c> for none.</summary>
    public ChannelId Channel { get => _said.Channel; init => _said.Channel = value; }

    /// <summary>Whether the house itself did it.</summary>
    public bool AsHouse { get => _said.AsHouse; init => _said.AsHouse = value; }

    /// <summary>The key under which the answer is kept; <c>default</c> for none.</summary>
    public IdempotencyKey Key { get => _said.Key; init => _said.Key = value; }

    /// <summary>The places concerned.</summary>
    public PlaceSelection Places { get => _said.Places; init => _said.Places = value; }

    /// <summary>The hold concerned; <c>default</c> for none.</summary>
    public HoldToken Hold { get => _said.Hold; init => _said.Hold = value; }

    /// <summary>When the hold expires now; null when it does not.</summary>
    public DateTimeOffset? ExpiresAt { get => _said.ExpiresAt; init => _said.ExpiresAt = value; }

    /// <summary>For whom the hold was made.</summary>
    public BuyerId Buyer { get => _said.Buyer; init => _said.Buyer = value; }

    /// <summary>The order concerned; <c>default</c> for none.</summary>
    public OrderId Order { get => _said.Order; init => _said.Order = value; }

    /// <summary>What was paid, or paid back, for each place; may be empty.</summary>
    public ImmutableArray<SaleLine> Lines => Sale?.Lines ?? [];

    /// <summary>The payments and repayments; may be empty.</summary>
    public ImmutableArray<Tender> Tenders => Sale?.Tenders ?? [];

    /// <summary>The other places: those given up in a move, those of the other order in a swap.</summary>
    public PlaceSelection OtherPlaces => Rare?.OtherPlaces ?? PlaceSelection.Empty;

    /// <summary>The other order of a swap; <c>default</c> for none.</summary>
    public OrderId OtherOrder => Rare?.OtherOrder ?? default;

    /// <summary>The hold code as defined; null unless <see cref="Kind"/> is <see cref="InventoryEventKind.CodeDefined"/>.</summary>
    public HoldCode? Code => Rare?.Code;

    /// <summary>The hold code painted, erased or released; <c>default</c> for none.</summary>
    public HoldCodeId CodeId => Rare?.CodeId ?? default;

    /// <summary>How the code was painted.</summary>
    public CodePaintMode PaintMode => Rare?.PaintMode ?? default;

    /// <summary>The channel's rights; null unless <see cref="Kind"/> is <see cref="InventoryEventKind.ChannelDefined"/>.</summary>
    public ChannelRights? Rights => Rare?.Rights;

    /// <summary>
    /// The rule for accessible places; null unless <see cref="Kind"/> is <see cref="InventoryEventKind.AccessibleReleaseChanged"/>.
    /// </summary>
    public AccessibleRelease? AccessibleRelease => Rare?.AccessibleRelease;

    /// <summary>The plan moved to; <c>default</c> unless <see cref="Kind"/> is <see cref="InventoryEventKind.PlanChanged"/>.</summary>
    public PlanId Plan => Rare?.Plan ?? default;

    internal SaleDetails? Sale { get => _said.Sale; init => _said.Sale = value; }

    internal RareDetails? Rare { get => _said.Rare; init => _said.Rare = value; }

    /// <summary>What tells the request from others under its key; zero without one, and in logs that are older than it.</summary>
    internal UInt128 Digest { get => _said.Digest; init => _said.Digest = value; }

    /// <summary>What the event says, as a table of members reads and writes it.</summary>
    internal Content Said => _said;

    /// <summary>The event in a line of words.</summary>
    /// <returns>For example <c>12 Sold F-12,F-13 to A1</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Sequence} {Kind} {Places}{(Order.IsNone ? "" : " to " + Order.Value)}");

    /// <summary>What an event says, apart from the map on which it was made.</summary>
    internal struct Content
    {
        public long Sequence;
        public TransactionId Transaction;
        public DateTimeOffset Time;
        public InventoryEventKind Kind;
        public ActorId Actor;
        public ChannelId Channel;
        public bool AsHouse;
        public IdempotencyKey Key;
        public UInt128 Digest;
        public PlaceSelection Places;
        public HoldToken Hold;
        public DateTimeOffset? ExpiresAt;
        public BuyerId Buyer;
        public OrderId Order;
        public SaleDetails? Sale;
        public RareDetails? Rare;

        public readonly SaleDetails OrSale => Sale ?? SaleDetails.None;

        public readonly CodePaintMode? PaintMode => Kind == InventoryEventKind.CodePainted ? Rare?.PaintMode : null;

        public readonly RareDetails OrRare => Rare ?? RareDetails.None;
    }

    internal sealed record SaleDetails(ImmutableArray<SaleLine> Lines, ImmutableArray<Tender> Tenders)
    {
        public static readonly SaleDetails None = new([], []);

        public static SaleDetails? Of(ImmutableArray<SaleLine> lines, ImmutableArray<Tender> tenders) =>
            lines.IsDefaultOrEmpty && tenders.IsDefaultOrEmpty
                ? null
                : new(lines.IsDefault ? [] : lines, tenders.IsDefault ? [] : tenders);
    }

    /// <summary>What few events carry, apart so that the many stay small.</summary>
    internal sealed record RareDetails
    {
        public static readonly RareDetails None = new();

        public PlaceSelection OtherPlaces { get; init; } = PlaceSelection.Empty;

        public OrderId OtherOrder { get; init; }

        public HoldCode? Code { get; init; }

        public HoldCodeId CodeId { get; init; }

        public CodePaintMode PaintMode { get; init; }

        public ChannelRights? Rights { get; init; }

        public AccessibleRelease? AccessibleRelease { get; init; }

        public PlanId Plan { get; init; }
    }
}
