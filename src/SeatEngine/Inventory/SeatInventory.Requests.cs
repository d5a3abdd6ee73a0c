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
}
