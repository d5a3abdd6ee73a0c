using SeatEngine.Maps;

namespace SeatEngine.Inventory;

public sealed partial class InventorySnapshot
{
    private SeatSet? _held;
    private SeatSet? _sold;
    private SeatSet? _blocked;
    private SeatSet? _displaced;
    private SeatSet? _forResale;

    /// <summary>The seats in carts.</summary>
    public SeatSet Held => _held ??= Gather(static (owner, _) => owner is HeldMark, 0);

    /// <summary>The seats sold, those up for resale among them.</summary>
    public SeatSet Sold => _sold ??= Gather(static (owner, _) => owner is SeatTicket, 0);

    /// <summary>The seats taken out of use by the house.</summary>
    public SeatSet Blocked => _blocked ??= Gather(static (owner, _) => ReferenceEquals(owner, StateMark.Blocked), 0);

    /// <summary>The seats that cannot be used because a place that shares their floor is held or sold.</summary>
    public SeatSet Displaced => _displaced ??= Gather(static (owner, _) => ReferenceEquals(owner, StateMark.Displaced), 0);

    /// <summary>The sold seats that their owners have put up for resale and that nobody holds.</summary>
    public SeatSet ForResale => _forResale ??= Gather(static (owner, _) => owner is SeatTicket { IsForResale: true }, 0);

    private SeatSet Gather<TArgument>(Func<object, TArgument, bool> condition, TArgument argument)
    {
        var layout = State.Layout;
        var words = new ulong[Map.WordCount];
        for (var page = 0; page < layout.PageCount; page++)
        {
            var cells = State.Pages.CellsOf(page);
            var start = layout.StartOf(page);
            for (var i = 0; i < cells.Length; i++)
            {
                if (cells[i].Owner is { } owner && condition(owner, argument))
                {
                    words[(start + i) >> 6] |= 1UL << ((start + i) & 63);
                }
            }
        }

        return new SeatSet(Map, words);
    }
}
