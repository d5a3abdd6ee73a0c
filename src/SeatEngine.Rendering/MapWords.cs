namespace SeatEngine.Rendering;

/// <summary>The words that maps put in by themselves; English unless set. Immutable and safe to share between threads.</summary>
public sealed record MapWords
{
    /// <summary>English.</summary>
    public static MapWords English { get; } = new();

    /// <summary>"row".</summary>
    public string Row { get; init; } = "row";

    /// <summary>"box".</summary>
    public string Box { get; init; } = "box";

    /// <summary>"table".</summary>
    public string Table { get; init; } = "table";

    /// <summary>"seat".</summary>
    public string Seat { get; init; } = "seat";

    /// <summary>"places", of a standing area.</summary>
    public string Places { get; init; } = "places";

    /// <summary>"aisle", of a seat beside one.</summary>
    public string Aisle { get; init; } = "aisle";

    /// <summary>"end of row".</summary>
    public string RowEnd { get; init; } = "end of row";

    /// <summary>"wheelchair space".</summary>
    public string WheelchairSpace { get; init; } = "wheelchair space";

    /// <summary>"companion seat".</summary>
    public string Companion { get; init; } = "companion seat";

    /// <summary>"accessible".</summary>
    public string Accessible { get; init; } = "accessible";

    /// <summary>"restricted view".</summary>
    public string RestrictedView { get; init; } = "restricted view";

    /// <summary>"available".</summary>
    public string Available { get; init; } = "available";

    /// <summary>"free", after a number of seats.</summary>
    public string Free { get; init; } = "free";

    /// <summary>"from", before the lowest price.</summary>
    public string From { get; init; } = "from";

    /// <summary>"suggested", of highlighted seats.</summary>
    public string Suggested { get; init; } = "suggested";

    /// <summary>"note", over the last column of a listing.</summary>
    public string Note { get; init; } = "note";

    /// <summary>"Stage", where the hall does not name its own.</summary>
    public string Stage { get; init; } = "Stage";

    /// <summary>"Your seats", of the picture for a confirmation.</summary>
    public string YourSeats { get; init; } = "Your seats";
}
