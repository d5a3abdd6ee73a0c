using FsCheck;
using FsCheck.Fluent;

namespace SeatEngine.Tests.Inventory;

/// <summary>An operation as a few numbers, which mean what the state at their turn lets them mean.</summary>
internal readonly record struct ModelOperation(int Kind, int A, int B, int C)
{
    public static Arbitrary<ModelOperation[]> Sequences(int most)
    {
        var one =
            from kind in Gen.Choose(0, 99)
            from a in Gen.Choose(0, 999)
            from b in Gen.Choose(0, 999)
            from c in Gen.Choose(0, 999)
            select new ModelOperation(kind, a, b, c);
        var all =
            from length in Gen.Choose(1, most)
            from operations in one.ArrayOf(length)
            select operations;
        return Arb.From(all, Shorter);
    }

    /// <summary>Halves first, then single operations left out: a failure is told with the operations it needs.</summary>
    private static IEnumerable<ModelOperation[]> Shorter(ModelOperation[] operations)
    {
        for (var length = operations.Length / 2; length >= 1; length /= 2)
        {
            for (var start = 0; start + length <= operations.Length; start += length)
            {
                yield return [.. operations[..start], .. operations[(start + length)..]];
            }
        }
    }
}
