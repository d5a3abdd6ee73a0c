using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>The native form of a hall as tables of members: what is read, what is written, and what the schema says.</summary>
internal static class HallShape
{
    public const string Format = "seatengine-hall";

    private static readonly JsonKind<int> PaintedValue = JsonKinds.Whole(1, 1000);

    public static JsonShape<Level> Level { get; } = new JsonShape<Level>("level", "A level", new Level { Id = default, Name = "" })
        .Needs("id", HallKinds.Level, l => l.Id, (l, v) => l with { Id = v })
        .Needs("name", HallKinds.Text, l => l.Name, (l, v) => l with { Name = v })
        .May("focalPoint", HallKinds.Point, l => l.FocalPoint, (l, v) => l with { FocalPoint = v })
        .May("outline", HallKinds.Outline, l => l.Outline, (l, v) => l with { Outline = v });

    public static JsonShape<SeatingZone> Zone { get; } = new JsonShape<SeatingZone>(
            "zone", "A seating zone", new() { Id = default, Name = "" })
        .Needs("id", HallKinds.Zone, z => z.Id, (z, v) => z with { Id = v })
        .Needs("name", HallKinds.Text, z => z.Name, (z, v) => z with { Name = v })
        .May("focalPoint", HallKinds.Point, z => z.FocalPoint, (z, v) => z with { FocalPoint = v });

    public static JsonShape<Category> Category { get; } = new JsonShape<Category>(
            "category", "A category", new() { Id = default, Name = "" })
        .Needs("id", HallKinds.Category, c => c.Id, (c, v) => c with { Id = v })
        .Needs("name", HallKinds.Text, c => c.Name, (c, v) => c with { Name = v })
        .May("color", HallKinds.Color, c => c.Color, (c, v) => c with { Color = v });

    public static JsonShape<Row> Row { get; } = SeatColumns.AddTo(
        new JsonShape<Row>("row", "A row", new() { Label = "", Seats = [] }, "Seats from one end of the row to the other.")
            .Needs("label", HallKinds.Text, r => r.Label, (r, v) => r with { Label = v })
            .May("category", HallKinds.Category, r => r.Category, (r, v) => r with { Category = v }),
        r => r.Seats,
        (r, v) => r with { Seats = v });

    public static JsonShape<Box> Box { get; } = SeatColumns.AddTo(
        new JsonShape<Box>("box", "A box", new() { Label = "", Seats = [] })
            .Needs("label", HallKinds.Text, b => b.Label, (b, v) => b with { Label = v })
            .May("booking", HallKinds.Booking, b => b.Booking, (b, v) => b with { Booking = v })
            .May("category", HallKinds.Category, b => b.Category, (b, v) => b with { Category = v })
            .May("outline", HallKinds.Outline, b => b.Outline, (b, v) => b with { Outline = v }),
        b => b.Seats,
        (b, v) => b with { Seats = v });

    public static JsonShape<HallTable> Table { get; } = SeatColumns.AddTo(
        new JsonShape<HallTable>("table", "A table", new() { Label = "", Seats = [] }, "Seats in order round the table.")
            .Needs("label", HallKinds.Text, t => t.Label, (t, v) => t with { Label = v })
            .May("shape", new JsonWords<TableShape>(), t => t.Shape, (t, v) => t with { Shape = v })
            .May("centre", HallKinds.Point, t => t.Centre, (t, v) => t with { Centre = v })
            .May("width", HallKinds.Number, t => t.Width, (t, v) => t with { Width = v }, "A round table's diameter.")
            .May("depth", HallKinds.Number, t => t.Depth, (t, v) => t with { Depth = v })
            .May("rotation", HallKinds.Number, t => t.Rotation, (t, v) => t with { Rotation = v }, "In degrees, clockwise as seen.")
            .May(
                "openAfter",
                HallKinds.Place.List(),
                t => t.OpenAfter,
                (t, v) => t with { OpenAfter = v },
                "The places after which the circle of neighbours is open.")
            .May("booking", HallKinds.Booking, t => t.Booking, (t, v) => t with { Booking = v })
            .May("category", HallKinds.Category, t => t.Category, (t, v) => t with { Category = v }),
        t => t.Seats,
        (t, v) => t with { Seats = v },
        static (ref source, table, _) => WithinItsPlaces(ref source, table));

    public static JsonShape<Section> Section { get; } = new JsonShape<Section>("section", "A section", new() { Id = default, Name = "" })
        .Block()
        .Needs("id", JsonKinds.Id(static text => new SectionId(text)), s => s.Id, (s, v) => s with { Id = v })
        .Needs("name", HallKinds.Text, s => s.Name, (s, v) => s with { Name = v })
        .May("level", HallKinds.Level, s => s.Level, (s, v) => s with { Level = v })
        .May("zone", HallKinds.Zone, s => s.Zone, (s, v) => s with { Zone = v })
        .May("focalPoint", HallKinds.Point, s => s.FocalPoint, (s, v) => s with { FocalPoint = v })
        .May("category", HallKinds.Category, s => s.Category, (s, v) => s with { Category = v })
        .May("outline", HallKinds.Outline, s => s.Outline, (s, v) => s with { Outline = v })
        .May("rows", Row.Lines(), s => s.Rows, (s, v) => s with { Rows = v }, "From the front to the back.")
        .May("boxes", Box.Lines(), s => s.Boxes, (s, v) => s with { Boxes = v })
        .May("tables", Table.Lines(), s => s.Tables, (s, v) => s with { Tables = v });

    public static JsonShape<GeneralAdmissionArea> Area { get; } = new JsonShape<GeneralAdmissionArea>(
            "area", "An area", new() { Id = default, Name = "", Capacity = 0 })
        .Needs("id", JsonKinds.Id(static text => new AreaId(text)), a => a.Id, (a, v) => a with { Id = v })
        .Needs("name", HallKinds.Text, a => a.Name, (a, v) => a with { Name = v })
        .Needs("capacity", HallKinds.Capacity, a => a.Capacity, (a, v) => a with { Capacity = v })
        .May("minOccupancy", HallKinds.Capacity, a => a.MinOccupancy, (a, v) => a with { MinOccupancy = v })
        .May("maxOccupancy", HallKinds.Capacity, a => a.MaxOccupancy, (a, v) => a with { MaxOccupancy = v })
        .May("booking", HallKinds.Booking, a => a.Booking, (a, v) => a with { Booking = v })
        .May("level", HallKinds.Level, a => a.Level, (a, v) => a with { Level = v })
        .May("zone", HallKinds.Zone, a => a.Zone, (a, v) => a with { Zone = v })
        .May("category", HallKinds.Category, a => a.Category, (a, v) => a with { Category = v })
        .May("centre", HallKinds.Point, a => a.Centre, (a, v) => a with { Centre = v })
        .May("outline", HallKinds.Outline, a => a.Outline, (a, v) => a with { Outline = v });

    public static JsonShape<HallFixture> Fixture { get; } = new JsonShape<HallFixture>("fixture", "A fixture", new() { Kind = default })
        .Needs("kind", new JsonWords<FixtureKind>(), f => f.Kind, (f, v) => f with { Kind = v })
        .May("name", HallKinds.Text, f => f.Name, (f, v) => f with { Name = v })
        .May("level", HallKinds.Level, f => f.Level, (f, v) => f with { Level = v })
        .May("position", HallKinds.Point, f => f.Position, (f, v) => f with { Position = v })
        .May("outline", HallKinds.Outline, f => f.Outline, (f, v) => f with { Outline = v })
        .May("rotation", HallKinds.Number, f => f.Rotation, (f, v) => f with { Rotation = v }, "Of its name, in degrees.")
        .May("height", HallKinds.Height, f => f.Height, (f, v) => f with { Height = v }, "Above the floor it stands on.")
        .May("estimated", JsonKinds.Truth, f => f.IsEstimated, (f, v) => f with { IsEstimated = v }, "Put where the rows look to.");

    public static JsonShape<BackgroundShape> Background { get; } = new JsonShape<BackgroundShape>(
            "backgroundShape", "A shape of the background", new() { Lines = [] })
        .Needs("lines", HallKinds.Lines, b => b.Lines, (b, v) => b with { Lines = v }, "A line that ends where it begins is closed.")
        .May("fill", HallKinds.Color, b => b.Fill, (b, v) => b with { Fill = v })
        .May("stroke", HallKinds.Color, b => b.Stroke, (b, v) => b with { Stroke = v })
        .May("strokeWidth", HallKinds.Height, b => b.StrokeWidth, (b, v) => b with { StrokeWidth = v }, "In metres.")
        .May("level", HallKinds.Level, b => b.Level, (b, v) => b with { Level = v });

    public static JsonShape<RankingWeights> Weights { get; } = new JsonShape<RankingWeights>("weights", "A ranking's weights", default)
        .May("distance", HallKinds.Number, w => w.Distance, (w, v) => w with { Distance = v })
        .May("centre", HallKinds.Number, w => w.Centre, (w, v) => w with { Centre = v })
        .May("elevation", HallKinds.Number, w => w.Elevation, (w, v) => w with { Elevation = v })
        .May("freeView", HallKinds.Number, w => w.FreeView, (w, v) => w with { FreeView = v });

    public static JsonShape<RankingDefinition> Ranking { get; } = new JsonShape<RankingDefinition>(
            "ranking", "A ranking", new() { Name = "" })
        .Needs("name", HallKinds.Text, r => r.Name, (r, v) => r with { Name = v })
        .May("kind", new JsonWords<RankingKind>(), r => r.Kind, (r, v) => r with { Kind = v })
        .May("weights", Weights, r => r.Weights, (r, v) => r with { Weights = v })
        .Part(
            "seats",
            HallKinds.Seats,
            static (ref source) => HallReading.ReadColumn(ref source, HallReading.Of(source).PaintedSeats, HallKinds.Seat),
            static (sink, r) => WriteColumn(sink, "seats"u8, r.Painted, static (sink, paint) => HallKinds.Seat.Write(sink, paint.Seat)),
            note: "The seats painted by hand.")
        .Part(
            "values",
            PaintedValue.List(),
            static (ref source) => HallReading.ReadColumn(ref source, HallReading.Of(source).PaintedValues, PaintedValue),
            static (sink, r) => WriteColumn(sink, "values"u8, r.Painted, static (sink, paint) => sink.Number(paint.Value)),
            note: "Their values, in the same order.")
        .Ends(static (ref source, ranking, _) => ranking with { Painted = Painted(ref source) });

    public static JsonShape<Hall> Hall { get; } = new JsonShape<Hall>(
            name: null,
            "A hall",
            new() { Name = "" },
            "One room in one set-up. Lengths are metres; x runs to the right, y down the plan, z up.")
        .Document()
        .May("$schema", HallKinds.Text, _ => null, (h, _) => h, "For editors; not kept.")
        .Needs("format", JsonKinds.Format(Format), _ => Format, (h, _) => h)
        .Needs("version", JsonKinds.Version(1), _ => 1, (h, _) => h, "Of the format.")
        .Needs("name", HallKinds.Text, h => h.Name, (h, v) => h with { Name = v })
        .May("planVersion", HallKinds.Text, h => h.Version, (h, v) => h with { Version = v }, "The plan's, as the house counts.")
        .May(
            "schematic",
            JsonKinds.Truth,
            h => h.IsSchematic,
            (h, v) => h with { IsSchematic = v },
            "Positions were made for drawing, since the house gave none.")
        .May(
            "gapFactor",
            HallKinds.GapFactor,
            h => h.GapFactor,
            (h, v) => h with { GapFactor = v },
            "The gap, in multiples of a row's median pitch, that ends a run.")
        .May("focalPoint", HallKinds.Point, h => h.FocalPoint, (h, v) => h with { FocalPoint = v }, "What best is measured to.")
        .May("levels", Level.Lines(), h => h.Levels, (h, v) => h with { Levels = v }, "From the lowest to the highest.")
        .May("zones", Zone.Lines(), h => h.Zones, (h, v) => h with { Zones = v })
        .May("categories", Category.Lines(), h => h.Categories, (h, v) => h with { Categories = v })
        .May("sections", Section.Lines(), h => h.Sections, (h, v) => h with { Sections = v })
        .May("areas", Area.Lines(), h => h.Areas, (h, v) => h with { Areas = v })
        .May("fixtures", Fixture.Lines(), h => h.Fixtures, (h, v) => h with { Fixtures = v })
        .May("background", Background.Lines(), h => h.Background, (h, v) => h with { Background = v }, "Drawn beneath, and no more.")
        .May("rankings", Ranking.Lines(), h => h.Rankings, (h, v) => h with { Rankings = v }, "The primary one first.");

    private static HallTable WithinItsPlaces(ref JsonSource source, HallTable table)
    {
        foreach (var place in table.OpenAfter)
        {
            if (place >= table.Seats.Length)
            {
                source.Fail("place-out-of-range", FormattableString.Invariant(
                    $"A table is open after place {place}, but has {table.Seats.Length} places counted from 0."));
            }
        }

        return table;
    }

    private static ImmutableArray<PaintedQuality> Painted(ref JsonSource source)
    {
        var reading = HallReading.Of(source);
        var (seats, values) = (reading.PaintedSeats, reading.PaintedValues);
        if (seats.Count != values.Count)
        {
            source.Fail("column-length", FormattableString.Invariant($"A ranking has {seats.Count} seats and {values.Count} values."));
        }

        ImmutableArray<PaintedQuality> painted = [.. seats.Zip(values, static (seat, value) => new PaintedQuality(seat, value))];
        seats.Clear();
        values.Clear();
        return painted;
    }

    private static void WriteColumn(
        JsonSink sink, ReadOnlySpan<byte> name, ImmutableArray<PaintedQuality> painted, Action<JsonSink, PaintedQuality> write)
    {
        if (!painted.IsDefaultOrEmpty)
        {
            sink.Name(name);
            sink.List(painted.AsSpan(), write);
        }
    }
}
