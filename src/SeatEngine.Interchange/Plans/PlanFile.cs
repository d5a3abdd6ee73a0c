using SeatEngine.Halls;

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

    /// <summary>Reads a stream to its end, or answers with the defect that it is too large.</summary>
    public static HallReadResult? ReadAll(Stream stream, HallReadLimits limits, out ReadOnlyMemory<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        utf8 = default;
        using var all = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(chunk)) > 0)
        {
            if (all.Length + read > Math.Min(limits.MaxBytes, Array.MaxLength))
            {
                return HallReadResult.Refused(new("file-too-large", DefectSeverity.Error, "line 1", FormattableString.Invariant($"The file has more than {limits.MaxBytes} bytes.")));
            }

            all.Write(chunk, 0, read);
        }

        utf8 = all.GetBuffer().AsMemory(0, (int)all.Length);
        return null;
    }
}
