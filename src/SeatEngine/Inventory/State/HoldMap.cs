using System.Runtime.CompilerServices;

namespace SeatEngine.Inventory;

/// <summary>
/// Holds by token, of which each version shares nearly all with the one before: a trie over the mixed bits of the tokens.
/// Each node knows when the first hold beneath it ends, so that what is due is found without looking at the rest.
/// </summary>
/// <remarks>
/// Immutable but for its maker: a node made for an owner is written in place by whoever has that very object, and is
/// copied by everybody else. <c>default</c> is the empty map.
/// </remarks>
internal readonly struct HoldMap
{
    private const int Bits = 3;
    private const int Width = 1 << Bits;

    private readonly Node? _root;

    private HoldMap(Node? root, int count)
    {
        _root = root;
        Count = count;
    }

    public int Count { get; }

    /// <summary>When the first hold ends, in ticks of UTC; the largest number when none does.</summary>
    public long NextDue => _root?.Due ?? long.MaxValue;

    public IEnumerable<SeatHold> All => _root is null ? [] : _root.All();

    /// <summary>The holds of a buyer, in no order. Looks at all, and makes nothing on the way.</summary>
    public List<SeatHold> Of(BuyerId buyer)
    {
        var found = new List<SeatHold>();
        _root?.Add(buyer, found);
        return found;
    }

    public SeatHold? Find(HoldToken token)
    {
        if (_root is null)
        {
            return null;
        }

        var path = new Path(token);
        object? item = _root;
        while (item is Node node)
        {
            item = node.Items[path.Next()];
        }

        return item is SeatHold hold && hold.Token == token ? hold : null;
    }

    public HoldMap With(SeatHold hold, object owner)
    {
        var added = 0;
        var root = Set(_root, new Path(hold.Token), hold, owner, ref added);
        return new HoldMap(root, Count + added);
    }

    public HoldMap Without(HoldToken token, object owner) =>
        Find(token) is null ? this : new HoldMap(Removed(_root!, new Path(token), owner), Count - 1);

    /// <summary>The map without the holds that have ended by an instant, which are added to a list.</summary>
    public HoldMap WithoutDue(long now, List<SeatHold> due, object owner)
    {
        if (NextDue > now)
        {
            return this;
        }

        var before = due.Count;
        var root = Trimmed(_root!, now, due, owner);
        return new HoldMap(root, Count - (due.Count - before));
    }

    private static Node Set(Node? node, Path path, SeatHold hold, object owner, ref int added)
    {
        var own = Node.Of(node, owner);
        ref var item = ref own.Items[path.Next()];
        var before = DueOf(item);
        switch (item)
        {
            case null:
                item = hold;
                added++;
                break;
            case SeatHold there when there.Token == hold.Token:
                item = hold;
                break;
            case SeatHold there:
                var count = 0;
                item = Set(Set(null, path.Of(there.Token), there, owner, ref count), path, hold, owner, ref added);
                break;
            default:
                item = Set((Node)item, path, hold, owner, ref added);
                break;
        }

        own.Changed(before, DueOf(item));
        return own;
    }

    private static Node? Removed(Node node, Path path, object owner)
    {
        // Asked first: what lies beneath may be written in place.
        var at = path.Next();
        var before = DueOf(node.Items[at]);
        var left = node.Items[at] is Node child ? Removed(child, path, owner) : null;
        if (left is null && node.HasOnly(at))
        {
            return null;
        }

        var own = Node.Of(node, owner);
        own.Items[at] = left;
        own.Changed(before, DueOf(left));
        return own;
    }

    private static Node? Trimmed(Node node, long now, List<SeatHold> due, object owner)
    {
        var items = node.Items;
        var (next, isEmpty) = (long.MaxValue, true);
        foreach (ref var item in items)
        {
            if (DueOf(item) <= now)
            {
                if (item is SeatHold hold)
                {
                    due.Add(hold);
                    item = null;
                }
                else
                {
                    item = Trimmed((Node)item!, now, due, owner);
                }
            }

            next = Math.Min(next, DueOf(item));
            isEmpty &= item is null;
        }

        return isEmpty ? null : new Node(owner) { Items = items, Due = next };
    }

    private static long DueOf(object? item) => item switch
    {
        null => long.MaxValue,
        SeatHold hold => hold.DueTicks,
        _ => ((Node)item).Due,
    };

    /// <summary>
    /// The way to a token: 128 bits, one to one with those of the token, so that two tokens part at the latest at the end.
    /// </summary>
    private struct Path
    {
        private readonly ulong _first;
        private readonly ulong _second;
        private int _depth;

        public Path(HoldToken token)
        {
            _second = WideId.Mix(token.Low);
            _first = WideId.Mix(token.High ^ _second);
        }

        private Path(HoldToken token, int depth)
            : this(token)
        {
            _depth = depth;
        }

        /// <summary>The way to another token, from where this one has come to.</summary>
        public readonly Path Of(HoldToken token) => new(token, _depth);

        public int Next()
        {
            // The last step of the first half takes the one bit that is left.
            const int Half = (64 + Bits - 1) / Bits;
            var bits = _depth < Half ? _first >> (Bits * _depth) : _second >> (Bits * (_depth - Half));
            _depth++;
            return (int)bits & (Width - 1);
        }
    }

    [InlineArray(Width)]
    private struct Entries
    {
        private object? _first;
    }

    private sealed class Node(object owner)
    {
        public Entries Items;
        private object _owner = owner;

        public long Due { get; set; } = long.MaxValue;

        public bool HasOnly(int at)
        {
            for (var i = 0; i < Width; i++)
            {
                if (i != at && Items[i] is not null)
                {
                    return false;
                }
            }

            return true;
        }

        public static Node Of(Node? node, object owner)
        {
            if (node is null)
            {
                return new Node(owner);
            }

            if (ReferenceEquals(node._owner, owner))
            {
                return node;
            }

            var copy = (Node)node.MemberwiseClone();
            copy._owner = owner;
            return copy;
        }

        /// <summary>Keeps the first end, when an item that ended at one instant is another that ends at another.</summary>
        public void Changed(long before, long after)
        {
            if (after <= Due)
            {
                Due = after;
            }
            else if (before == Due)
            {
                Due = long.MaxValue;
                foreach (var item in Items)
                {
                    Due = Math.Min(Due, DueOf(item));
                }
            }
        }

        public void Add(BuyerId buyer, List<SeatHold> found)
        {
            foreach (ref readonly var item in Items)
            {
                if (item is Node below)
                {
                    below.Add(buyer, found);
                }
                else if (item is SeatHold hold && hold.Buyer == buyer)
                {
                    found.Add(hold);
                }
            }
        }

        public IEnumerable<SeatHold> All()
        {
            for (var i = 0; i < Width; i++)
            {
                if (Items[i] is SeatHold hold)
                {
                    yield return hold;
                }
                else if (Items[i] is Node node)
                {
                    foreach (var below in node.All())
                    {
                        yield return below;
                    }
                }
            }
        }
    }
}
