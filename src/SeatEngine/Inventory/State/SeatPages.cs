using System.Numerics;

namespace SeatEngine.Inventory;

/// <summary>
/// Who has each seat: a tree of pages, of which a write copies one page and its branch. A missing page is all free.
/// </summary>
/// <remarks>
/// An occupant is null (free), a <see cref="HeldMark"/>, a <see cref="SeatTicket"/> or a <see cref="StateMark"/>. A page
/// belongs to the draft that made it, known by the very object that the draft gave it: that draft alone writes it in place.
/// </remarks>
internal sealed class SeatPages
{
    private readonly InventoryLayout _layout;
    private readonly Branch?[] _branches;
    private readonly object? _owner;

    public SeatPages(InventoryLayout layout)
        : this(layout, new Branch?[layout.BranchCount], null)
    {
    }

    private SeatPages(InventoryLayout layout, Branch?[] branches, object? owner)
    {
        _layout = layout;
        _branches = branches;
        _owner = owner;
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

    /// <summary>A tree in which a slot has another occupant: this one, if it belongs to the owner.</summary>
    public SeatPages With(int slot, object? occupant, object owner)
    {
        var tree = OwnedBy(owner);
        var page = _layout.PageOf(slot);
        tree.OwnCells(page)[slot - _layout.StartOf(page)] = new Cell(occupant);
        return tree;
    }

    /// <summary>A tree in which some slots are free: this one, if it belongs to the owner.</summary>
    /// <param name="slots">A bit for each slot.</param>
    /// <param name="owner">Who writes it.</param>
    public SeatPages Without(ReadOnlySpan<ulong> slots, object owner)
    {
        var tree = OwnedBy(owner);
        var (cells, start, end) = (Array.Empty<Cell>(), 0, 0);
        for (var word = 0; word < slots.Length; word++)
        {
            for (var bits = slots[word]; bits != 0; bits &= bits - 1)
            {
                var slot = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (slot >= end)
                {
                    var page = _layout.PageOf(slot);
                    (cells, start, end) = (tree.OwnCells(page), _layout.StartOf(page), _layout.StartOf(page) + _layout.LengthOf(page));
                }

                cells[slot - start] = default;
            }
        }

        return tree;
    }

    /// <summary>The cells of a page; empty for one that is all free.</summary>
    public ReadOnlySpan<Cell> CellsOf(int page) => PageAt(page) is { } leaf ? leaf.Cells : [];

    /// <summary>Whether a page is the very same in another tree of the same layout, so that nothing in it has changed.</summary>
    public bool SharesPage(SeatPages other, int page) => ReferenceEquals(PageAt(page), other.PageAt(page));

    private SeatPages OwnedBy(object owner) =>
        ReferenceEquals(_owner, owner) ? this : new SeatPages(_layout, (Branch?[])_branches.Clone(), owner);

    /// <summary>The cells of a page, to be written by the tree's owner.</summary>
    private Cell[] OwnCells(int page)
    {
        ref var branch = ref _branches[page >> InventoryLayout.BranchBits];
        if (branch is null || !ReferenceEquals(branch.Owner, _owner))
        {
            branch = new Branch(branch, _owner!);
        }

        ref var leaf = ref branch.Pages[page & (InventoryLayout.BranchSize - 1)];
        if (leaf is null || !ReferenceEquals(leaf.Owner, _owner))
        {
            leaf = new Page(leaf, _layout.LengthOf(page), _owner!);
        }

        return leaf.Cells;
    }

    private Page? PageAt(int page) => _branches[page >> InventoryLayout.BranchBits]?.Pages[page & (InventoryLayout.BranchSize - 1)];

    /// <summary>An occupant; a struct, so that storing one in an array needs no check of covariance.</summary>
    public readonly struct Cell(object? owner)
    {
        public object? Owner { get; } = owner;
    }

    private sealed class Branch(Branch? old, object owner)
    {
        public Page?[] Pages { get; } = old is null ? new Page?[InventoryLayout.BranchSize] : (Page?[])old.Pages.Clone();

        public object Owner { get; } = owner;
    }

    private sealed class Page(Page? old, int length, object owner)
    {
        public Cell[] Cells { get; } = old is null ? new Cell[length] : (Cell[])old.Cells.Clone();

        public object Owner { get; } = owner;
    }
}
