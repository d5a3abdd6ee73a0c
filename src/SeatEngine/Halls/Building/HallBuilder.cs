using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>Builds a hall for people who type a house from a paper plan: rows, aisles and numbers, not seats.</summary>
/// <remarks>
/// Not thread-safe. What it makes is checked only where a call cannot be carried out; whether the house makes sense
/// is for the validation of halls. The same calls build the same hall, with positions in whole millimetres.
/// <code>
/// var hall = new HallBuilder("Studio")
///     .Category("A", "Standard")
///     .Stage("Stage", new PlanBounds(-4, -5, 4, 0))
///     .Section("S", "Stalls", stalls => stalls
///         .Category("A")
///         .From(RowPath.Line(new PlanPoint(0, 2)))
///         .Spacing(0.9, rise: 0.2)
///         .Rows(8, "6 | 6"))
///     .Build();
/// </code>
/// </remarks>
[SendInstead("the hall that it builds"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class HallBuilder
{
    private readonly ImmutableArray<Level>.Builder _levels = ImmutableArray.CreateBuilder<Level>();
    private readonly ImmutableArray<SeatingZone>.Builder _zones = ImmutableArray.CreateBuilder<SeatingZone>();
    private readonly ImmutableArray<Category>.Builder _categories = ImmutableArray.CreateBuilder<Category>();
    private readonly ImmutableArray<Section>.Builder _sections = ImmutableArray.CreateBuilder<Section>();
    private readonly ImmutableArray<GeneralAdmissionArea>.Builder _areas = ImmutableArray.CreateBuilder<GeneralAdmissionArea>();
    private readonly ImmutableArray<HallFixture>.Builder _fixtures = ImmutableArray.CreateBuilder<HallFixture>();
    private readonly ImmutableArray<RankingDefinition>.Builder _rankings = ImmutableArray.CreateBuilder<RankingDefinition>();
    private readonly string _name;
    private string? _version;
    private PlanPoint? _focalPoint;
    private double _gapFactor = Hall.DefaultGapFactor;

    /// <summary>Begins a hall.</summary>
    /// <param name="name">What it is called, not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public HallBuilder(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _name = name;
    }

    /// <summary>Says the version of the plan.</summary>
    /// <param name="version">As the house counts.</param>
    /// <returns>This builder.</returns>
    public HallBuilder Version(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        _version = version;
        return this;
    }

    /// <summary>Says what "best" is measured to.</summary>
    /// <param name="x">To the right on the plan, in metres.</param>
    /// <param name="y">Down on the plan, in metres.</param>
    /// <param name="z">Height, in metres.</param>
    /// <returns>This builder.</returns>
    public HallBuilder FocalPoint(double x, double y, double z = 0)
    {
        _focalPoint = new PlanPoint(x, y, z);
        return this;
    }

    /// <summary>Says which gap ends a run; say it before the sections.</summary>
    /// <param name="factor">In multiples of a row's median pitch, above 1: 1.6 unless said otherwise.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is not above 1.</exception>
    public HallBuilder GapFactor(double factor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(factor, 1);
        _gapFactor = factor;
        return this;
    }

    /// <summary>Adds a level above those before.</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="focalPoint">What "best" is measured to on it, or null to take the hall's.</param>
    /// <param name="outline">Its outline on the plan, or null to draw none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The id is no id, or the name is null or empty.</exception>
    public HallBuilder Level(string id, string name, PlanPoint? focalPoint = null, IEnumerable<PlanPoint>? outline = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _levels.Add(new Level { Id = new(id), Name = name, FocalPoint = focalPoint, Outline = [.. outline ?? []] });
        return this;
    }

    /// <summary>Adds a seating zone.</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="focalPoint">What "best" is measured to in it, or null to take the level's or the hall's.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The id is no id, or the name is null or empty.</exception>
    public HallBuilder Zone(string id, string name, PlanPoint? focalPoint = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _zones.Add(new SeatingZone { Id = new(id), Name = name, FocalPoint = focalPoint });
        return this;
    }

    /// <summary>Adds a category (price zone).</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="color">Its colour as <c>#rrggbb</c>, or null to let the style choose.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The id is no id, or the name is null or empty.</exception>
    public HallBuilder Category(string id, string name, string? color = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _categories.Add(new Category { Id = new(id), Name = name, Color = color });
        return this;
    }

    /// <summary>Adds a section.</summary>
    /// <param name="id">The id, unique in the hall.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="build">Says what is in it.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The id is taken or no id, or what is said of the section cannot be carried out.</exception>
    public HallBuilder Section(string id, string name, Action<SectionBuilder> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        var section = new SectionBuilder(id, name, _gapFactor);
        if (_sections.Any(other => other.Id == new SectionId(id)))
        {
            throw new ArgumentException($"The hall has a section '{id}' already.", nameof(id));
        }

        build(section);
        _sections.Add(section.Build());
        return this;
    }

    /// <summary>Adds a ranking; the first is the primary one.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <returns>This builder.</returns>
    public HallBuilder Ranking(RankingDefinition ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        _rankings.Add(ranking);
        return this;
    }

    /// <summary>The hall as said so far; more may be said afterwards for another.</summary>
    /// <returns>The hall.</returns>
    public Hall Build() => new()
    {
        Name = _name,
        Version = _version,
        FocalPoint = _focalPoint,
        GapFactor = _gapFactor,
        Levels = _levels.ToImmutable(),
        Zones = _zones.ToImmutable(),
        Categories = _categories.ToImmutable(),
        Sections = _sections.ToImmutable(),
        Areas = _areas.ToImmutable(),
        Fixtures = _fixtures.ToImmutable(),
        Rankings = _rankings.ToImmutable(),
    };
}
