using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>How places are held.</summary>
/// <remarks>Immutable.</remarks>
public sealed record HoldOptions : RequestOptions
{
    /// <summary>The house's own hold, in nobody's name.</summary>
    public static new HoldOptions House { get; } = new() { AsHouse = true };

    /// <summary>How long the hold lasts, above zero; null for the inventory's own lifetime.</summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>The hold's token; <c>default</c> to have one made. It must be new.</summary>
    public HoldToken Token { get; init; }

    /// <summary>
    /// The most places that the buyer may have in all his holds at this performance with those asked for, at least 1; null for what the
    /// inventory's policy says. The smaller of the two binds; neither does where no buyer is named.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int? MostPlacesOfBuyer
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, nameof(MostPlacesOfBuyer));
            field = value;
        }
    }

    /// <summary>
    /// Seats beside those asked for that nobody had, or only the hold that is changed, when these were judged, as by whether a single seat
    /// is left; empty where that is of no matter. When somebody has one of them by now, the request is refused with
    /// <see cref="InventoryOutcome.JudgedOtherwise"/>, so that what was judged and what is held are one decision. Seats that the plan does
    /// not have are not as they were.
    /// </summary>
    public ImmutableArray<SeatId> BesideFree { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Seats beside those asked for that somebody else had when these were judged, likewise: when nobody has one of them by now,
    /// the request is refused.</summary>
    public ImmutableArray<SeatId> BesideTaken { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether the buyer has access needs, so that places kept for them may be taken before their release.</summary>
    public bool ForAccessNeeds { get; init; }

    /// <summary>Whether places that their owners have put up for resale may be taken.</summary>
    public bool IncludeResale { get; init; }
}
