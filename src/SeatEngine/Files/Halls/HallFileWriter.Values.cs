using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Files;

/// <content>The values that all parts share, and the checks that what is written can be read back.</content>
internal sealed partial class HallFileWriter
{
    private void WriteLines<T>(ReadOnlySpan<byte> name, ImmutableArray<T> items, Action<T> write)
    {
        if (items.IsDefaultOrEmpty)
        {
            return;
        }

        _json.Line();
        _json.Name(name);
        _json.OpenLines();
        foreach (var item in items)
        {
            _json.Line();
            write(item);
        }

        _json.CloseLines();
    }

    private void WriteText(ReadOnlySpan<byte> name, string value)
    {
        _json.Name(name);
        _json.Text(value);
    }

    private void WriteId(ReadOnlySpan<byte> name, string value) => WriteText(name, GivenId(value, Encoding.UTF8.GetString(name)));

    private void WriteOptionalId(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            WriteId(name, value);
        }
    }

    private void WriteBooking(BookingMode booking)
    {
        if (booking != BookingMode.BySeat)
        {
            WriteText("booking"u8, NameOf(HallFileNames.Bookings, (int)booking, "booking mode"));
        }
    }

    private void WriteFocalPoint(PlanPoint? point)
    {
        if (point is { } given)
        {
            WritePoint("focalPoint"u8, given);
        }
    }

    /// <summary>Writes a point that is left out where it is the origin.</summary>
    private void WriteCentre(ReadOnlySpan<byte> name, PlanPoint point)
    {
        if (!IsSame(point.X, 0) || !IsSame(point.Y, 0) || !IsSame(point.Z, 0))
        {
            WritePoint(name, point);
        }
    }

    private void WritePoint(ReadOnlySpan<byte> name, PlanPoint point)
    {
        _json.Name(name);
        WritePoint(point);
    }

    private void WritePoint(PlanPoint point)
    {
        _json.OpenArray();
        _json.Number(point.X);
        _json.Number(point.Y);
        if (!IsSame(point.Z, 0))
        {
            _json.Number(point.Z);
        }

        _json.CloseArray();
    }

    private void WriteOutline(ImmutableArray<PlanPoint> outline)
    {
        if (outline.IsDefaultOrEmpty)
        {
            return;
        }

        _json.Name("outline"u8);
        _json.OpenArray();
        foreach (var point in outline)
        {
            WritePoint(point);
        }

        _json.CloseArray();
    }

    private void WriteUnlessZero(ReadOnlySpan<byte> name, double value)
    {
        if (!IsSame(value, 0))
        {
            _json.Name(name);
            _json.Number(value);
        }
    }

    // Compares bits, so that even a negative zero comes back as it went.
    private static bool IsSame(double left, double right) =>
        BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right);

    private static string NameOf(string[] names, int value, string what)
    {
        if ((uint)value >= (uint)names.Length)
        {
            ThrowUnwritable($"The hall has a {what} that is not defined.");
        }

        return names[value];
    }

    private static string Given(string? text, string what)
    {
        if (text is null)
        {
            ThrowUnwritable($"{what} is null.");
        }

        return text;
    }

    private static string GivenId(string id, string member)
    {
        if (id.Length == 0)
        {
            ThrowUnwritable($"An id for \"{member}\" is the default, which names nothing.");
        }

        return id;
    }

    [DoesNotReturn]
    private static void ThrowUnwritable(string message) => throw new ArgumentException(message, "hall");
}
