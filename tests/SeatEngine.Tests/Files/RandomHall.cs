using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Files;

/// <summary>Makes halls that use every member of the model, from a seed; they need make no sense as halls.</summary>
internal sealed class RandomHall(int seed)
{
    private static readonly string[] Words =
        ["A", "stalls", "Rang links", "12 bis", "Größe", "\"quoted\" \\ slash", "日本", "😀", "tab\there", "1", "007", "", "<&>'+"];

    private readonly Random _random = new(seed);
    private int _nextId;

    public Hall Make() => new()
    {
        Name = Word(),
        Version = Maybe(Word),
        FocalPoint = MaybePoint(),
        IsSchematic = Chance(2),
        GapFactor = Chance(2) ? Hall.DefaultGapFactor : 1.1 + _random.NextDouble(),
        Levels = Some(3, () => new Level { Id = new(Id()), Name = Word(), FocalPoint = MaybePoint(), Outline = Points() }),
        Zones = Some(3, () => new SeatingZone { Id = new(Id()), Name = Word(), FocalPoint = MaybePoint() }),
        Categories = Some(3, () => new Category { Id = new(Id()), Name = Word(), Color = Maybe(() => "#0a1B2c") }),
        Sections = Some(3, Section),
        Areas = Some(2, Area),
        Fixtures = Some(4, () => new HallFixture
        {
            Kind = (FixtureKind)_random.Next(7),
            Name = Maybe(Word),
            Level = Chance(2) ? null : new LevelId(Id()),
            Position = Chance(3) ? default : Point(),
            Outline = Points(),
            Rotation = Chance(2) ? 0 : Number(),
        }),
        Background = Some(2, () => new BackgroundShape
        {
            Lines = Some(3, Points),
            Fill = Maybe(() => "#0a1B2c"),
            Stroke = Maybe(() => "#ffffff"),
            StrokeWidth = Chance(2) ? null : 0.001 + _random.NextDouble(),
            Level = Chance(2) ? null : new LevelId(Id()),
        }),
        Rankings = Some(2, () => new RankingDefinition
        {
            Name = Word(),
            Kind = (RankingKind)_random.Next(3),
            Weights = Chance(2) ? new(1, 0, 0, 0) : new(Number(), 0, Number(), Number()),
            Painted = Some(4, () => new PaintedQuality(new(Id()), _random.Next(1, 1001))),
        }),
    };

    private Section Section() => new()
    {
        Id = new(Id()),
        Name = Word(),
        Level = Chance(2) ? null : new LevelId(Id()),
        Zone = Chance(2) ? null : new SeatingZoneId(Id()),
        FocalPoint = MaybePoint(),
        Category = MaybeCategory(),
        Outline = Points(),
        Rows = Some(3, () => new Row { Label = Word(), Category = MaybeCategory(), Seats = Seats() }),
        Boxes = Some(2,
            () => new Box { Label = Word(), Booking = Booking(), Category = MaybeCategory(), Outline = Points(), Seats = Seats() }),
        Tables = Some(2, Table),
    };

    private HallTable Table()
    {
        var seats = Seats();
        return new HallTable
        {
            Label = Word(),
            Seats = seats,
            Shape = (TableShape)_random.Next(2),
            Centre = Chance(3) ? default : Point(),
            Width = Number(),
            Depth = Chance(2) ? 0 : Number(),
            Rotation = Chance(2) ? 0 : Number(),
            OpenAfter = seats.IsEmpty ? [] : Some(2, () => _random.Next(seats.Length)),
            Booking = Booking(),
            Category = MaybeCategory(),
        };
    }

    private GeneralAdmissionArea Area() => new()
    {
        Id = new(Id()),
        Name = Word(),
        Capacity = _random.Next(1, 5000),
        MinOccupancy = _random.Next(1, 3),
        MaxOccupancy = Chance(2) ? null : _random.Next(1, 5000),
        Booking = Booking(),
        Level = Chance(2) ? null : new LevelId(Id()),
        Zone = Chance(2) ? null : new SeatingZoneId(Id()),
        Category = MaybeCategory(),
        Centre = Chance(3) ? default : Point(),
        Outline = Points(),
    };

    private ImmutableArray<Seat> Seats()
    {
        var prefix = Chance(2) ? $"p{_nextId++}-" : null;
        var (straight, flat) = (Chance(2), Chance(2));
        var y = Number();
        return Some(12, () =>
        {
            var label = Chance(4) ? Word() : _random.Next(1200).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var position = new PlanPoint(Number(), straight ? y : Number(), flat ? 0 : Number());
            var id = prefix is null || label.Any(char.IsControl) ? Id() : prefix + label;
            return Chance(3) ? Particular(id, label, position) : new Seat { Id = new(id), Label = label, Position = position };
        });
    }

    private Seat Particular(string id, string label, PlanPoint position) => new()
    {
        Id = new(id),
        Label = label,
        Position = position,
        Features = (SeatFeatures)_random.Next(1 << 12),
        Category = MaybeCategory(),
        Segment = Maybe(Word),
        NextNeighbour = Chance(2) ? null : new SeatId(Id()),
        CompanionOf = Some(2, () => new SeatId(Id())),
        Replaces = Some(2, () => new SeatId(Id())),
        Note = Maybe(Word),
    };

    private BookingMode Booking() => (BookingMode)_random.Next(2);

    private PriceZoneId? MaybeCategory() => Chance(2) ? null : new PriceZoneId("P" + _random.Next(3));

    private PlanPoint? MaybePoint() => Chance(2) ? null : Point();

    private PlanPoint Point() => new(Number(), Number(), Chance(2) ? 0 : Number());

    private ImmutableArray<PlanPoint> Points() => Chance(2) ? [] : Some(5, Point);

    // Millimetres for the most part, as halls have them, and now and then any double.
    private double Number() =>
        Chance(5) ? (_random.NextDouble() - 0.5) * Math.Pow(10, _random.Next(-12, 9)) : _random.Next(-99999, 99999) / 1000.0;

    private string Id() => $"id {_nextId++} é";

    private string Word() => Words[_random.Next(Words.Length)];

    private string? Maybe(Func<string> make) => Chance(2) ? null : make();

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private ImmutableArray<T> Some<T>(int atMost, Func<T> make) =>
        [.. Enumerable.Range(0, _random.Next(atMost + 1)).Select(_ => make())];
}
