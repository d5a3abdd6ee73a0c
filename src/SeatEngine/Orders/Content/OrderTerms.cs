using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>Who buys, through whom, and by which rules an order is priced as long as it lives.</summary>
/// <remarks>Immutable.</remarks>
public sealed record OrderTerms
{
    /// <summary>Nobody named, the least of rights.</summary>
    public static OrderTerms None { get; } = new();

    /// <summary>The buyer; <c>default</c> when nobody is named.</summary>
    public PatronId Buyer { get; init; }

    /// <summary>The buyer's household, whose members share limits; <c>default</c> when the buyer is by itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public PatronId Household { get; init; }

    /// <summary>The channel; <c>default</c> for none, which has the least of rights.</summary>
    public ChannelId Channel { get; init; }

    /// <summary>Whether the house itself asks, which may take every free place.</summary>
    public bool AsHouse { get; init; }

    /// <summary>Who does it; <c>default</c> when nobody is named.</summary>
    public ActorId Operator { get; init; }

    /// <summary>The drawer into which is paid; <c>default</c> for none.</summary>
    public DrawerId Drawer { get; init; }

    /// <summary>What brought the buyer, such as a leaflet; empty when nothing is known.</summary>
    public string Source { get; init; } = "";

    /// <summary>The department that gives away; empty for none. Limits on comps are counted by it.</summary>
    public string Department { get; init; } = "";

    /// <summary>Codes that the buyer gave.</summary>
    public ImmutableArray<PromoCode> Codes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What is known of the buyer, for rules that ask for it.</summary>
    public ImmutableArray<PatronFact> Facts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whose limits it counts to: the household's, or the buyer's own.</summary>
    internal PatronId Sharing => Household.IsNone ? Buyer : Household;

    /// <summary>The same towards an inventory.</summary>
    internal RequestOptions Request => new()
    {
        Channel = Channel,
        AsHouse = AsHouse,
        Actor = Operator,
        Buyer = Buyer.IsNone ? default : new BuyerId(Buyer.Value),
    };

    /// <summary>A cart of these terms.</summary>
    internal QuoteRequest Cart(IEnumerable<QuoteTicket> tickets, IEnumerable<QuoteItem> items) => new()
    {
        Tickets = [.. tickets],
        Items = [.. items],
        Channel = Channel,
        Codes = Codes,
        Patron = Facts,
        WithPostings = true,
    };
}
