using System.Collections.Immutable;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>
/// A set-up of a hall, said as what it changes in the hall as it usually stands: a covered pit with chairs on it, a thrust
/// stage, another front row. Seats that stay keep their ids, and with them their renewals and holds.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. First what is taken out goes, then what is changed changes, then what is
/// added comes. What spoke of a seat that is taken out (companions, places that replace it, neighbours, painted values)
/// speaks of it no longer.
/// </remarks>
public sealed record HallSetUp
{
    /// <summary>What the set-up is called, unique among those of a hall; not empty.</summary>
    public required string Name { get; init; }

    /// <summary>The sections that are taken out with all that stands in them.</summary>
    public ImmutableArray<SectionId> WithoutSections { get; init; } = [];

    /// <summary>The rows, boxes and tables that are taken out, by section and label.</summary>
    public ImmutableArray<RowName> WithoutRows { get; init; } = [];

    /// <summary>The seats that are taken out. A row, box or table of which none is left goes as well.</summary>
    public ImmutableArray<SeatId> WithoutSeats { get; init; } = [];

    /// <summary>The general-admission areas that are taken out.</summary>
    public ImmutableArray<AreaId> WithoutAreas { get; init; } = [];

    /// <summary>The names of the fixtures (such as the stage or the pit) that are taken out, all of that name.</summary>
    public ImmutableArray<string> WithoutFixtures { get; init; } = [];

    /// <summary>Seats that stay where they belong but are otherwise than usual: each takes the place of the seat of its id.</summary>
    public ImmutableArray<Seat> Changed { get; init; } = [];

    /// <summary>
    /// What is added: a section that the hall has, by id, gets these rows, boxes and tables in front of its own (and the
    /// seats of a row that it has, at that row's end); any other comes as it is.
    /// </summary>
    public ImmutableArray<Section> Added { get; init; } = [];

    /// <summary>The general-admission areas that are added.</summary>
    public ImmutableArray<GeneralAdmissionArea> AddedAreas { get; init; } = [];

    /// <summary>The fixtures that are added, such as the stage of the set-up; they come before those of the hall.</summary>
    public ImmutableArray<HallFixture> AddedFixtures { get; init; } = [];

    /// <summary>The categories that are added, for seats that need one of their own.</summary>
    public ImmutableArray<Category> AddedCategories { get; init; } = [];

    /// <summary>What "best" is measured to in this set-up, or null for what the hall says.</summary>
    public PlanPoint? FocalPoint { get; init; }

    /// <summary>The hall in this set-up.</summary>
    /// <param name="hall">The hall as it usually stands.</param>
    /// <returns>
    /// The hall, its name followed by that of the set-up; or none, with all defects: what is taken out or changed and is
    /// not there (<see cref="DefectCodes.UnknownReference"/>), and the defects of the hall that would come of it.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="hall"/> is null.</exception>
    /// <remarks>Linear in the seats, but for the checks of the outcome.</remarks>
    public HallReadResult ApplyTo(Hall hall)
    {
        ArgumentNullException.ThrowIfNull(hall);
        var overlay = new SetUpOverlay(hall, this);
        return HallRepair.Admit(new() { Hall = overlay.Apply(), Defects = [.. overlay.Defects] }, lenient: false);
    }
}
