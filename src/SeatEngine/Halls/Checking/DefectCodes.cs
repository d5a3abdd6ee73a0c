namespace SeatEngine.Halls;

/// <summary>The codes of the defects that <see cref="HallValidator"/> finds, stable from version to version.</summary>
public static class DefectCodes
{
    /// <summary>
    /// Error: two seats, or a seat and an area, have one id. Repair: one that stands in its row again, with the same label less than 0.2 m
    /// away, is left out, since it is one chair that is listed twice; other copies, in the order of the hall, get <c>~2</c>, <c>~3</c>…
    /// </summary>
    public const string DuplicateSeatId = "duplicate-seat-id";

    /// <summary>Error: two levels, zones, categories, sections, or areas have one id. Repair: as for seats.</summary>
    public const string DuplicateId = "duplicate-id";

    /// <summary>
    /// Error: two seats of a row, box or table have one label, or two rows, boxes or tables of a section. Repair: none, they are kept as
    /// printed.
    /// </summary>
    public const string DuplicateLabel = "duplicate-label";

    /// <summary>
    /// Warning: two names of one place (sections, rows of a section, seats of a row) that people take for one: they differ in case, in how
    /// their characters are put together, or in what nobody sees. They are kept as they are.
    /// </summary>
    public const string LookAlikeNames = "look-alike-names";

    /// <summary>
    /// Error: a number occurs twice in a house whose seats are otherwise (95 % or more) numbered through. Repair: none, they are kept as
    /// printed.
    /// </summary>
    public const string RepeatedNumber = "repeated-number";

    /// <summary>
    /// Error: two seats of a level stand less than 0.2 m apart, and neither replaces the other; only a warning between two tables, which
    /// are moved about. Repair: none, they are kept where they are.
    /// </summary>
    public const string OverlappingSeats = "overlapping-seats";

    /// <summary>Error: a row, box or table without seats. Repair: it is left out.</summary>
    public const string EmptyRow = "empty-row";

    /// <summary>Error: a section without rows, boxes and tables. Repair: it is left out.</summary>
    public const string EmptySection = "empty-section";

    /// <summary>
    /// Error: a seat stands outside the outline of its section. Repair: the outline is dropped, and one round the seats is drawn.
    /// </summary>
    public const string SeatOutsideOutline = "seat-outside-outline";

    /// <summary>Error: a companion seat names no wheelchair space, or one that there is not. Repair: it becomes a usual seat.</summary>
    public const string CompanionWithoutWheelchairSpace = "companion-without-wheelchair-space";

    /// <summary>Warning: a wheelchair space that no seat accompanies.</summary>
    public const string WheelchairSpaceWithoutCompanion = "wheelchair-space-without-companion";

    /// <summary>Warning: a row lies, or is listed, elsewhere than its label says.</summary>
    public const string RowOutOfOrder = "row-out-of-order";

    /// <summary>Warning: the median distance between neighbours of a row is below 0.35 m or above 1.5 m.</summary>
    public const string SuspiciousPitch = "suspicious-pitch";

    /// <summary>Error: a coordinate that is no finite number. There is no repair.</summary>
    public const string NonFiniteCoordinate = "non-finite-coordinate";

    /// <summary>Error: a coordinate more than 10 km from the origin, or 1 km up or down. There is no repair.</summary>
    public const string AbsurdCoordinate = "absurd-coordinate";

    /// <summary>Error: a level, zone, category or seat is named that there is not. Repair: the reference is dropped.</summary>
    public const string UnknownReference = "unknown-reference";

    /// <summary>Error: two seats name the same next neighbour. Repair: the later one's is dropped.</summary>
    public const string SharedNeighbour = "shared-neighbour";

    /// <summary>
    /// Error: a value that has no sense, such as an area for nobody. Repair: the usual value is taken, or what bears it left out.
    /// </summary>
    public const string BadValue = "bad-value";

    /// <summary>Error: there were more defects than are told.</summary>
    public const string TooManyDefects = "too-many-defects";
}
