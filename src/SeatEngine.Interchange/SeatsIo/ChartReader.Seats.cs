using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <content>Rows, tables and booths.</content>
internal sealed partial class ChartReader
{
    private void ReadRow(JsonElement row, ChartPlace outer)
    {
        var place = PlaceOfObject(row, outer);
        var words = _json.PlaceOf(row);
        var label = Label(row, words, "row");
        var category = CategoryOf(row);
        var seats = ReadSeats(row, place, label, category ?? place.Category);
        SectionOf(place).Rows.Add(new()
        {
            Label = Printed(row, label),
            Seats = ChartCompanions.InRow(seats, _context),
            Category = category
        });
    }

    private void ReadTable(JsonElement table, ChartPlace outer)
    {
        var place = PlaceOfObject(table, outer);
        var words = _json.PlaceOf(table);
        var label = Label(table, words, "table");
        var category = CategoryOf(table);
        var seats = ReadSeats(table, place, label, category ?? place.Category);
        var isRound = string.Equals(_json.Text(table, "type") ?? "round", "round", StringComparison.Ordinal);
        var centre = _json.Point(table, "center") is { } given
            ? PlanShapes.Moved(given, place.Origin)
            : PlanBounds.Around(seats.Select(static seat => seat.Position)).Centre;
        var ring = ChartCompanions.InRow(TableRing.Ordered(seats, centre), _context);
        SectionOf(place).Tables.Add(new()
        {
            Label = Printed(table, label),
            Seats = ring,
            Shape = isRound ? TableShape.Round : TableShape.Rectangular,
            Centre = centre,
            Width = Math.Max(0, isRound ? 2 * (_json.Number(table, "radius") ?? 0) : _json.Number(table, "width") ?? 0),
            Depth = isRound ? 0 : Math.Max(0, _json.Number(table, "height") ?? 0),
            Rotation = isRound ? 0 : _json.Number(table, "rotationAngle") ?? 0,
            OpenAfter = ring.Length > 1 && _json.Number(table, "openSpaces") > 0 ? [TableRing.WidestGapAfter(ring, centre)] : [],
            Booking = BookingOf(table),
            Category = category,
        });
    }

    // A booth is one thing to book, with a place for one: it becomes a box with one chair that bears its id.
    private void ReadBooth(JsonElement booth, ChartPlace outer)
    {
        var place = PlaceOfObject(booth, outer);
        var words = _json.PlaceOf(booth);
        var label = Label(booth, words, "booth");
        if (!_context.AddSeat(words))
        {
            return;
        }

        var category = CategoryOf(booth);
        RequireCategory(category ?? place.Category, words, "booth");
        var centre = PlanShapes.Moved(_json.Point(booth, "center") ?? _json.Point(booth, "topLeft") ?? default, place.Origin);
        var (width, height) = (_json.Number(booth, "width") ?? 0, _json.Number(booth, "height") ?? 0);
        SectionOf(place).Boxes.Add(new()
        {
            Label = Printed(booth, label),
            Booking = BookingMode.Whole,
            Category = category,
            Seats = [new() { Id = new(_context.Id(place.FullLabel(label), words)), Label = Printed(booth, label), Position = centre,
                Features = FeaturesOf(booth) }],
            Outline = width > 0 && height > 0 ? PlanShapes.Rectangle(centre, width, height, _json.Number(booth, "rotationAngle") ?? 0) : [],
        });
    }

    private ImmutableArray<Seat> ReadSeats(JsonElement owner, ChartPlace place, string ownerLabel, PriceZoneId? inherited)
    {
        var seats = ImmutableArray.CreateBuilder<Seat>();
        foreach (var seat in _json.List(owner, "seats"))
        {
            var words = _json.PlaceOf(seat);
            if (!_context.AddSeat(words))
            {
                break;
            }

            var label = Label(seat, words, "seat");
            var category = CategoryOf(seat);
            RequireCategory(category ?? inherited, words, "seat");
            seats.Add(new()
            {
                Id = new(_context.Id(place.FullLabel($"{ownerLabel}-{label}"), words)),
                Label = Printed(seat, label),
                Position = PlanShapes.Moved(_json.Point(seat), place.Origin),
                Features = FeaturesOf(seat),
                Category = category == inherited ? null : category,
            });
        }

        return seats.DrainToImmutable();
    }

    private SeatFeatures FeaturesOf(JsonElement seat) =>
        (_json.Flag(seat, "accessible") ? SeatFeatures.Accessible : 0)
        | (_json.Flag(seat, "companionSeat") ? SeatFeatures.Companion : 0)
        | (_json.Flag(seat, "semiAmbulatorySeat") ? SeatFeatures.TransferArm : 0)
        | (_json.Flag(seat, "restrictedView") ? SeatFeatures.RestrictedView : 0);

    private BookingMode BookingOf(JsonElement value) => _json.Flag(value, "bookAsAWhole") ? BookingMode.Whole : BookingMode.BySeat;
}
