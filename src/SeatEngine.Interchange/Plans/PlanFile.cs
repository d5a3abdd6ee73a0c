using System.Text;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>What all readers of plans do at their public edge.</summary>
internal static class PlanFile
{
    public static HallReaderOptions Checked(HallReaderOptions? options)
    {
        options ??= HallReaderOptions.Default;
        if (options.MetresPerUnit is { } scale && !(scale > 0 && double.IsFinite(scale)))
        {
            throw new ArgumentException("The metres of a unit are a finite number above 0.", nameof(options));
        }

        return options;
    }

    /// <summary>Reads a stream to its end and hands it over, or answers with the defect that it is too large.</summary>
    public static HallReadResult Read(Stream stream, HallReadLimits limits, Func<ReadOnlyMemory<byte>, HallReadResult> read)
    {
        using var content = PooledContent.Read(stream, limits.MaxBytes);
        return content is null ? TooLarge(limits) : ReadText(content.Written, read);
    }

    /// <summary>Hands over the bytes of a file, or answers with the defect that they are too many.</summary>
    public static HallReadResult Read(ReadOnlySpan<byte> utf8, HallReadLimits limits, Func<ReadOnlyMemory<byte>, HallReadResult> read) =>
        utf8.Length > limits.MaxBytes ? TooLarge(limits) : ReadText(utf8.ToArray(), read);

    /// <summary>Reads a stream to its end and hands it over in whatever encoding it is, or answers that it is too large.</summary>
    public static HallReadResult ReadBytes(Stream stream, HallReadLimits limits, Func<ReadOnlyMemory<byte>, HallReadResult> read)
    {
        using var content = PooledContent.Read(stream, limits.MaxBytes);
        return content is null ? TooLarge(limits) : read(content.Written);
    }

    private static HallReadResult ReadText(ReadOnlyMemory<byte> bytes, Func<ReadOnlyMemory<byte>, HallReadResult> read)
    {
        try
        {
            return read(Utf8Text.Of(bytes));
        }
        catch (DecoderFallbackException)
        {
            return HallReadResult.Refused(new("not-utf8", DefectSeverity.Error, "line 1", "The file is neither UTF-8 nor UTF-16."));
        }
    }

    private static HallReadResult TooLarge(HallReadLimits limits) => HallReadResult.Refused(
        new("file-too-large", DefectSeverity.Error, "line 1",
            FormattableString.Invariant($"The file has more than {limits.MaxBytes} bytes.")));
}
