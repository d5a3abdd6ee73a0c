using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Inventory;

/// <summary>An inventory at whose desk the house sits: what names no channel is the house's own request.</summary>
internal sealed class HouseDesk(SeatInventory inventory)
{
    public SeatInventory Inventory { get; } = inventory;

    public long Version => Inventory.Version;

    public long FirstKept => Inventory.FirstKept;

    public SeatMap Map => Inventory.Map;

    public static implicit operator SeatInventory(HouseDesk desk) => desk.Inventory;

    public InventorySnapshot Snapshot() => Inventory.Snapshot();

    public ReadOnlyMemory<InventoryEvent> EventsAfter(long after) => Inventory.EventsAfter(after);

    public void ForgetEvents(InventorySnapshot snapshot) => Inventory.ForgetEvents(snapshot);

    public void Write(Stream stream) => Inventory.Write(stream);

    public int SettleDue() => Inventory.SettleDue();

    public InventoryResult Execute(InventoryStep step) => Inventory.Execute(step);

    public TransactionResult Execute(params ReadOnlySpan<InventoryStep> steps) => Inventory.Execute(steps);

    public InventoryResult Hold(PlaceSelection places, TimeSpan lifetime) => Hold(places, new HoldOptions { Lifetime = lifetime });

    public InventoryResult Hold(PlaceSelection places, HoldOptions? options = null) => Inventory.Hold(places, Own(options));

    public InventoryResult Extend(HoldToken token, TimeSpan lifetime, RequestOptions? request = null) =>
        Inventory.Extend(token, lifetime, Own(request));

    public InventoryResult BeginPayment(HoldToken token, TimeSpan? limit = null, RequestOptions? request = null) =>
        Inventory.BeginPayment(token, limit, Own(request));

    public InventoryResult EndPayment(HoldToken token, TimeSpan lifetime, RequestOptions? request = null) =>
        Inventory.EndPayment(token, lifetime, Own(request));

    public InventoryResult Release(HoldToken token, RequestOptions? request = null) => Inventory.Release(token, Own(request));

    public InventoryResult Add(HoldToken token, PlaceSelection places, HoldOptions? options = null) =>
        Inventory.Add(token, places, Own(options));

    public InventoryResult Take(HoldToken token, PlaceSelection places, RequestOptions? request = null) =>
        Inventory.Take(token, places, Own(request));

    public InventoryResult Move(HoldToken token, PlaceSelection from, PlaceSelection to, HoldOptions? options = null) =>
        Inventory.Move(token, from, to, Own(options));

    public InventoryResult Sell(HoldToken token, OrderId order, SaleOptions? options = null) => Inventory.Sell(token, order, Own(options));

    public InventoryResult Sell(PlaceSelection places, OrderId order, SaleOptions? options = null) =>
        Inventory.Sell(places, order, Own(options));

    public InventoryResult Return(OrderId order, PlaceSelection places, ReturnOptions? options = null) =>
        Inventory.Return(order, places, Own(options));

    public InventoryResult Swap(OrderId order, PlaceSelection seats, OrderId otherOrder, PlaceSelection otherSeats,
        RequestOptions? request = null) =>
        Inventory.Swap(order, seats, otherOrder, otherSeats, Own(request));

    public InventoryResult OfferForResale(OrderId order, PlaceSelection seats, RequestOptions? request = null) =>
        Inventory.OfferForResale(order, seats, Own(request));

    public InventoryResult WithdrawResale(OrderId order, PlaceSelection seats, RequestOptions? request = null) =>
        Inventory.WithdrawResale(order, seats, Own(request));

    public InventoryResult Block(PlaceSelection places, RequestOptions? request = null) => Inventory.Block(places, Own(request));

    public InventoryResult Unblock(PlaceSelection places, RequestOptions? request = null) => Inventory.Unblock(places, Own(request));

    public InventoryResult DefineCode(HoldCode code, RequestOptions? request = null) => Inventory.DefineCode(code, Own(request));

    public InventoryResult PaintCode(HoldCodeId code, PlaceSelection places, CodePaintMode mode = CodePaintMode.Above,
        RequestOptions? request = null) =>
        Inventory.PaintCode(code, places, mode, Own(request));

    public InventoryResult PaintCode(HoldCodeId code, SeatSet seats, CodePaintMode mode = CodePaintMode.Above,
        RequestOptions? request = null) =>
        Inventory.PaintCode(code, seats, mode, Own(request));

    public InventoryResult EraseCode(HoldCodeId code, PlaceSelection places, RequestOptions? request = null) =>
        Inventory.EraseCode(code, places, Own(request));

    public InventoryResult ReleaseCode(HoldCodeId code, RequestOptions? request = null) => Inventory.ReleaseCode(code, Own(request));

    public InventoryResult DefineChannel(ChannelRights rights, RequestOptions? request = null) =>
        Inventory.DefineChannel(rights, Own(request));

    public InventoryResult ReleaseAccessible(AccessibleRelease rule, RequestOptions? request = null) =>
        Inventory.ReleaseAccessible(rule, Own(request));

    public InventoryResult ChangePlan(PlanId plan, SeatMap map, RequestOptions? request = null) =>
        Inventory.ChangePlan(plan, map, Own(request));

    private static T Own<T>(T? request)
        where T : RequestOptions, new() =>
        request is null ? new T { AsHouse = true } : request.Channel.IsNone ? request with { AsHouse = true } : request;
}
