using System.Buffers;
using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>The kinds of values of which a hall's file is made.</summary>
internal static class HallKinds
{
    /// <summary>Beyond any building on earth, and small enough that whole millimetres are exact.</summary>
    public const double MaxNumber = 1e9;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    public static JsonKind<string> Text { get; } = JsonKinds.Text("\"type\": \"string\", \"maxLength\": 1000", "text");

    public static JsonKind<double> Number { get; } = JsonKinds.Number(MaxNumber, "number");

    public static JsonKind<PlanPoint> Point { get; } = new JsonScalar<PlanPoint>(
        "\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/number\"}, \"minItems\": 2, \"maxItems\": 3", ReadPoint, WritePoint, "point")
    {
        Same = static (a, b) => JsonKinds.IsSame(a.X, b.X) && JsonKinds.IsSame(a.Y, b.Y) && JsonKinds.IsSame(a.Z, b.Z),
    };

    public static JsonKind<ImmutableArray<PlanPoint>> Outline { get; } = Point.List();

    /// <summary>Lines of a drawing, each of two points or more.</summary>
    public static JsonKind<ImmutableArray<ImmutableArray<PlanPoint>>> Lines { get; } = Outline.List();

    public static JsonKind<string> Color { get; } = JsonKinds.Parsed(
        "\"type\": \"string\", \"pattern\": \"^#[0-9a-fA-F]{6}$\"",
        static (string text, JsonReading _, out string value) => IsColor(value = text),
        static (sink, value) => sink.Text(value),
        name: null,
        "a colour as #rrggbb",
        "unknown-value");

    public static JsonKind<double> GapFactor { get; } = new JsonScalar<double>(
        "\"type\": \"number\", \"exclusiveMinimum\": 1", ReadGapFactor, static (sink, value) => sink.Number(value))
    {
        ShownDefault = true,
        Same = JsonKinds.IsSame,
    };

    /// <summary>A height in metres, as far as any building reaches.</summary>
    public static JsonKind<double> Height { get; } = new JsonScalar<double>(
        "\"type\": \"number\", \"exclusiveMinimum\": 0, \"maximum\": 1000", ReadHeight, static (sink, value) => sink.Number(value))
    {
        Same = JsonKinds.IsSame,
    };

    /// <summary>So many people, at least one; how many at most is a limit of the reading.</summary>
    public static JsonKind<int> Capacity { get; } = new JsonScalar<int>(
        "\"type\": \"integer\", \"minimum\": 1, \"maximum\": 1000000",
        static (ref source) => HallReading.Count(ref source, 1),
        static (sink, value) => sink.Number(value),
        "capacity")
    {
        ShownDefault = true,
    };

    public static JsonKind<int> Place { get; } = new JsonScalar<int>(
        "\"type\": \"integer\", \"minimum\": 0, \"description\": \"A seat's place in its row, box or table, counted from 0.\"",
        static (ref source) => HallReading.Count(ref source, 0),
        static (sink, value) => sink.Number(value),
        "place");

    public static JsonKind<BookingMode> Booking { get; } = new JsonWords<BookingMode>(name: "booking");

    public static JsonKind<SeatFeatures> Features { get; } = SeatFeatureWords.Set("unknown-value");

    public static JsonKind<SeatId> Seat { get; } = JsonKinds.Id(static text => new SeatId(text));

    public static JsonKind<ImmutableArray<SeatId>> Seats { get; } = Seat.List();

    public static JsonKind<LevelId> Level { get; } = JsonKinds.Id(static text => new LevelId(text));

    public static JsonKind<SeatingZoneId> Zone { get; } = JsonKinds.Id(static text => new SeatingZoneId(text));

    public static JsonKind<PriceZoneId> Category { get; } = JsonKinds.Id(static text => new PriceZoneId(text));

    private static PlanPoint ReadPoint(ref JsonSource source)
    {
        source.ExpectList("A point, [x, y] or [x, y, z],");
        Span<double> coordinates = stackalloc double[3];
        coordinates.Clear();
        var count = 0;
        while (source.NextElement() && count < 3)
        {
            coordinates[count++] = source.Number(MaxNumber);
        }

        if (count < 2 || !source.IsListEnd)
        {
            source.Fail("wrong-type", "A point has two or three coordinates.");
        }

        return new(coordinates[0], coordinates[1], coordinates[2]);
    }

    private static void WritePoint(JsonSink sink, PlanPoint point)
    {
        sink.OpenArray();
        sink.Number(point.X);
        sink.Number(point.Y);
        if (!JsonKinds.IsSame(point.Z, 0))
        {
            sink.Number(point.Z);
        }

        sink.CloseArray();
    }

    private static double ReadHeight(ref JsonSource source)
    {
        var value = source.Number(1000);
        if (value <= 0)
        {
            source.Fail("number-out-of-range", "A height above 0 is expected here.");
        }

        return value;
    }

    private static double ReadGapFactor(ref JsonSource source)
    {
        var value = source.Number(MaxNumber);
        if (value <= 1)
        {
            source.Fail("number-out-of-range", "A gap factor above 1 is expected here.");
        }

        return value;
    }

    private static bool IsColor(string text) => text.Length == 7 && text[0] == '#' && !text.AsSpan(1).ContainsAnyExcept(HexDigits);
}
