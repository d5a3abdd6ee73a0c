using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <content>Sections with their rows, boxes and tables, and seats in columns.</content>
internal sealed partial class HallFileWriter
{
    private void WriteSection(Section section)
    {
        _json.OpenBlock();
        WriteId("id"u8, section.Id.Value);
        WriteText("name"u8, Given(section.Name, "A section's name"));
        WriteOptionalId("level"u8, section.Level?.Value);
        WriteOptionalId("zone"u8, section.Zone?.Value);
        WriteFocalPoint(section.FocalPoint);
        WriteOptionalId("category"u8, section.Category?.Value);
        WriteOutline(section.Outline);
        WriteLines("rows"u8, section.Rows, WriteRow);
        WriteLines("boxes"u8, section.Boxes, WriteBox);
        WriteLines("tables"u8, section.Tables, WriteTable);
        _json.CloseBlock();
    }

    private void WriteRow(Row row)
    {
        _json.OpenObject();
        WriteText("label"u8, Given(row.Label, "A row's label"));
        WriteOptionalId("category"u8, row.Category?.Value);
        WriteSeats(row.Seats);
        _json.CloseObject();
    }

    private void WriteBox(Box box)
    {
        _json.OpenObject();
        WriteText("label"u8, Given(box.Label, "A box's label"));
        WriteBooking(box.Booking);
        WriteOptionalId("category"u8, box.Category?.Value);
        WriteOutline(box.Outline);
        WriteSeats(box.Seats);
        _json.CloseObject();
    }

    private void WriteTable(HallTable table)
    {
        _json.OpenObject();
        WriteText("label"u8, Given(table.Label, "A table's label"));
        if (table.Shape != TableShape.Round)
        {
            WriteText("shape"u8, NameOf(HallFileNames.Shapes, (int)table.Shape, "table shape"));
        }

        WriteCentre("centre"u8, table.Centre);
        WriteUnlessZero("width"u8, table.Width);
        WriteUnlessZero("depth"u8, table.Depth);
        WriteUnlessZero("rotation"u8, table.Rotation);
        if (!table.OpenAfter.IsDefaultOrEmpty)
        {
            _json.Name("openAfter"u8);
            _json.OpenArray();
            foreach (var place in table.OpenAfter)
            {
                _json.Number(place);
            }

            _json.CloseArray();
        }

        WriteBooking(table.Booking);
        WriteOptionalId("category"u8, table.Category?.Value);
        WriteSeats(table.Seats);
        _json.CloseObject();
    }

    private void WriteSeats(ImmutableArray<Seat> given)
    {
        var seats = given.IsDefault ? [] : given.AsSpan();
        if (CommonPrefix(seats) is { } prefix)
        {
            WriteText("idPrefix"u8, prefix);
        }
        else
        {
            WriteTexts("ids"u8, seats, static seat => GivenId(seat.Id.Value, "ids"));
        }

        WriteTexts("labels"u8, seats, static seat => Given(seat.Label, "A seat's label"));
        WriteCoordinates("x"u8, seats, static seat => seat.Position.X);
        WriteCoordinates("y"u8, seats, static seat => seat.Position.Y);
        WriteCoordinates("z"u8, seats, static seat => seat.Position.Z);
        WriteMarks(seats);
    }

    /// <summary>What stands before the label in the id of every seat, or null when the ids are not made so.</summary>
    private static string? CommonPrefix(ReadOnlySpan<Seat> seats)
    {
        string? prefix = null;
        foreach (var seat in seats)
        {
            var id = seat.Id.Value;
            var label = Given(seat.Label, "A seat's label");
            if (!id.EndsWith(label, StringComparison.Ordinal))
            {
                return null;
            }

            prefix ??= id[..^label.Length];
            if (id.Length != prefix.Length + label.Length || !id.StartsWith(prefix, StringComparison.Ordinal))
            {
                return null;
            }
        }

        return prefix ?? string.Empty;
    }

    private void WriteTexts(ReadOnlySpan<byte> name, ReadOnlySpan<Seat> seats, Func<Seat, string> text)
    {
        _json.Name(name);
        _json.OpenArray();
        foreach (var seat in seats)
        {
            _json.Text(text(seat));
        }

        _json.CloseArray();
    }

    private void WriteCoordinates(ReadOnlySpan<byte> name, ReadOnlySpan<Seat> seats, Func<Seat, double> coordinate)
    {
        var first = seats.IsEmpty ? 0 : coordinate(seats[0]);
        var isOne = true;
        foreach (var seat in seats)
        {
            isOne &= IsSame(coordinate(seat), first);
        }

        if (isOne)
        {
            WriteUnlessZero(name, first);
            return;
        }

        _json.Name(name);
        _json.OpenArray();
        foreach (var seat in seats)
        {
            _json.Number(coordinate(seat));
        }

        _json.CloseArray();
    }

    private void WriteMarks(ReadOnlySpan<Seat> seats)
    {
        var any = false;
        for (var first = 0; first < seats.Length;)
        {
            var last = first;
            while (last + 1 < seats.Length && IsMarkedAlike(seats[first], seats[last + 1]))
            {
                last++;
            }

            if (IsMarked(seats[first]))
            {
                if (!any)
                {
                    _json.Name("marks"u8);
                    _json.OpenArray();
                    any = true;
                }

                WriteMark(seats[first], first, last);
            }

            first = last + 1;
        }

        if (any)
        {
            _json.CloseArray();
        }
    }

    private void WriteMark(Seat seat, int first, int last)
    {
        _json.OpenObject();
        _json.Name("at"u8);
        if (first == last)
        {
            _json.Number(first);
        }
        else
        {
            _json.OpenArray();
            _json.Number(first);
            _json.Number(last);
            _json.CloseArray();
        }

        WriteOptionalId("category"u8, seat.Category?.Value);
        WriteFeatures(seat.Features);
        if (seat.Segment is { } segment)
        {
            WriteText("segment"u8, segment);
        }

        WriteOptionalId("next"u8, seat.NextNeighbour?.Value);
        WriteIds("companionOf"u8, seat.CompanionOf);
        WriteIds("replaces"u8, seat.Replaces);
        if (seat.Note is { } note)
        {
            WriteText("note"u8, note);
        }

        _json.CloseObject();
    }

    private void WriteFeatures(SeatFeatures features)
    {
        if (features == SeatFeatures.None)
        {
            return;
        }

        _json.Name("features"u8);
        _json.OpenArray();
        foreach (var (name, feature) in HallFileNames.Features)
        {
            if ((features & feature) != 0)
            {
                _json.Text(name);
                features &= ~feature;
            }
        }

        _json.CloseArray();
        if (features != SeatFeatures.None)
        {
            ThrowUnwritable("A seat has features that are not defined.");
        }
    }

    private void WriteIds(ReadOnlySpan<byte> name, ImmutableArray<SeatId> ids)
    {
        if (ids.IsDefaultOrEmpty)
        {
            return;
        }

        _json.Name(name);
        _json.OpenArray();
        foreach (var id in ids)
        {
            _json.Text(GivenId(id.Value, "seats"));
        }

        _json.CloseArray();
    }

    private static bool IsMarked(Seat seat) =>
        seat.Category is not null
        || seat.Features != SeatFeatures.None
        || seat.Segment is not null
        || seat.NextNeighbour is not null
        || !seat.CompanionOf.IsDefaultOrEmpty
        || !seat.Replaces.IsDefaultOrEmpty
        || seat.Note is not null;

    private static bool IsMarkedAlike(Seat left, Seat right) =>
        left.Category == right.Category
        && left.Features == right.Features
        && string.Equals(left.Segment, right.Segment, StringComparison.Ordinal)
        && string.Equals(left.Note, right.Note, StringComparison.Ordinal)
        && left.NextNeighbour == right.NextNeighbour
        && HasSame(left.CompanionOf, right.CompanionOf)
        && HasSame(left.Replaces, right.Replaces);

    private static bool HasSame(ImmutableArray<SeatId> left, ImmutableArray<SeatId> right) =>
        left.IsDefaultOrEmpty ? right.IsDefaultOrEmpty : !right.IsDefault && left.AsSpan().SequenceEqual(right.AsSpan());
}
