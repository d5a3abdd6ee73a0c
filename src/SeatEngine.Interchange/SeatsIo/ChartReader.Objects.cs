using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Interchange.Json;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange.SeatsIo;

/// <content>Rows, tables, booths, areas and what is only drawn.</content>
internal sealed partial class ChartReader
{
    private void ReadRow(JsonElement item, PlanPoint origin, SectionDraft section, PriceZoneId? inherited)
    {
        var label = Label(item, "row", section.Words);
        var category = CategoryOf(item);
        var seats = ReadSeats(item, origin, $"{section.Prefix}{label}", $"{section.Words}, row {label}", (category ?? inherited) is not null);
        section.Rows.Add(new Row { Label = label, Category = category, Seats = LinkCompanions(seats) });
    }

    private void ReadTable(JsonElement item, PlanPoint origin, SectionDraft section, PriceZoneId? inherited)
    {
        var label = Label(item, "table", section.Words);
        var category = CategoryOf(item);
        var seats = ReadSeats(item, origin, $"{section.Prefix}{label}", $"{section.Words}, table {label}", (category ?? inherited) is not null);
        var isRound = !string.Equals(item.Text("type"), "rectangular", StringComparison.OrdinalIgnoreCase);
        var centre = item.Point("center") ?? PlanBounds.Around(seats.Select(static seat => seat.Position)).Centre;
        section.Tables.Add(new HallTable
        {
            Label = label,
            Seats = LinkCompanions(seats),
            Category = category,
            Shape = isRound ? TableShape.Round : TableShape.Rectangular,
            Centre = item.Point("center") is null ? centre : new(origin.X + centre.X, origin.Y + centre.Y),
            Width = Math.Abs(isRound ? 2 * (item.Number("radius") ?? 0) : item.Number("width") ?? 0),
            Depth = Math.Abs(isRound ? 0 : item.Number("height") ?? 0),
            Rotation = item.Number("rotationAngle") ?? 0,
            OpenAfter = item.Whole("openSpaces") > 0 && seats.Length > 0 ? [seats.Length - 1] : [],
            Booking = item.Flag("bookAsAWhole") ? BookingMode.Whole : BookingMode.BySeat,
        });
    }

    // A booth has no chairs of its own: it is one place that is taken as a whole.
    private void ReadBooth(JsonElement item, PlanPoint origin, SectionDraft section, PriceZoneId? inherited)
    {
        var label = Label(item, "booth", section.Words);
        var category = CategoryOf(item);
        if ((category ?? inherited) is null)
        {
            Report("missing-category", $"{section.Words}, booth {label}", "The booth has no category.");
        }

        var centre = item.Point("center") ?? default;
        _seats++;
        section.Boxes.Add(new Box
        {
            Label = label,
            Category = category,
            Booking = BookingMode.Whole,
            Outline = Rectangle(item, origin),
            Seats = [new Seat { Id = new(ImportNames.Clean($"{section.Prefix}{label}")), Label = label, Position = new(origin.X + centre.X, origin.Y + centre.Y) }],
        });
    }

    private ImmutableArray<Seat> ReadSeats(JsonElement item, PlanPoint origin, string prefix, string words, bool hasCategory)
    {
        var seats = ImmutableArray.CreateBuilder<Seat>();
        foreach (var chair in item.Items("seats"))
        {
            var label = Label(chair, "seat", words);
            var category = CategoryOf(chair);
            if (category is null && !hasCategory)
            {
                Report("missing-category", $"{words}, seat {label}", $"The seat {prefix}-{label} has no category, and neither has what it stands in.");
            }

            if (chair.Number("x") is not { } x || chair.Number("y") is not { } y)
            {
                Report("bad-number", $"{words}, seat {label}", "The seat has no position.");
                continue;
            }

            _seats++;
            seats.Add(new Seat
            {
                Id = new(ImportNames.Clean($"{prefix}-{label}")),
                Label = label,
                Position = new(origin.X + x, origin.Y + y),
                Category = category,
                Features = (chair.Flag("accessible") ? SeatFeatures.Accessible : SeatFeatures.None)
                    | (chair.Flag("companionSeat") ? SeatFeatures.Companion : SeatFeatures.None)
                    | (chair.Flag("restrictedView") ? SeatFeatures.RestrictedView : SeatFeatures.None),
            });
        }

        return seats.ToImmutable();
    }

    // Charts mark companion seats without saying whose: each belongs to the nearest accessible place of its row, which so
    // is a wheelchair space. One without such a place is a usual seat.
    private ImmutableArray<Seat> LinkCompanions(ImmutableArray<Seat> seats)
    {
        for (var i = 0; i < seats.Length; i++)
        {
            if (!seats[i].Features.HasFlag(SeatFeatures.Companion))
            {
                continue;
            }

            var space = Nearest(seats, i);
            if (space < 0)
            {
                notes.Add(new("companion-alone", $"seat {seats[i].Id}", "The companion seat has no accessible place in its row, and is a usual seat."));
                seats = seats.SetItem(i, seats[i] with { Features = seats[i].Features & ~SeatFeatures.Companion });
                continue;
            }

            seats = seats.SetItem(i, seats[i] with { CompanionOf = [seats[space].Id] })
                .SetItem(space, seats[space] with { Features = seats[space].Features | SeatFeatures.WheelchairSpace });
        }

        return seats;
    }

    private static int Nearest(ImmutableArray<Seat> seats, int at)
    {
        for (var away = 1; away < seats.Length; away++)
        {
            foreach (var i in (ReadOnlySpan<int>)[at - away, at + away])
            {
                if ((uint)i < (uint)seats.Length && seats[i].Features.HasFlag(SeatFeatures.Accessible))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private void ReadArea(JsonElement item, PlanPoint origin, SectionDraft? section, PriceZoneId? inherited)
    {
        var label = Label(item, "area", section?.Words ?? "the chart");
        var category = CategoryOf(item) ?? inherited;
        if (category is null)
        {
            Report("missing-category", $"area {label}", "The area has no category.");
        }

        var centre = item.Point("center") ?? PlanBounds.Around(Points(item, default)).Centre;
        var capacity = item.Whole("capacity") ?? 1;
        _areas.Add(new GeneralAdmissionArea
        {
            Id = new(ImportNames.Clean($"{section?.Prefix}{label}")),
            Name = label,
            Capacity = capacity,
            Category = category,
            Level = section?.Level,
            Zone = section?.Zone,
            MinOccupancy = item.Flag("variableOccupancy") ? Math.Max(1, item.Whole("minOccupancy") ?? 1) : 1,
            MaxOccupancy = item.Flag("variableOccupancy") ? item.Whole("maxOccupancy") : null,
            Booking = item.Flag("bookAsAWhole") ? BookingMode.Whole : BookingMode.BySeat,
            Centre = new(origin.X + centre.X, origin.Y + centre.Y),
            Outline = Outline(item, origin),
        });
    }

    private void ReadShape(JsonElement item, PlanPoint origin)
    {
        var outline = Outline(item, origin);
        var isStage = string.Equals(item.Text("smartType"), "stage", StringComparison.OrdinalIgnoreCase);
        if (outline.IsEmpty || (!isStage && item.Text("label") is null))
        {
            return;
        }

        _fixtures.Add(new HallFixture
        {
            Kind = isStage ? FixtureKind.Stage : FixtureKind.Obstacle,
            Name = item.Text("label"),
            Position = PlanBounds.Around(outline).Centre,
            Outline = outline,
        });
    }

    private void ReadText(JsonElement item, PlanPoint origin)
    {
        if (item.Text("text") is { } text && item.Point("center") is { } centre)
        {
            _fixtures.Add(new HallFixture
            {
                Kind = FixtureKind.Label,
                Name = text,
                Position = new(origin.X + centre.X, origin.Y + centre.Y),
                Rotation = item.Number("rotationAngle") ?? 0,
            });
        }
    }

    private static ImmutableArray<PlanPoint> Outline(JsonElement item, PlanPoint origin)
    {
        var polygon = Points(item, origin);
        if (!polygon.IsEmpty)
        {
            return polygon;
        }

        return item.Number("radius1") is not null ? Ellipse(item, origin) : Rectangle(item, origin);
    }

    private static ImmutableArray<PlanPoint> Ellipse(JsonElement item, PlanPoint origin)
    {
        const int Corners = 32;
        var (a, b) = (item.Number("radius1") ?? 0, item.Number("radius2") ?? item.Number("radius1") ?? 0);
        return Turned(item, origin, Enumerable.Range(0, Corners).Select(i => new PlanPoint(a * Math.Cos(2 * Math.PI * i / Corners), b * Math.Sin(2 * Math.PI * i / Corners))));
    }

    private static ImmutableArray<PlanPoint> Rectangle(JsonElement item, PlanPoint origin)
    {
        var (w, h) = ((item.Number("width") ?? 0) / 2, (item.Number("height") ?? 0) / 2);
        return w == 0 || h == 0 ? [] : Turned(item, origin, [new(-w, -h), new(w, -h), new(w, h), new(-w, h)]);
    }

    private static ImmutableArray<PlanPoint> Turned(JsonElement item, PlanPoint origin, IEnumerable<PlanPoint> points)
    {
        if (item.Point("center") is not { } centre)
        {
            return [];
        }

        var (sin, cos) = Math.SinCos((item.Number("rotationAngle") ?? 0) * Math.PI / 180);
        return [.. points.Select(p => new PlanPoint(origin.X + centre.X + (p.X * cos) - (p.Y * sin), origin.Y + centre.Y + (p.X * sin) + (p.Y * cos)))];
    }
}
