using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Says in English what became of a request.</summary>
internal static class InventoryWords
{
    /// <summary>What was done, as a sentence.</summary>
    public static string Done(InventoryEvent logged) => logged.Kind switch
    {
        InventoryEventKind.Held => $"Held {Places(logged.Places)}{Until(logged)}.",
        InventoryEventKind.Extended => $"The hold lasts{Until(logged)}.",
        InventoryEventKind.AddedToHold => $"Added {Places(logged.Places)} to the hold, which lasts{Until(logged)}.",
        InventoryEventKind.TakenFromHold => $"Took {Places(logged.Places)} out of the hold.",
        InventoryEventKind.HoldMoved => $"Changed {Places(logged.OtherPlaces)} of the hold for {Places(logged.Places)}.",
        InventoryEventKind.PaymentBegun => $"A payment pins the hold{Until(logged)}.",
        InventoryEventKind.PaymentEnded => $"The payment was given up, and the hold lasts{Until(logged)}.",
        InventoryEventKind.Released => $"Let go of {Places(logged.Places)}.",
        InventoryEventKind.Expired => $"The hold of {Places(logged.Places)} has expired.",
        InventoryEventKind.Sold => $"Sold {Places(logged.Places)} to order {logged.Order}.",
        InventoryEventKind.Returned => $"Took {Places(logged.Places)} back from order {logged.Order}.",
        InventoryEventKind.Swapped =>
            $"Changed {Places(logged.Places)} of order {logged.Order} for {Places(logged.OtherPlaces)} of order {logged.OtherOrder}.",
        InventoryEventKind.OfferedForResale => $"Put {Places(logged.Places)} of order {logged.Order} up for resale.",
        InventoryEventKind.ResaleWithdrawn => $"Took {Places(logged.Places)} of order {logged.Order} off resale.",
        InventoryEventKind.Blocked => $"Blocked {Places(logged.Places)}.",
        InventoryEventKind.Unblocked => $"Put {Places(logged.Places)} into use again.",
        InventoryEventKind.CodeDefined => $"Defined the hold code {logged.CodeId}.",
        InventoryEventKind.CodePainted => $"Set {Places(logged.Places)} aside under the hold code {logged.CodeId}.",
        InventoryEventKind.CodeErased => $"Took the hold code {logged.CodeId} from {Places(logged.Places)}.",
        InventoryEventKind.CodeReleased => $"Released the hold code {logged.CodeId}.",
        InventoryEventKind.ChannelDefined => $"Defined the rights of the channel {logged.Rights?.Channel}.",
        InventoryEventKind.AccessibleReleaseChanged => "Changed when places kept for people with access needs go to general sale.",
        InventoryEventKind.PlanChanged => $"Moved to the plan {logged.Plan}.",
    };

    /// <summary>Why nothing was done, as a sentence.</summary>
    public static string Failed(InventoryResult result)
    {
        if (result.Outcome == InventoryOutcome.StoreUnknown)
        {
            return "The store failed, and whether the request was carried out is found out with the next one.";
        }

        if (result is { Outcome: InventoryOutcome.NotStored, StoreReason.Length: > 0 })
        {
            return $"Nothing was changed: the store has not taken it. {Sentences.Of(result.StoreReason)}";
        }

        if (result.Outcome == InventoryOutcome.WrittenElsewhere)
        {
            return $"Nothing was changed: '{result.Writer}' has the lease of it, and is to be asked.";
        }

        var places = result.InTheWay.GroupBy(Obstacle, static place => place.Place.Value)
            .Select(static group => group.ToArray() is { Length: > 1 } many
                ? $"{Sentences.List(many)} are {group.Key}"
                : $"{group.First()} is {group.Key}");
        var reasons = result.Outcome == InventoryOutcome.PlacesInTheWay ? places : places.Prepend(Reason(result.Outcome));
        return $"Nothing was changed: {string.Join("; ", reasons)}.";
    }

    /// <summary>What is the matter with a place, to stand after "is".</summary>
    public static string Obstacle(PlaceInTheWay place) => place.Obstacle switch
    {
        PlaceObstacle.Unknown => "not in the plan",
        PlaceObstacle.Held => "held by somebody else",
        PlaceObstacle.Sold => "sold",
        PlaceObstacle.Blocked => "blocked by the house",
        PlaceObstacle.Displaced => "displaced by a place that is taken or asked for as well",
        PlaceObstacle.UnderCode => $"set aside under the hold code {place.Code}",
        PlaceObstacle.NotInChannel => "not open to the channel",
        PlaceObstacle.KeptAccessible => "kept for people with access needs",
        PlaceObstacle.OnlyAsAWhole => "to be had only with the whole of its table, box or area",
        PlaceObstacle.TooFewLeft => FormattableString.Invariant($"short of what was asked for by {place.Missing}"),
        PlaceObstacle.OutsideOccupancy => "not to be had in this number",
        PlaceObstacle.NotInHold => "not in the hold",
        PlaceObstacle.NotInOrder => "not of the order",
        PlaceObstacle.NotInState => "not in the state that would be undone",
    };

    private static string Reason(InventoryOutcome outcome) => outcome switch
    {
        InventoryOutcome.HoldUnknown => "there is no such hold, or it is sold or released",
        InventoryOutcome.HoldExpired => "the hold has expired",
        InventoryOutcome.InPayment => "the hold is pinned by a payment that has begun",
        InventoryOutcome.NotInPayment => "the hold is not pinned by a payment",
        InventoryOutcome.NotAllowed => "whoever asks has not the right to do this",
        InventoryOutcome.KeyReused => "the idempotency key was used before, for another request",
        InventoryOutcome.CodeUnknown => "the house knows no such hold code or channel",
        InventoryOutcome.Busy => "others wrote again and again in between, and the request may be tried again",
        InventoryOutcome.WritingRefused => "the store does not say yet what became of an earlier request",
        InventoryOutcome.NotReached => "another step of the same transaction failed",
        InventoryOutcome.HoldOfAnother => "the hold belongs to another buyer, to another channel, or to the house",
        InventoryOutcome.HoldChanged => "the hold is not what the request says it is",
        InventoryOutcome.HoldEmpty => "there is no place in the hold",
        InventoryOutcome.NotStored => "the store has not taken it",
        InventoryOutcome.OverLimit => "the policy allows no hold as long, as often extended or of as many places",
        InventoryOutcome.JudgedOtherwise => "seats beside those asked for have been taken or let go since these were judged",
        InventoryOutcome.Done or InventoryOutcome.PlacesInTheWay or InventoryOutcome.StoreUnknown
            or InventoryOutcome.WrittenElsewhere => throw Unknown.Value(outcome),
    };

    private static string Places(PlaceSelection places)
    {
        var areas = places.Areas.Select(static area => FormattableString.Invariant($"{area.Count} in {area.Area}"));
        return places.IsEmpty ? "no place" : Sentences.List([.. places.Seats.Select(static seat => seat.Value), .. areas]);
    }

    private static string Until(InventoryEvent logged) => logged.ExpiresAt is { } end
        ? FormattableString.Invariant($" until {end.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC")
        : " until sold or let go";
}
