
namespace SeatEngine.Inventory;

public sealed partial class InventorySnapshot
{
    /// <summary>
    /// Whether two snapshots say the same, to the last bit: version, time, places, holds, orders, codes, answers kept, and what has ended.
    /// </summary>
    /// <param name="other">A snapshot, also of another inventory or another map of the same hall.</param>
    /// <returns>Whether all that is saved of one is equal to all that is saved of the other. Linear in the map.</returns>
    public bool HasSameContentAs(InventorySnapshot other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (ReferenceEquals(Map, other.Map) ? State.Free.AsSpan().SequenceEqual(other.State.Free) : FreeCount == other.FreeCount)
            && State.Counts == other.State.Counts
            && ToUtf8Lines().AsSpan().SequenceEqual(other.ToUtf8Lines());
    }

    /// <summary>The content as text, the same for equal contents: what is saved, without the log.</summary>
    /// <returns>JSON Lines in UTF-8.</returns>
    public byte[] ToUtf8Lines()
    {
        using var stream = new MemoryStream();
        InventoryFile.Write(stream, Logged, default);
        return stream.ToArray();
    }
}
