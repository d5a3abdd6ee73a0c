namespace SeatEngine.Primitives;

/// <summary>The counted words of the library's own sentences.</summary>
internal static class English
{
    public static readonly CountedWord Are = new("is", "are");

    public static readonly CountedWord Dates = new("date", "dates");

    public static readonly CountedWord Entries = new("entry", "entries");

    public static readonly CountedWord Leaders = new("leader", "leaders");

    public static readonly CountedWord PartsHave = new("part has", "parts have");

    public static readonly CountedWord People = new("person", "people");

    public static readonly CountedWord Places = new("place", "places");

    public static readonly CountedWord Seats = new("seat", "seats");

    public static readonly CountedWord Sit = new("sits", "sit");

    public static readonly CountedWord Tickets = new("ticket", "tickets");

    public static readonly CountedWord Units = new("unit", "units");

    public static readonly CountedWord WheelchairSpaces = new("wheelchair space", "wheelchair spaces");
}
