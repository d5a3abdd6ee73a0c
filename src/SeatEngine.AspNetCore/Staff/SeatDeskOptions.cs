using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>
/// Who of the staff may do what, by authorization policies of the application: to see, as a house manager does; to sell, return and
/// exchange, as an operator does; and to manage holds, comps, swaps and the end of the day. Each has its own policy, and whoever sells or
/// manages must meet that for seeing too.
/// </summary>
/// <param name="seePolicy">The policy of whoever looks seats and orders up.</param>
/// <param name="sellPolicy">The policy of whoever sells, takes back and exchanges.</param>
/// <param name="managePolicy">The policy of whoever manages, and may sell from beneath hold codes.</param>
/// <remarks>To be written while the endpoints are mapped, and by one thread.</remarks>
[SendInstead("nothing: it is a part of the application"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SeatDeskOptions(string seePolicy, string sellPolicy, string managePolicy)
{
    /// <summary>The policy of whoever looks seats and orders up.</summary>
    public string SeePolicy { get; } = seePolicy;

    /// <summary>The policy of whoever sells, takes back and exchanges.</summary>
    public string SellPolicy { get; } = sellPolicy;

    /// <summary>The policy of whoever manages, and may sell from beneath hold codes.</summary>
    public string ManagePolicy { get; } = managePolicy;

    /// <summary>The channel that the desk's sales are logged under; "desk" unless said otherwise.</summary>
    public ChannelId Channel { get; set; } = new("desk");

    /// <summary>
    /// The name that is logged with all that somebody does; the name of the authenticated user unless said otherwise. It never comes from
    /// what the page sends.
    /// </summary>
    public Func<HttpContext, ActorId> Operator { get; set; } = static context =>
        ActorId.TryParse(context.User.Identity?.Name, null, out var name) ? name
            : throw new InvalidOperationException("Whoever works at the desk needs a name: set SeatDeskOptions.Operator.");
}
