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

    /// <summary>Whether the buyer has access needs, so that places kept for them may be taken before their release.</summary>
    public bool ForAccessNeeds { get; init; }

    /// <summary>Whether places that their owners have put up for resale may be taken.</summary>
    public bool IncludeResale { get; init; }
}
