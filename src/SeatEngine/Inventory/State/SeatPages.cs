namespace SeatEngine.Inventory;

/// <summary>
/// Who has each seat: a tree of pages, of which a write copies one page and its branch. A missing page is all free.
/// </summary>
/// <remarks>
/// An owner is null (free), a <see cref="HeldMark"/>, a <see cref="SeatTicket"/> or a <see cref="StateMark"/>. A page
/// stamped with the draft being written belongs to that draft alone and is written in place.
/// </remarks>
internal sealed class SeatPages
{
    private readonly InventoryLayout _layout;
    private readonly Branch?[] _branches;
    private readonly long _stamp;

    public SeatPages(InventoryLayout layout)
        : this(layout, new Branch?[layout.BranchCount], 0)
    {
    }

    private SeatPages(InventoryLayout layout, Branch?[] branches, long stamp)
    {
        _layout = layout;
        _branches = branches;
        _stamp = stamp;
    }

    public object? this[int slot]
    {
        get
        {
            var page = _layout.PageOf(slot);
            var cells = _branches[page >> InventoryLayout.BranchBits]?.Pages[page & (InventoryLayout.BranchSize - 1)]?.Cells;
            return cells is null ? null : cells[slot - _layout.StartOf(page)].Owner;
        }
    }

    /// <summary>A tree in which a slot has another owner: this one, if it belongs to the draft of the stamp.</summary>
    public SeatPages With(int slot, object? owner, long stamp)
    {
        var tree = _stamp == stamp ? this : new SeatPages(_layout, (Branch?[])_branches.Clone(), stamp);
        var page = _layout.PageOf(slot);
        ref var branch = ref tree._branches[page >> InventoryLayout.BranchBits];
        if (branch is null || branch.Stamp != stamp)
        {
            branch = new Branch(branch, stamp);
        }

        ref var leaf = ref branch.Pages[page & (InventoryLayout.BranchSize - 1)];
        if (leaf is null || leaf.Stamp != stamp)
        {
            leaf = new Page(leaf, _layout.LengthOf(page), stamp);
        }

        leaf.Cells[slot - _layout.StartOf(page)] = new Cell(owner);
        return tree;
    }

    /// <summary>The cells of a page; empty for one that is all free.</summary>
    public ReadOnlySpan<Cell> CellsOf(int page)
    {
        var leaf = _branches[page >> InventoryLayout.BranchBits]?.Pages[page & (InventoryLayout.BranchSize - 1)];
        return leaf is null ? [] : leaf.Cells;
    }

    /// <summary>An owner; a struct, so that storing one in an array needs no check of covariance.</summary>
    public readonly struct Cell(object? owner)
    {
        public object? Owner { get; } = owner;
    }

    private sealed class Branch
    {
        public Branch(Branch? old, long stamp)
        {
            Pages = old is null ? new Page?[InventoryLayout.BranchSize] : (Page?[])old.Pages.Clone();
            Stamp = stamp;
        }

        public Page?[] Pages { get; }

        public long Stamp { get; }
    }

    private sealed class Page
    {
        public Page(Page? old, int length, long stamp)
        {
            Cells = old is null ? new Cell[length] : (Cell[])old.Cells.Clone();
            Stamp = stamp;
        }

        public Cell[] Cells { get; }

        public long Stamp { get; }
    }
}
