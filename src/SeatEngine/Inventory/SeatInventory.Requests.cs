using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

public sealed partial class SeatInventory
{
    /// <summary>Holds places for a time.</summary>
    /// <param name="places">The places, at least one.</param>
    /// <param name="lifetime">How long, above zero.</param>
    /// <returns>The token and the expiry, or the places in the way.</returns>
    /// <exception cref="ArgumentException">There is no place, or the lifetime is not above zero.</exception>
    public InventoryResult Hold(PlaceSelection places, TimeSpan lifetime) => Hold(places, new HoldOptions { Lifetime = lifetime });

    /// <inheritdoc cref="InventoryStep.Hold"/>
    /// <returns>The token and the expiry, or the places in the way.</returns>
    public InventoryResult Hold(PlaceSelection places, HoldOptions? options = null) => Execute(InventoryStep.Hold(places, options));

    /// <inheritdoc cref="InventoryStep.Extend"/>
    /// <returns>The new expiry, or why not.</returns>
    public InventoryResult Extend(HoldToken token, TimeSpan lifetime, RequestOptions? request = null) =>
        Execute(InventoryStep.Extend(token, lifetime, request));

    /// <inheritdoc cref="InventoryStep.BeginPayment"/>
    /// <returns>Whether the hold is pinned, or why not.</returns>
    public InventoryResult BeginPayment(HoldToken token, TimeSpan? limit = null, RequestOptions? request = null) =>
        Execute(InventoryStep.BeginPayment(token, limit, request));

    /// <inheritdoc cref="InventoryStep.EndPayment"/>
    /// <returns>The new expiry, or why not.</returns>
    public InventoryResult EndPayment(HoldToken token, TimeSpan lifetime, RequestOptions? request = null) =>
        Execute(InventoryStep.EndPayment(token, lifetime, request));

    /// <inheritdoc cref="InventoryStep.Release"/>
    /// <returns>Whether the places are free, or why not.</returns>
    public InventoryResult Release(HoldToken token, RequestOptions? request = null) => Execute(InventoryStep.Release(token, request));

    /// <inheritdoc cref="InventoryStep.Add"/>
    /// <returns>Whether the places are in the hold, or what is in the way.</returns>
    public InventoryResult Add(HoldToken token, PlaceSelection places, HoldOptions? options = null) =>
        Execute(InventoryStep.Add(token, places, options));

    /// <inheritdoc cref="InventoryStep.Take"/>
    /// <returns>Whether the places are free, or what is in the way.</returns>
    public InventoryResult Take(HoldToken token, PlaceSelection places, RequestOptions? request = null) =>
        Execute(InventoryStep.Take(token, places, request));

    /// <inheritdoc cref="InventoryStep.Move"/>
    /// <returns>Whether the hold has the new places, or what is in the way.</returns>
    public InventoryResult Move(HoldToken token, PlaceSelection from, PlaceSelection to, HoldOptions? options = null) =>
        Execute(InventoryStep.Move(token, from, to, options));

    /// <inheritdoc cref="InventoryStep.Sell(HoldToken, OrderId, SaleOptions?)"/>
    /// <returns>Whether the places are sold; if the hold has expired, with the places lost.</returns>
    public InventoryResult Sell(HoldToken token, OrderId order, SaleOptions? options = null) =>
        Execute(InventoryStep.Sell(token, order, options));

    /// <inheritdoc cref="InventoryStep.Sell(PlaceSelection, OrderId, SaleOptions?)"/>
    /// <returns>Whether the places are sold, or what is in the way.</returns>
    public InventoryResult Sell(PlaceSelection places, OrderId order, SaleOptions? options = null) =>
        Execute(InventoryStep.Sell(places, order, options));

    /// <inheritdoc cref="InventoryStep.Return"/>
    /// <returns>Whether the places are free, or what is in the way.</returns>
    public InventoryResult Return(OrderId order, PlaceSelection places, ReturnOptions? options = null) =>
        Execute(InventoryStep.Return(order, places, options));

    /// <inheritdoc cref="InventoryStep.Swap"/>
    /// <returns>Whether the seats are changed, or what is in the way.</returns>
    public InventoryResult Swap(OrderId order, PlaceSelection seats, OrderId otherOrder, PlaceSelection otherSeats,
        RequestOptions? request = null) =>
        Execute(InventoryStep.Swap(order, seats, otherOrder, otherSeats, request));

    /// <inheritdoc cref="InventoryStep.OfferForResale"/>
    /// <returns>Whether the seats are up for resale, or what is in the way.</returns>
    public InventoryResult OfferForResale(OrderId order, PlaceSelection seats, RequestOptions? request = null) =>
        Execute(InventoryStep.OfferForResale(order, seats, request));

    /// <inheritdoc cref="InventoryStep.WithdrawResale"/>
    /// <returns>Whether the seats are up for resale no longer, or what is in the way.</returns>
    public InventoryResult WithdrawResale(OrderId order, PlaceSelection seats, RequestOptions? request = null) =>
        Execute(InventoryStep.WithdrawResale(order, seats, request));

    /// <inheritdoc cref="InventoryStep.Block"/>
    /// <returns>Whether the places are blocked, or what is in the way.</returns>
    public InventoryResult Block(PlaceSelection places, RequestOptions? request = null) => Execute(InventoryStep.Block(places, request));

    /// <inheritdoc cref="InventoryStep.Unblock"/>
    /// <returns>Whether the places are in use again, or what is in the way.</returns>
    public InventoryResult Unblock(PlaceSelection places, RequestOptions? request = null) =>
        Execute(InventoryStep.Unblock(places, request));

    /// <inheritdoc cref="InventoryStep.DefineCode"/>
    /// <returns>Whether the code is defined, or why not.</returns>
    public InventoryResult DefineCode(HoldCode code, RequestOptions? request = null) => Execute(InventoryStep.DefineCode(code, request));

    /// <inheritdoc cref="InventoryStep.PaintCode(HoldCodeId, PlaceSelection, CodePaintMode, RequestOptions?)"/>
    /// <returns>What was painted, or why nothing was.</returns>
    public InventoryResult PaintCode(HoldCodeId code, PlaceSelection places, CodePaintMode mode = CodePaintMode.Above,
        RequestOptions? request = null) =>
        Execute(InventoryStep.PaintCode(code, places, mode, request));

    /// <inheritdoc cref="InventoryStep.PaintCode(HoldCodeId, SeatSet, CodePaintMode, RequestOptions?)"/>
    /// <returns>What was painted, or why nothing was.</returns>
    public InventoryResult PaintCode(HoldCodeId code, SeatSet seats, CodePaintMode mode = CodePaintMode.Above,
        RequestOptions? request = null) =>
        Execute(InventoryStep.PaintCode(code, seats, mode, request));

    /// <inheritdoc cref="InventoryStep.EraseCode"/>
    /// <returns>Whether the places are freed of the code, or why not.</returns>
    public InventoryResult EraseCode(HoldCodeId code, PlaceSelection places, RequestOptions? request = null) =>
        Execute(InventoryStep.EraseCode(code, places, request));

    /// <inheritdoc cref="InventoryStep.ReleaseCode"/>
    /// <returns>Whether the code lies nowhere now, or why not.</returns>
    public InventoryResult ReleaseCode(HoldCodeId code, RequestOptions? request = null) =>
        Execute(InventoryStep.ReleaseCode(code, request));

    /// <inheritdoc cref="InventoryStep.DefineChannel"/>
    /// <returns>Whether the rights are defined, or why not.</returns>
    public InventoryResult DefineChannel(ChannelRights rights, RequestOptions? request = null) =>
        Execute(InventoryStep.DefineChannel(rights, request));

    /// <inheritdoc cref="InventoryStep.ReleaseAccessible"/>
    /// <returns>Whether the rule holds now, or why not.</returns>
    public InventoryResult ReleaseAccessible(AccessibleRelease rule, RequestOptions? request = null) =>
        Execute(InventoryStep.ReleaseAccessible(rule, request));

    /// <inheritdoc cref="InventoryStep.ChangePlan"/>
    /// <returns>Whether the inventory stands on the new plan, or the list of places in the way.</returns>
    public InventoryResult ChangePlan(PlanId plan, SeatMap map, RequestOptions? request = null) =>
        Execute(InventoryStep.ChangePlan(plan, map, request));

    /// <summary>The events since a version.</summary>
    /// <param name="after">The sequence after which to begin; 0 for all.</param>
    /// <returns>The events that readers may see, in order, without copying.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Events so old are no longer kept in memory; see
    /// <see cref="ForgetEvents"/>.</exception>
    public ReadOnlyMemory<InventoryEvent> EventsAfter(long after) => _log.Between(after, Published.Version);

    /// <summary>The sequence before the first event kept in memory; 0 when all are.</summary>
    public long FirstKept => _log.BaseVersion;
}
