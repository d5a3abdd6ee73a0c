using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <content>Writing.</content>
public static partial class PriceListXlsx
{
    /// <summary>Writes the prices of a book as a price list in a workbook, in a workbook of one sheet, amounts as numbers.</summary>
    /// <param name="book">The book.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <returns>
    /// What a price list cannot say and was left out, a warning each; empty when what is written reads back as the same book. Same book,
    /// same bytes.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static ImmutableArray<Defect> Write(PriceBook book, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(stream);
        PooledContent.Write(stream, content => WorkbookWriter.Write(content, [("Prices", PriceListLines.Of(book))]));
        return PriceListLines.Losses(book);
    }

    /// <summary>Writes the prices of a book without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="book">The book.</param>
    /// <param name="stream">Where to; left open, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>What was left out, once all is written.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Task<ImmutableArray<Defect>> WriteAsync(
        PriceBook book, Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(book, content), cancellationToken);

    /// <summary>Writes the prices of a book to an array of bytes; <see cref="Write"/> also tells what was left out.</summary>
    /// <param name="book">The book.</param>
    /// <returns>The workbook.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="book"/> is null.</exception>
    public static byte[] ToBytes(PriceBook book) => PooledContent.ToBytes(content => Write(book, content));
}
