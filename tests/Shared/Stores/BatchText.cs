using SeatEngine.Inventory;

namespace SeatEngine.Testing;

/// <summary>Batches as lines of text, to be compared whole.</summary>
internal static class BatchText
{
    public static void AssertSame(StoreBatch expected, StoreBatch actual) => Assert.Equal(LinesOf(expected), LinesOf(actual));

    // The parts of a batch have no order of their own.
    private static IEnumerable<string> LinesOf(StoreBatch batch) =>
    [
        batch.Id.ToString(),
        .. from part in batch.Parts
           orderby part.Stream
           from line in LinesOf(part)
           select line,
    ];

    private static IEnumerable<string> LinesOf(StorePart part) =>
    [
        FormattableString.Invariant($"{part.Stream} after {part.After} in epoch {part.Epoch}"),
        .. part.Events.Select(static stored => FormattableString.Invariant(
            $"{stored.Kind} {stored.SchemaVersion} {Convert.ToHexString(stored.Payload.Span)} {stored.Hash}")),
    ];
}
