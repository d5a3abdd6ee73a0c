using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Whose seats are whose: those for the people of one role of a party.</summary>
/// <param name="Role">What the role is called.</param>
/// <param name="Seats">As many seats as have the role, part by part.</param>
[SendInstead("the name of the role and the ids of its seats"), JsonConverter(typeof(NotOnTheWire))]
public sealed record RoleSeats(string Role, ImmutableArray<SeatIndex> Seats);
