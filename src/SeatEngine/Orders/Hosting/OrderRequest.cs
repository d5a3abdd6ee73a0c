using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>An operation on a book that waits for its turn. A refusal is given after a look at what others have stored.</summary>
internal sealed class OrderRequest(OrderOperation operation) : PendingRequest(confirmed: true)
{
    private readonly TaskCompletionSource<OrderResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<SeatInventory> _missing = [];
    private OrderResult? _decided;

    public Task<OrderResult> Answer => _answer.Task;

    public override Task Answered => _answer.Task;

    public override bool IsRefused => _decided is { Succeeded: false };

    /// <summary>The inventories whose turn it must be too.</summary>
    public IEnumerable<SeatInventory> Concerns(OrderState state) => operation.Concerns(state).Concat(_missing);

    public override void Complete()
    {
        if (_decided is not null)
        {
            _answer.TrySetResult(_decided);
        }
    }

    public override void Complete(InventoryResult failure)
    {
        var kind = failure.Outcome == InventoryOutcome.StoreUnknown ? OrderProblemKind.StoreUnknown : OrderProblemKind.NotStored;
        _answer.TrySetResult(failure.Outcome == InventoryOutcome.WrittenElsewhere
            ? OrderResult.Elsewhere(failure)
            : OrderResult.Refused(null, kind, failure.Explain()));
    }

    public override void Fail(Exception failure) => _answer.TrySetException(failure);

    public override void Cancel(CancellationToken cancellationToken) => _answer.TrySetCanceled(cancellationToken);

    protected override bool TryDecide(StagedPart[] stages, DateTimeOffset now, TransactionId transaction, out bool changed)
    {
        changed = false;
        _decided = null;
        var orders = stages.OfType<StagedOrders>().Single();
        var state = orders.State.Above();
        var decision = operation.Decide(state, now > state.LastTime ? now : state.LastTime);
        if (decision.Refusal is { } refusal)
        {
            _decided = refusal;
            return false;
        }

        SeatInventory[] absent =
        [
            .. decision.Steps.Select(static step => step.Inventory).Where(inventory => InventoryRequest.StageOf(inventory, stages) is null),
        ];
        if (absent.Length > 0)
        {
            _missing.UnionWith(absent);
            // What came just before has moved the order elsewhere: it is decided in the next turn, with that place too.
            return false;
        }

        var (answers, done) = InventoryRequest.Decide(decision.Steps, stages, now, transaction);
        TransactionResult? places = decision.Steps.IsEmpty ? null : new([.. answers]);
        if (!done)
        {
            _decided = decision.Refuse(places!);
            return false;
        }

        _decided = decision.Apply(state, places?.Transaction ?? default, places);
        orders.State.TakeOver(state);
        return changed = true;
    }
}
