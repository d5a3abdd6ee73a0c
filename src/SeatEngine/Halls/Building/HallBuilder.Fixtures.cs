using System.Collections.Immutable;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

public sealed partial class HallBuilder
{
    /// <summary>Adds a standing area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>This builder.</returns>
    public HallBuilder Area(GeneralAdmissionArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        _areas.Add(area);
        return this;
    }

    /// <summary>Adds a standing area that is a rectangle on the plan.</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="capacity">How many people may be in it, at least 1.</param>
    /// <param name="bounds">Where it lies, in metres.</param>
    /// <param name="category">The id of its category, or null.</param>
    /// <param name="level">The id of its level, or null.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
    public HallBuilder Area(string id, string name, int capacity, PlanBounds bounds, string? category = null, string? level = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        return Area(new GeneralAdmissionArea
        {
            Id = new(id),
            Name = name,
            Capacity = capacity,
            Category = category is null ? null : new PriceZoneId(category),
            Level = level is null ? null : new LevelId(level),
            Centre = bounds.Centre.Rounded(),
            Outline = Corners(bounds),
        });
    }

    /// <summary>Adds a stage that is a rectangle on the plan.</summary>
    /// <param name="name">What is written on it, or null.</param>
    /// <param name="bounds">Where it lies, in metres.</param>
    /// <returns>This builder.</returns>
    public HallBuilder Stage(string? name, PlanBounds bounds) => Stage(name, Corners(bounds));

    /// <summary>Adds a stage of any form.</summary>
    /// <param name="name">What is written on it, or null.</param>
    /// <param name="outline">Its corners, in order.</param>
    /// <returns>This builder.</returns>
    public HallBuilder Stage(string? name, IEnumerable<PlanPoint> outline) => Fixture(FixtureKind.Stage, name, outline);

    /// <summary>Adds something in the way that is a rectangle on the plan, such as a pillar or a sound desk.</summary>
    /// <param name="name">What is written on it, or null.</param>
    /// <param name="bounds">Where it lies, in metres.</param>
    /// <param name="level">The id of the level, or null.</param>
    /// <param name="height">How high it reaches above its floor, in metres, above 0; null when nobody knows.</param>
    /// <returns>This builder.</returns>
    public HallBuilder Obstacle(string? name, PlanBounds bounds, string? level = null, double? height = null) =>
        Fixture(FixtureKind.Obstacle, name, Corners(bounds), level, height: height);

    /// <summary>Adds an exit or entrance.</summary>
    /// <param name="name">What is written on it.</param>
    /// <param name="position">Where it is, in metres.</param>
    /// <param name="level">The id of the level, or null.</param>
    /// <returns>This builder.</returns>
    public HallBuilder Exit(string name, PlanPoint position, string? level = null) => Fixture(FixtureKind.Exit, name, [], level, position);

    /// <summary>Adds a free text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Its middle, in metres.</param>
    /// <param name="rotation">Its turn on the plan, in degrees, clockwise as seen.</param>
    /// <param name="level">The id of the level, or null.</param>
    /// <returns>This builder.</returns>
    public HallBuilder Label(string text, PlanPoint position, double rotation = 0, string? level = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return Fixture(FixtureKind.Label, text, [], level, position, rotation);
    }

    /// <summary>Adds a chair that is drawn and never sold.</summary>
    /// <param name="position">Where it stands, in metres.</param>
    /// <param name="name">Whose it is, or null.</param>
    /// <param name="level">The id of the level, or null.</param>
    /// <returns>This builder.</returns>
    public HallBuilder NonSeat(PlanPoint position, string? name = null, string? level = null) =>
        Fixture(FixtureKind.NonSeat, name, [], level, position);

    /// <summary>Adds a thing of the hall that is drawn and never sold.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="name">What is written on it, or null.</param>
    /// <param name="outline">Its corners, in order; for an aisle or stairs two points make a line. May be none.</param>
    /// <param name="level">The id of the level, or null when it is seen from all.</param>
    /// <param name="position">Its middle, in metres, or null for the middle of its outline.</param>
    /// <param name="rotation">The turn of its name on the plan, in degrees, clockwise as seen.</param>
    /// <param name="height">How high it reaches above its floor, in metres, above 0; null when nobody knows.</param>
    /// <returns>This builder.</returns>
    public HallBuilder Fixture(
        FixtureKind kind,
        string? name,
        IEnumerable<PlanPoint> outline,
        string? level = null,
        PlanPoint? position = null,
        double rotation = 0,
        double? height = null)
    {
        ImmutableArray<PlanPoint> corners = [.. outline];
        _fixtures.Add(new HallFixture
        {
            Kind = kind,
            Name = name,
            Level = level is null ? null : new LevelId(level),
            Position = position ?? PlanBounds.Around(corners).Centre.Rounded(),
            Outline = corners,
            Rotation = rotation,
            Height = height,
        });
        return this;
    }

    private static ImmutableArray<PlanPoint> Corners(PlanBounds bounds) =>
        [new(bounds.MinX, bounds.MinY), new(bounds.MaxX, bounds.MinY), new(bounds.MaxX, bounds.MaxY), new(bounds.MinX, bounds.MaxY)];
}
