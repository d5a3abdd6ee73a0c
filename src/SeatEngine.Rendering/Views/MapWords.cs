using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>The words that maps put in by themselves; English unless set. Immutable and safe to share between threads.</summary>
[SendInstead("the language, and choose the words there"), JsonConverter(typeof(NotOnTheWire))]
public sealed record MapWords
{
    /// <summary>The words as they are unless set.</summary>
    public static MapWords English { get; } = new();

    /// <summary>Before a row's label; "row" unless set.</summary>
    public string Row { get; init; } = "row";

    /// <summary>Before a box's label; "box" unless set.</summary>
    public string Box { get; init; } = "box";

    /// <summary>Before a table's label; "table" unless set.</summary>
    public string Table { get; init; } = "table";

    /// <summary>Before a seat's label; "seat" unless set.</summary>
    public string Seat { get; init; } = "seat";

    /// <summary>After a number of seats; "seat" and "seats" unless set.</summary>
    public CountedWord Seats { get; init; } = new("seat", "seats");

    /// <summary>After a number of places of a standing area; "place" and "places" unless set.</summary>
    public CountedWord Places { get; init; } = new("place", "places");

    /// <summary>"aisle", of a seat beside one.</summary>
    public string Aisle { get; init; } = "aisle";

    /// <summary>Of a seat at the end of its row; "end of row" unless set.</summary>
    public string RowEnd { get; init; } = "end of row";

    /// <summary>Of a place without a chair for a wheelchair; "wheelchair space" unless set.</summary>
    public string WheelchairSpace { get; init; } = "wheelchair space";

    /// <summary>"companion seat".</summary>
    public string Companion { get; init; } = "companion seat";

    /// <summary>Of a seat for people with access needs; "accessible" unless set.</summary>
    public string Accessible { get; init; } = "accessible";

    /// <summary>Of a seat from which less is seen; "restricted view" unless set.</summary>
    public string RestrictedView { get; init; } = "restricted view";

    /// <summary>Of a seat within a hearing loop; "hearing loop" unless set.</summary>
    public string HearingLoop { get; init; } = "hearing loop";

    /// <summary>Of a seat that can be had, and after a number of such; "available" unless set.</summary>
    public CountedWord Available { get; init; } = "available";

    /// <summary>"free", after a number of seats.</summary>
    public CountedWord Free { get; init; } = "free";

    /// <summary>"from", before the lowest price.</summary>
    public string From { get; init; } = "from";

    /// <summary>"suggested", of highlighted seats.</summary>
    public string Suggested { get; init; } = "suggested";

    /// <summary>"note", over the last column of a listing.</summary>
    public string Note { get; init; } = "note";

    /// <summary>"Stage", where the hall does not name its own.</summary>
    public string Stage { get; init; } = "Stage";

    /// <summary>Of a stage of which nobody told where it is; "estimated" unless set.</summary>
    public string Estimated { get; init; } = "estimated";

    /// <summary>After a number of degrees at which one looks down at the stage; "down" unless set.</summary>
    public string Down { get; init; } = "down";

    /// <summary>After a number of degrees at which one looks up at the stage; "up" unless set.</summary>
    public string Up { get; init; } = "up";

    /// <summary>After the number of heads between a seat and the stage; "head in the way" and "heads in the way" unless set.</summary>
    public CountedWord HeadsInTheWay { get; init; } = new("head in the way", "heads in the way");

    /// <summary>After a number of metres, of how much is seen above the focal point; "seen above" unless set.</summary>
    public string SeenAbove { get; init; } = "seen above";

    /// <summary>"Your seats", of the picture for a confirmation.</summary>
    public string YourSeats { get; init; } = "Your seats";
}
