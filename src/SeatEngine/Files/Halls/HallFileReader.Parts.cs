using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <content>Levels, zones, categories, standing areas and fixtures, and the ids and points that all parts share.</content>
internal ref partial struct HallFileReader
{
    private static readonly MemberNames LevelMembers = new("A level", "id", "name", "focalPoint", "outline");

    private static readonly MemberNames ZoneMembers = new("A seating zone", "id", "name", "focalPoint");

    private static readonly MemberNames CategoryMembers = new("A category", "id", "name", "color");

    private static readonly MemberNames AreaMembers = new(
        "An area",
        "id",
        "name",
        "capacity",
        "minOccupancy",
        "maxOccupancy",
        "booking",
        "level",
        "zone",
        "category",
        "centre",
        "outline");

    private static readonly MemberNames FixtureMembers = new("A fixture", "kind", "name", "level", "position", "outline", "rotation");

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private ImmutableArray<Level> ReadLevels()
    {
        Expect(JsonTokenType.StartArray, "An array of levels");
        var levels = ImmutableArray.CreateBuilder<Level>();
        while (NextElement())
        {
            Expect(JsonTokenType.StartObject, "A level, which is an object,");
            string? id = null;
            string? name = null;
            PlanPoint? focalPoint = null;
            ImmutableArray<PlanPoint> outline = [];
            var seen = 0UL;
            while (NextMember(LevelMembers, ref seen, out var member))
            {
                switch (member)
                {
                    case "id":
                        id = IdValue();
                        break;
                    case "name":
                        name = Text();
                        break;
                    case "focalPoint":
                        focalPoint = ReadPoint();
                        break;
                    default:
                        outline = ReadOutline();
                        break;
                }
            }

            Require(id, LevelMembers, "id");
            Require(name, LevelMembers, "name");
            levels.Add(new Level { Id = new(id), Name = name, FocalPoint = focalPoint, Outline = outline });
        }

        return levels.DrainToImmutable();
    }

    private ImmutableArray<SeatingZone> ReadZones()
    {
        Expect(JsonTokenType.StartArray, "An array of seating zones");
        var zones = ImmutableArray.CreateBuilder<SeatingZone>();
        while (NextElement())
        {
            Expect(JsonTokenType.StartObject, "A seating zone, which is an object,");
            string? id = null;
            string? name = null;
            PlanPoint? focalPoint = null;
            var seen = 0UL;
            while (NextMember(ZoneMembers, ref seen, out var member))
            {
                switch (member)
                {
                    case "id":
                        id = IdValue();
                        break;
                    case "name":
                        name = Text();
                        break;
                    default:
                        focalPoint = ReadPoint();
                        break;
                }
            }

            Require(id, ZoneMembers, "id");
            Require(name, ZoneMembers, "name");
            zones.Add(new SeatingZone { Id = new(id), Name = name, FocalPoint = focalPoint });
        }

        return zones.DrainToImmutable();
    }

    private ImmutableArray<Category> ReadCategories()
    {
        Expect(JsonTokenType.StartArray, "An array of categories");
        var categories = ImmutableArray.CreateBuilder<Category>();
        while (NextElement())
        {
            Expect(JsonTokenType.StartObject, "A category, which is an object,");
            string? id = null;
            string? name = null;
            string? color = null;
            var seen = 0UL;
            while (NextMember(CategoryMembers, ref seen, out var member))
            {
                switch (member)
                {
                    case "id":
                        id = IdValue();
                        break;
                    case "name":
                        name = Text();
                        break;
                    default:
                        color = ReadColor();
                        break;
                }
            }

            Require(id, CategoryMembers, "id");
            Require(name, CategoryMembers, "name");
            categories.Add(new Category { Id = new(id), Name = name, Color = color });
        }

        return categories.DrainToImmutable();
    }

    private readonly string ReadColor()
    {
        var color = Text();
        if (color.Length != 7 || color[0] != '#' || color.AsSpan(1).ContainsAnyExcept(HexDigits))
        {
            Fail("unknown-value", $"A colour as #rrggbb is expected here, not {Shown(color)}.");
        }

        return color;
    }

    private ImmutableArray<GeneralAdmissionArea> ReadAreas()
    {
        Expect(JsonTokenType.StartArray, "An array of areas");
        var areas = ImmutableArray.CreateBuilder<GeneralAdmissionArea>();
        while (NextElement())
        {
            areas.Add(ReadArea());
        }

        return areas.DrainToImmutable();
    }

    private GeneralAdmissionArea ReadArea()
    {
        Expect(JsonTokenType.StartObject, "An area, which is an object,");
        string? id = null;
        string? name = null;
        int? capacity = null;
        var minOccupancy = 1;
        int? maxOccupancy = null;
        var booking = BookingMode.BySeat;
        LevelId? level = null;
        SeatingZoneId? zone = null;
        PriceZoneId? category = null;
        PlanPoint centre = default;
        ImmutableArray<PlanPoint> outline = [];
        var seen = 0UL;
        while (NextMember(AreaMembers, ref seen, out var member))
        {
            switch (member)
            {
                case "id":
                    id = IdValue();
                    break;
                case "name":
                    name = Text();
                    break;
                case "capacity":
                    capacity = WholeNumber(1, _limits.MaxSeats);
                    break;
                case "minOccupancy":
                    minOccupancy = WholeNumber(1, _limits.MaxSeats);
                    break;
                case "maxOccupancy":
                    maxOccupancy = WholeNumber(1, _limits.MaxSeats);
                    break;
                case "booking":
                    booking = (BookingMode)OneOf(HallFileNames.Bookings);
                    break;
                case "level":
                    level = new(IdValue());
                    break;
                case "zone":
                    zone = new(IdValue());
                    break;
                case "category":
                    category = new(IdValue());
                    break;
                case "centre":
                    centre = ReadPoint();
                    break;
                default:
                    outline = ReadOutline();
                    break;
            }
        }

        Require(id, AreaMembers, "id");
        Require(name, AreaMembers, "name");
        Require(capacity, AreaMembers, "capacity");
        return new GeneralAdmissionArea
        {
            Id = new(id),
            Name = name,
            Capacity = capacity.Value,
            MinOccupancy = minOccupancy,
            MaxOccupancy = maxOccupancy,
            Booking = booking,
            Level = level,
            Zone = zone,
            Category = category,
            Centre = centre,
            Outline = outline,
        };
    }

    private ImmutableArray<HallFixture> ReadFixtures()
    {
        Expect(JsonTokenType.StartArray, "An array of fixtures");
        var fixtures = ImmutableArray.CreateBuilder<HallFixture>();
        while (NextElement())
        {
            Expect(JsonTokenType.StartObject, "A fixture, which is an object,");
            int? kind = null;
            string? name = null;
            LevelId? level = null;
            PlanPoint position = default;
            ImmutableArray<PlanPoint> outline = [];
            var rotation = 0.0;
            var seen = 0UL;
            while (NextMember(FixtureMembers, ref seen, out var member))
            {
                switch (member)
                {
                    case "kind":
                        kind = OneOf(HallFileNames.Fixtures);
                        break;
                    case "name":
                        name = Text();
                        break;
                    case "level":
                        level = new(IdValue());
                        break;
                    case "position":
                        position = ReadPoint();
                        break;
                    case "outline":
                        outline = ReadOutline();
                        break;
                    default:
                        rotation = Number();
                        break;
                }
            }

            Require(kind, FixtureMembers, "kind");
            fixtures.Add(new HallFixture
            {
                Kind = (FixtureKind)kind.Value,
                Name = name,
                Level = level,
                Position = position,
                Outline = outline,
                Rotation = rotation,
            });
        }

        return fixtures.DrainToImmutable();
    }

    private readonly string IdValue() => CheckedId(Text());

    private readonly string CheckedId(string text)
    {
        if (!IdText.IsValid(text))
        {
            Fail("invalid-id", $"{Shown(text)} is no id: an id has 1 to {Invariant(IdText.MaxLength)} characters and no control characters.");
        }

        return text;
    }

    private PlanPoint ReadPoint()
    {
        Expect(JsonTokenType.StartArray, "A point, [x, y] or [x, y, z],");
        Span<double> coordinates = stackalloc double[3];
        coordinates.Clear();
        var count = 0;
        while (NextElement())
        {
            if (count == 3)
            {
                Fail("wrong-type", "A point has two or three coordinates.");
            }

            coordinates[count++] = Number();
        }

        if (count < 2)
        {
            Fail("wrong-type", "A point has two or three coordinates.");
        }

        return new(coordinates[0], coordinates[1], coordinates[2]);
    }

    private ImmutableArray<PlanPoint> ReadOutline()
    {
        Expect(JsonTokenType.StartArray, "An array of points");
        var points = ImmutableArray.CreateBuilder<PlanPoint>();
        while (NextElement())
        {
            points.Add(ReadPoint());
        }

        return points.DrainToImmutable();
    }

    private void ReadTexts(List<string> texts)
    {
        Expect(JsonTokenType.StartArray, "An array of texts");
        while (NextElement())
        {
            texts.Add(Text());
            CheckCount(texts.Count);
        }
    }
}
