using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <content>Sections with their rows, boxes and tables.</content>
internal ref partial struct HallFileReader
{
    private static readonly MemberNames SectionMembers = new(
        "A section", "id", "name", "level", "zone", "focalPoint", "category", "outline", "rows", "boxes", "tables");

    private static readonly MemberNames RowMembers = new(
        "A row", "label", "category", "idPrefix", "ids", "labels", "x", "y", "z", "marks");

    private static readonly MemberNames BoxMembers = new(
        "A box", "label", "booking", "category", "outline", "idPrefix", "ids", "labels", "x", "y", "z", "marks");

    private static readonly MemberNames TableMembers = new(
        "A table",
        "label",
        "shape",
        "centre",
        "width",
        "depth",
        "rotation",
        "openAfter",
        "booking",
        "category",
        "idPrefix",
        "ids",
        "labels",
        "x",
        "y",
        "z",
        "marks");

    private ImmutableArray<Section> ReadSections()
    {
        Expect(JsonTokenType.StartArray, "An array of sections");
        var sections = ImmutableArray.CreateBuilder<Section>();
        while (NextElement())
        {
            sections.Add(ReadSection());
        }

        return sections.DrainToImmutable();
    }

    private Section ReadSection()
    {
        Expect(JsonTokenType.StartObject, "A section, which is an object,");
        string? id = null;
        string? name = null;
        LevelId? level = null;
        SeatingZoneId? zone = null;
        PlanPoint? focalPoint = null;
        PriceZoneId? category = null;
        ImmutableArray<PlanPoint> outline = [];
        ImmutableArray<Row> rows = [];
        ImmutableArray<Box> boxes = [];
        ImmutableArray<HallTable> tables = [];
        var seen = 0UL;
        while (NextMember(SectionMembers, ref seen, out var member))
        {
            switch (member)
            {
                case "id":
                    id = IdValue();
                    break;
                case "name":
                    name = Text();
                    break;
                case "level":
                    level = new(IdValue());
                    break;
                case "zone":
                    zone = new(IdValue());
                    break;
                case "focalPoint":
                    focalPoint = ReadPoint();
                    break;
                case "category":
                    category = new(IdValue());
                    break;
                case "outline":
                    outline = ReadOutline();
                    break;
                case "rows":
                    rows = ReadRows();
                    break;
                case "boxes":
                    boxes = ReadBoxes();
                    break;
                default:
                    tables = ReadTables();
                    break;
            }
        }

        Require(id, SectionMembers, "id");
        Require(name, SectionMembers, "name");
        return new Section
        {
            Id = new(id),
            Name = name,
            Level = level,
            Zone = zone,
            FocalPoint = focalPoint,
            Category = category,
            Outline = outline,
            Rows = rows,
            Boxes = boxes,
            Tables = tables,
        };
    }

    private ImmutableArray<Row> ReadRows()
    {
        Expect(JsonTokenType.StartArray, "An array of rows");
        var rows = ImmutableArray.CreateBuilder<Row>();
        while (NextElement())
        {
            Expect(JsonTokenType.StartObject, "A row, which is an object,");
            string? label = null;
            PriceZoneId? category = null;
            _columns.Clear();
            var seen = 0UL;
            while (NextMember(RowMembers, ref seen, out var member))
            {
                switch (member)
                {
                    case "label":
                        label = Text();
                        break;
                    case "category":
                        category = new(IdValue());
                        break;
                    default:
                        ReadColumn(member);
                        break;
                }
            }

            Require(label, RowMembers, "label");
            rows.Add(new Row { Label = label, Category = category, Seats = MakeSeats(RowMembers) });
        }

        return rows.DrainToImmutable();
    }

    private ImmutableArray<Box> ReadBoxes()
    {
        Expect(JsonTokenType.StartArray, "An array of boxes");
        var boxes = ImmutableArray.CreateBuilder<Box>();
        while (NextElement())
        {
            Expect(JsonTokenType.StartObject, "A box, which is an object,");
            string? label = null;
            var booking = BookingMode.BySeat;
            PriceZoneId? category = null;
            ImmutableArray<PlanPoint> outline = [];
            _columns.Clear();
            var seen = 0UL;
            while (NextMember(BoxMembers, ref seen, out var member))
            {
                switch (member)
                {
                    case "label":
                        label = Text();
                        break;
                    case "booking":
                        booking = (BookingMode)OneOf(HallFileNames.Bookings);
                        break;
                    case "category":
                        category = new(IdValue());
                        break;
                    case "outline":
                        outline = ReadOutline();
                        break;
                    default:
                        ReadColumn(member);
                        break;
                }
            }

            Require(label, BoxMembers, "label");
            boxes.Add(new Box { Label = label, Booking = booking, Category = category, Outline = outline, Seats = MakeSeats(BoxMembers) });
        }

        return boxes.DrainToImmutable();
    }

    private ImmutableArray<HallTable> ReadTables()
    {
        Expect(JsonTokenType.StartArray, "An array of tables");
        var tables = ImmutableArray.CreateBuilder<HallTable>();
        while (NextElement())
        {
            tables.Add(ReadTable());
        }

        return tables.DrainToImmutable();
    }

    private HallTable ReadTable()
    {
        Expect(JsonTokenType.StartObject, "A table, which is an object,");
        string? label = null;
        var shape = TableShape.Round;
        PlanPoint centre = default;
        var (width, depth, rotation) = (0.0, 0.0, 0.0);
        ImmutableArray<int> openAfter = [];
        var booking = BookingMode.BySeat;
        PriceZoneId? category = null;
        _columns.Clear();
        var seen = 0UL;
        while (NextMember(TableMembers, ref seen, out var member))
        {
            switch (member)
            {
                case "label":
                    label = Text();
                    break;
                case "shape":
                    shape = (TableShape)OneOf(HallFileNames.Shapes);
                    break;
                case "centre":
                    centre = ReadPoint();
                    break;
                case "width":
                    width = Number();
                    break;
                case "depth":
                    depth = Number();
                    break;
                case "rotation":
                    rotation = Number();
                    break;
                case "openAfter":
                    openAfter = ReadPlaces();
                    break;
                case "booking":
                    booking = (BookingMode)OneOf(HallFileNames.Bookings);
                    break;
                case "category":
                    category = new(IdValue());
                    break;
                default:
                    ReadColumn(member);
                    break;
            }
        }

        Require(label, TableMembers, "label");
        var seats = MakeSeats(TableMembers);
        foreach (var place in openAfter)
        {
            if (place >= seats.Length)
            {
                Fail("place-out-of-range", $"A table is open after place {Invariant(place)}, but has {Invariant(seats.Length)} places counted from 0.");
            }
        }

        return new HallTable
        {
            Label = label,
            Seats = seats,
            Shape = shape,
            Centre = centre,
            Width = width,
            Depth = depth,
            Rotation = rotation,
            OpenAfter = openAfter,
            Booking = booking,
            Category = category,
        };
    }

    private ImmutableArray<int> ReadPlaces()
    {
        Expect(JsonTokenType.StartArray, "An array of places");
        var places = ImmutableArray.CreateBuilder<int>();
        while (NextElement())
        {
            places.Add(WholeNumber(0, _limits.MaxSeats));
        }

        return places.DrainToImmutable();
    }
}
