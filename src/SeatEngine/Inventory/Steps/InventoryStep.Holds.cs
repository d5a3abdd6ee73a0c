using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

public abstract partial class InventoryStep
{
    /// <summary>Holds places.</summary>
    /// <param name="places">The places, at least one.</param>
    /// <param name="options">For how long, for whom, through which channel; null for a hold of the usual length with the least of
    /// rights.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is no place, or the lifetime is not above zero.</exception>
    public static InventoryStep Hold(PlaceSelection places, HoldOptions? options = null)
    {
        CheckPlaces(places);
        if (options?.Lifetime is { } lifetime)
        {
            Lifetimes.Check(lifetime, nameof(options));
        }

        return new HoldStep(places, options ?? HoldStep.Usual);
    }

    /// <summary>Lets a hold last until a time from now.</summary>
    /// <param name="token">The hold.</param>
    /// <param name="lifetime">How long from now, above zero; it may also shorten the hold.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">The lifetime is not above zero.</exception>
    public static InventoryStep Extend(HoldToken token, TimeSpan lifetime, RequestOptions? request = null)
    {
        Lifetimes.Check(lifetime, nameof(lifetime));
        return new ExtendStep(token, lifetime, InventoryEventKind.Extended, request);
    }

    /// <summary>Pins a hold while its buyer pays: it does not change, and expires only at the limit if there is one.</summary>
    /// <param name="token">The hold.</param>
    /// <param name="limit">How long the payment may take from now, above zero; null for the longest that the policy allows, which for the
    /// house is no limit.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">The limit is not above zero.</exception>
    public static InventoryStep BeginPayment(HoldToken token, TimeSpan? limit = null, RequestOptions? request = null)
    {
        if (limit is { } span)
        {
            Lifetimes.Check(span, nameof(limit));
        }

        return new ExtendStep(token, limit, InventoryEventKind.PaymentBegun, request);
    }

    /// <summary>Gives a payment up: the hold is an ordinary one again.</summary>
    /// <param name="token">The hold.</param>
    /// <param name="lifetime">How long it lasts from now, above zero.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">The lifetime is not above zero.</exception>
    public static InventoryStep EndPayment(HoldToken token, TimeSpan lifetime, RequestOptions? request = null)
    {
        Lifetimes.Check(lifetime, nameof(lifetime));
        return new ExtendStep(token, lifetime, InventoryEventKind.PaymentEnded, request);
    }

    /// <summary>Gives a hold up and frees its places; also one that is in payment.</summary>
    /// <param name="token">The hold.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step.</returns>
    public static InventoryStep Release(HoldToken token, RequestOptions? request = null) => new ReleaseStep(token, request);

    /// <summary>Adds places to a hold; its expiry stays.</summary>
    /// <param name="token">The hold.</param>
    /// <param name="places">The places, at least one.</param>
    /// <param name="options">On what terms; the lifetime and token in it are not looked at.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is no place.</exception>
    public static InventoryStep Add(HoldToken token, PlaceSelection places, HoldOptions? options = null)
    {
        CheckPlaces(places);
        return new ChangeHoldStep(token, PlaceSelection.Empty, places, InventoryEventKind.AddedToHold, options ?? HoldStep.Usual);
    }

    /// <summary>Takes places from a hold and frees them; a hold that is left empty may be filled again until it expires.</summary>
    /// <param name="token">The hold.</param>
    /// <param name="places">The places, at least one.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is no place.</exception>
    public static InventoryStep Take(HoldToken token, PlaceSelection places, RequestOptions? request = null)
    {
        CheckPlaces(places);
        return new ChangeHoldStep(token, places, PlaceSelection.Empty, InventoryEventKind.TakenFromHold, LikeHold(request));
    }

    /// <summary>Changes places of a hold for others, without ever losing the old ones first.</summary>
    /// <param name="token">The hold.</param>
    /// <param name="from">The places given up, at least one.</param>
    /// <param name="to">The places wanted, at least one; they may need the room of those given up.</param>
    /// <param name="options">On what terms; the lifetime and token in it are not looked at.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is no place to give up, or none wanted.</exception>
    public static InventoryStep Move(HoldToken token, PlaceSelection from, PlaceSelection to, HoldOptions? options = null)
    {
        CheckPlaces(from, nameof(from));
        CheckPlaces(to, nameof(to));
        return new ChangeHoldStep(token, from, to, InventoryEventKind.HoldMoved, options ?? HoldStep.Usual);
    }

    private static HoldOptions LikeHold(RequestOptions? request) =>
        request is null
            ? HoldStep.Usual
            : new HoldOptions
            {
                Channel = request.Channel,
                AsHouse = request.AsHouse,
                Buyer = request.Buyer,
                Actor = request.Actor,
                Key = request.Key,
                HoldVersion = request.HoldVersion,
            };

    private static void CheckPlaces(PlaceSelection places, string name = "places")
    {
        ArgumentNullException.ThrowIfNull(places, name);
        if (places.IsEmpty)
        {
            throw new ArgumentException("At least one place is needed.", name);
        }
    }
}
