using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>Who buys over the web, as the application knows it.</summary>
/// <param name="Id">The buyer, whose holds nobody else can use.</param>
/// <param name="Channel">The channel, which grants rights.</param>
/// <remarks>Immutable. It is made on the server; nothing in it is taken from what a page sends, unless the application does so.</remarks>
[SendInstead("nothing: a buyer is known to the server alone"), JsonConverter(typeof(NotOnTheWire))]
public sealed record SeatBuyer(PatronId Id, ChannelId Channel)
{
    /// <summary>Codes that the buyer has given.</summary>
    public ImmutableArray<PromoCode> Codes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What is known of the buyer, for price types that ask for it.</summary>
    public ImmutableArray<PatronFact> Facts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether nothing is known of him that changes what he is offered, but that he comes through a channel.</summary>
    internal bool IsAnybodyOf(ChannelId channel) => Channel == channel && Codes.IsEmpty && Facts.IsEmpty;

    /// <summary>The same towards an inventory.</summary>
    internal RequestOptions Request => new() { Channel = Channel, Buyer = new BuyerId(Id.Value) };

    internal BuyingTerms Terms => new() { Buyer = Id, Channel = Channel, Codes = Codes, Patron = Facts };
}
