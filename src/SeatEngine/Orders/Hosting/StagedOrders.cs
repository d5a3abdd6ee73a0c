using SeatEngine.Inventory;

namespace SeatEngine.Orders;

/// <summary>What a book of orders becomes by some operations, not stored and not seen yet.</summary>
internal sealed class StagedOrders(OrderLink link, OrderState state) : StagedPart
{
    /// <summary>The layer over the book on which operations are decided.</summary>
    public OrderState State { get; private set; } = state;

    public override StreamLink Link => link;

    public override int Count => State.Own.Count;

    public override void Settle(DateTimeOffset now)
    {
        // Nothing ends in a book by itself.
    }

    public override StorePart ToPart() => StoreCodec.ToPart(link, State.Own, OrderLink.Write);

    /// <summary>Requests try on a layer of their own, which is taken over when all of it is done: there is nothing to go back to.</summary>
    public override object Mark() => State;

    public override void Reset(object mark)
    {
    }

    protected override void Take() => ShowTaken();

    protected override void TakePending(PublicationFlag flag)
    {
        // Orders are seen just after the seats that belong to them.
    }

    protected override void ShowTaken() => link.Book.TakeOver(State);
}
