using System.Buffers;
using System.Buffers.Binary;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>
/// The order in which rules look at lines: by price, then performance, then place, so that the order of the cart never matters.
/// </summary>
internal sealed class CartOrder : IComparer<CartLine>
{
    private const int FewLines = 32;

    public static CartOrder Instance { get; } = new();

    /// <summary>Puts a cart in order; many lines by keys that stand side by side, so that few comparisons look at the lines.</summary>
    public static void Sort(CartLine[] cart)
    {
        if (cart.Length <= FewLines)
        {
            Array.Sort(cart, Instance);
            return;
        }

        var ranks = RanksOf(cart);
        var pooled = ArrayPool<Key>.Shared.Rent(cart.Length);
        var keys = pooled.AsSpan(0, cart.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            var line = cart[i];
            keys[i] = new Key(line, ranks is null ? 0 : ranks[line.Performance]);
        }

        keys.Sort();
        for (var i = 0; i < keys.Length; i++)
        {
            cart[i] = keys[i].Line;
        }

        keys.Clear();
        ArrayPool<Key>.Shared.Return(pooled);
    }

    public int Compare(CartLine? x, CartLine? y)
    {
        var order = x!.BaseTotal.CompareTo(y!.BaseTotal);
        order = order != 0 ? order : ComparePerformances(x.Performance, y.Performance);
        order = order != 0 ? order : string.CompareOrdinal(x.Ticket?.Place.Value, y.Ticket?.Place.Value);
        order = order != 0 ? order : x.Type.CompareTo(y.Type);
        order = order != 0 ? order : string.CompareOrdinal(x.Item?.Id.Value, y.Item?.Id.Value);
        order = order != 0 ? order : x.IsAddOn.CompareTo(y.IsAddOn);
        order = order != 0 ? order : x.IsBundled.CompareTo(y.IsBundled);
        return order != 0 ? order : x.Number.CompareTo(y.Number);
    }

    public static int ComparePerformances(PerformanceId left, PerformanceId right) => left == right ? 0 : left.CompareTo(right);

    /// <summary>Where each performance stands among those of the cart; null when all lines are of one.</summary>
    private static Dictionary<PerformanceId, int>? RanksOf(CartLine[] cart)
    {
        var first = cart[0].Performance;
        if (Array.TrueForAll(cart, line => line.Performance == first))
        {
            return null;
        }

        Dictionary<PerformanceId, int> ranks = [];
        foreach (var performance in cart.Select(static line => line.Performance).Distinct().Order())
        {
            ranks.Add(performance, ranks.Count);
        }

        return ranks;
    }

    /// <summary>A line with what usually decides: its price, the rank of its performance, and how its place begins.</summary>
    private readonly struct Key(CartLine line, int performance) : IComparable<Key>
    {
        private readonly long _total = line.BaseTotal;
        private readonly int _performance = performance;
        private readonly UInt128 _place = BeginningOf(line.Ticket?.Place.Value);

        public CartLine Line { get; } = line;

        public int CompareTo(Key other)
        {
            var order = _total.CompareTo(other._total);
            order = order != 0 ? order : _performance.CompareTo(other._performance);
            order = order != 0 ? order : _place.CompareTo(other._place);
            return order != 0 ? order : Instance.Compare(Line, other.Line);
        }

        /// <summary>Of two texts the ordinally smaller never has the greater beginning; what is not Latin ends it.</summary>
        private static UInt128 BeginningOf(string? text)
        {
            Span<byte> bytes = stackalloc byte[16];
            bytes.Clear();
            for (var i = 0; i < Math.Min(bytes.Length, text?.Length ?? 0); i++)
            {
                bytes[i] = (byte)Math.Min(text![i], (char)255);
                if (bytes[i] == 255)
                {
                    break;
                }
            }

            return BinaryPrimitives.ReadUInt128BigEndian(bytes);
        }
    }
}
