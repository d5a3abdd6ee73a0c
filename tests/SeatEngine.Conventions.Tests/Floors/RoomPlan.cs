namespace SeatEngine.Conventions.Tests.Floors;

/// <summary>
/// Which room uses which other of its own house: the concepts of SeatEngine, each a namespace, and the other libraries, each
/// one namespace as a whole. Rooms are listed from the ground up, and use those before them; where a ring is real, it says why.
/// </summary>
internal static class RoomPlan
{
    private const string Door = Room.Door;

    /// <summary>The rooms of each house; kept to what is really used by the tests.</summary>
    public static IReadOnlyDictionary<string, PlannedRoom[]> Houses { get; } = new Dictionary<string, PlannedRoom[]>(StringComparer.Ordinal)
    {
        ["Primitives"] =
        [
            new("Guards"),
            new("Content"),
            new("Diagnostics"),
            new("Wire"),
            new("Words", "Wire"),
            new("Ids", "Guards", "Wire"),
            new("Amounts", "Wire"),
            new("Json", "Content", "Ids"),
            new(Door, "Ids"),
        ],
        ["Layout"] =
        [
            new(Door),
        ],
        ["Halls"] =
        [
            new("Plan"),
            new("Numbering"),
            new("Building", "Plan", "Numbering"),
            new("Checking", "Plan"),
            new("SetUps", "Plan", "Checking"),
        ],
        ["Maps"] =
        [
            new("Sets") { UsesAbove = [Door], Because = "a set names its seats by the map that it is of" },
            new("Parts", "Sets") { UsesAbove = [Door], Because = "a seat reads what the map keeps of it in tables" },
            new("Compiling", "Sets", "Parts")
            {
                UsesAbove = [Door],
                Because = "the compiler makes the map, and links are found over a finished one",
            },
            new(Door, "Sets", "Parts", "Compiling"),
            new("Zones", "Sets", "Parts", Door),
            new("Differences", "Sets", "Parts", Door),
            new("Sights", "Sets", "Parts", Door),
        ],
        ["Allocation"] =
        [
            new("Bits"),
            new("Asking") { UsesAbove = ["Search", "Steps"], Because = "a request carries its ladder, whose steps are given the search" },
            new("Answers", "Asking"),
            new("Spacing", "Bits", "Asking"),
            new("Judging", "Bits", "Asking", "Answers")
            {
                UsesAbove = ["Search", Door],
                Because = "rules look at the sets of the search they judge for, and at what is compiled for the map",
            },
            new("Search", "Bits", "Asking", "Answers", "Judging")
            {
                UsesAbove = [Door],
                Because = "a search reads what the allocator has compiled for the map",
            },
            new("Steps", "Asking", "Answers", "Judging", "Search")
            {
                UsesAbove = [Door],
                Because = "a step reads what the allocator has compiled for the map",
            },
            new("Reporting", "Asking", "Answers")
            {
                UsesAbove = ["Moves", "Groups", "Series"],
                Because = "it counts the answers of each kind of search",
            },
            new("Moves", "Asking", "Answers", "Spacing", "Judging", "Reporting")
            {
                UsesAbove = [Door],
                Because = "a better place is asked of the allocator itself",
            },
            new("Groups", "Bits", "Asking", "Answers", "Search")
            {
                UsesAbove = [Door],
                Because = "places for wheelchairs are asked of the allocator itself",
            },
            new(Door, "Bits", "Asking", "Answers", "Spacing", "Judging", "Search", "Steps", "Moves", "Groups", "Reporting"),
            new("Series", "Asking", "Answers", "Spacing", "Judging", "Search", "Steps", "Moves", "Reporting", Door),
        ],
        ["Inventory"] =
        [
            new("Ids"),
            new("Asking", "Ids"),
            new("Codes", "Asking"),
            new("Log", "Ids", "Codes", "Asking")
            {
                UsesAbove = ["State", "Drafts", "Steps", Door],
                Because = "an event is made from the draft that it changes, and a file holds a whole inventory",
            },
            new("Answers", "Ids", "Codes", "Log"),
            new("Stores", "Ids", "Asking")
            {
                UsesAbove = ["Hosting"],
                Because = "a writer knows what it keeps open",
            },
            new("State", "Ids", "Codes", "Asking", "Log")
            {
                UsesAbove = ["Drafts", "Steps"],
                Because = "what has ended by an instant is left out by a draft, and an empty state is made by the options",
            },
            new("Drafts", "Ids", "Codes", "Asking", "Log", "Answers", "State"),
            new("Steps", "Ids", "Codes", "Asking", "Log", "Answers", "Stores", "State", "Drafts"),
            new("Rules", "Ids", "Asking", "Log", "Answers", "State", "Drafts", "Steps"),
            new("Groups", "Ids", "Answers", "State", "Steps")
            {
                UsesAbove = ["Hosting", Door],
                Because = "a group writes to several inventories at once, and behind a store as their host does",
            },
            new("Hosting", "Ids", "Asking", "Log", "Answers", "Stores", "State", "Steps", "Rules", "Groups")
            {
                UsesAbove = [Door],
                Because = "the host carries out what was asked of an inventory",
            },
            new(Door, "Ids", "Codes", "Asking", "Log", "Answers", "Stores", "State", "Steps", "Rules", "Groups", "Hosting"),
            new("Reports", "Ids", "Codes", "Asking", "Log", "State"),
        ],
        ["Pricing"] =
        [
            new("Ids"),
            new("Calendar"),
            new("Changes", "Ids"),
            new("Discounts", "Ids"),
            new("Fees", "Ids"),
            new("Taxes", "Ids"),
            new("Packages", "Ids"),
            new("Tracing"),
            new("Books", "Ids", "Calendar", "Changes", "Discounts", "Fees", "Taxes", "Packages", "Tracing"),
            new("Tables", "Ids", "Calendar", "Changes", "Tracing", "Books"),
            new("Answers", "Ids", "Fees", "Tracing", "Books", "Tables")
            {
                UsesAbove = ["Quoting"],
                Because = "a quote is asked for by its own name, and made by the engine",
            },
            new("Quoting", "Ids", "Calendar", "Discounts", "Fees", "Taxes", "Tracing", "Books", "Tables", "Answers"),
            new("Rates", "Books", "Tables"),
            new("Exchanges", "Ids", "Tables", "Answers"),
            new("Proration", "Ids", "Packages", "Books", "Tables", "Quoting"),
        ],
        ["Orders"] =
        [
            new("Ids"),
            new("Content", "Ids"),
            new("Patrons", "Ids", "Content"),
            new("Ledger", "Content"),
            new("Asking", "Ids", "Content", "Ledger"),
            new("Log", "Ids", "Content", "Ledger"),
            new("Answers", "Content", "Log"),
            new("Rules", "Ids", "Content", "Ledger", "Asking", "Log", "Answers"),
            new("Reports", "Ids", "Content", "Ledger", "Asking", "Log", "Rules"),
            new("Hosting", "Asking", "Log", "Answers", "Rules")
            {
                UsesAbove = ["Books"],
                Because = "the host carries out what was asked of a book",
            },
            new("Books", "Ids", "Content", "Ledger", "Asking", "Log", "Answers", "Rules", "Hosting"),
        ],
        ["Performances"] =
        [
            new("Offers"),
            new("Series", "Offers"),
            new("Moves", "Offers"),
            new(Door, "Offers", "Series", "Moves"),
        ],
        ["Seasons"] =
        [
            new("Ids"),
            new("Plan", "Ids") { UsesAbove = ["Nights"], Because = "a builder makes the season, and a group says which nights it takes" },
            new("Nights", "Ids", "Plan"),
            new("Changes", "Ids", "Plan", "Nights"),
            new("Records", "Ids"),
            new("Wishes"),
            new("Subscribers", "Ids", "Records"),
            new("Selling", "Ids", "Plan", "Nights", "Subscribers"),
            new("Waiting", "Ids", "Plan", "Nights", "Records", "Wishes", "Selling"),
            new("Groups", "Ids", "Plan", "Nights", "Records", "Wishes", "Selling"),
            new("Upgrades", "Ids", "Wishes", "Subscribers"),
            new("RollOver", "Ids", "Plan", "Nights", "Records", "Subscribers")
            {
                UsesAbove = [Door],
                Because = "halls and nights of the season that was are looked at through its office",
            },
            new(Door, "Ids", "Plan", "Nights", "Records", "Subscribers", "Selling", "Upgrades", "RollOver"),
            new("Reports", "Ids", "Nights", "Subscribers", Door),
        ],
        ["Files"] =
        [
            new("Words"),
            new("Halls", "Words"),
            new("PriceBooks", "Words"),
            new("Seasons", "PriceBooks"),
        ],
        ["Catalogues"] =
        [
            new(Door),
        ],
        ["SeatEngine.Interchange"] =
        [
            new("Streams"),
            new("Names"),
            new("Tables"),
            new("Csv", "Streams", "Tables"),
            new("Manifests", "Names", "Tables", "Csv"),
            new("Layouts", "Tables", "Manifests"),
            new("PriceLists", "Names", "Tables", "Manifests"),
            new("HoldLists", "Names", "Tables"),
            new("Json", "Names"),
            new("Markup"),
            new("Drawings", "Markup"),
            new("SvgStyles", "Drawings"),
            new("Plans", "Streams", "Names", "Manifests", "Drawings")
            {
                UsesAbove = ["SvgSeats"],
                Because = "how any hall is read says how a drawing is",
            },
            new("SvgBackgrounds", "Drawings", "Plans"),
            new("SvgSeats", "Streams", "Names", "Drawings", "SvgStyles", "Plans", "SvgBackgrounds"),
            new("SeatsIo", "Json", "Plans"),
            new("Pretix", "Json", "Plans"),
            new("GeoJson"),
            new("Excel", "Streams", "Names", "Tables", "Manifests", "Plans", "Markup")
            {
                UsesAbove = [Door],
                Because = "a drawn hall is given a focal point like any other",
            },
            new("Reports", "Tables", "Excel", "HoldLists"),
            new("SeasonLists", "Tables", "Reports"),
            new(Door, "Streams", "Names", "Tables", "Csv", "Excel", "Manifests", "Layouts", "PriceLists", "HoldLists", "Reports",
                "SeasonLists", "Json", "Drawings", "SvgStyles", "Plans", "SvgSeats", "SeatsIo", "Pretix", "GeoJson"),
        ],
        ["SeatEngine.Rendering"] =
        [
            new("Diagnostics"),
            new("Scenes"),
            new("Lettering", "Scenes"),
            new("Styles", "Scenes"),
            new("Views", "Scenes", "Styles"),
            new("Measuring", "Scenes"),
            new("Naming", "Scenes", "Lettering", "Measuring"),
            new("Composing", "Scenes", "Styles", "Views", "Measuring"),
            new("Layers", "Scenes", "Styles", "Views", "Measuring", "Naming", "Composing"),
            new("Pages", "Scenes", "Styles", "Views", "Measuring", "Naming", "Composing", "Layers"),
            new("Sights", "Scenes", "Styles", "Views", "Naming", "Composing"),
            new(Door, "Diagnostics", "Scenes", "Styles", "Views", "Measuring", "Layers", "Pages", "Sights"),
            new("Feeds", "Diagnostics", "Scenes", "Styles", "Views", "Measuring", "Composing"),
            new("Listings", "Diagnostics", "Scenes", "Views", "Measuring", "Composing"),
            new("Svg", "Diagnostics", "Scenes"),
            new("Raster", "Scenes", "Lettering"),
            new("Png", "Diagnostics", "Scenes", "Raster"),
        ],
        ["SeatEngine.AspNetCore"] =
        [
            new("Live"),
            new("Signing"),
            new("Days"),
            new("Documents", "Days"),
            new("Houses", "Live") { UsesAbove = [Door], Because = "what is sold to whom is the application's to say" },
            new("Buyers") { UsesAbove = [Door], Because = "who buys is the application's to say" },
            new("Checkouts", "Houses", "Buyers") { UsesAbove = [Door], Because = "how long a payment may take is the application's to say" },
            new("Webhooks", "Signing", "Documents", "Houses")
            {
                UsesAbove = [Door],
                Because = "the house is found as the endpoints find it",
            },
            new("Endpoints", "Live", "Signing", "Days", "Documents", "Houses", "Buyers", "Checkouts")
            {
                UsesAbove = [Door],
                Because = "how seats are sold is the application's to say",
            },
            new("Staff/Documents", "Days"),
            new("Staff", "Days", "Documents", "Houses", "Endpoints", "Staff/Documents")
            {
                UsesAbove = [Door],
                Because = "who of the staff may do what is the application's to say",
            },
            new(Door, "Signing", "Houses", "Buyers", "Checkouts", "Endpoints", "Staff"),
        ],
        ["SeatEngine.Hosting"] =
        [
            new(Door),
        ],
        ["SeatEngine.Rendering.Skia"] =
        [
            new(Door),
        ],
        ["SeatEngine.Storage.PostgreSql"] =
        [
            new("Connections") { UsesAbove = [Door],
                Because = "how the database is used, and to whom failures are told, is the caller's to say" },
            new("Schema", "Connections") { UsesAbove = [Door], Because = "whether tables may be made is the caller's to say" },
            new("Appending", "Connections") { UsesAbove = [Door], Because = "how many go together is the caller's to say" },
            new("Reading", "Connections") { UsesAbove = [Door], Because = "how often a feed looks is the caller's to say" },
            new("Checking", "Connections") { UsesAbove = [Door], Because = "it makes the report that the store gives" },
            new(Door, "Connections", "Schema", "Appending", "Reading", "Checking"),
        ],
        ["SeatEngine.Storage.Sqlite"] =
        [
            new("Connections"),
            new("Schema", "Connections") { UsesAbove = [Door], Because = "what is refused is told by the exception that callers see" },
            new("Reading", "Connections", "Schema") { UsesAbove = [Door],
                Because = "a damaged row is told as a defect, and its store by name" },
            new("Writing", "Connections", "Schema", "Reading") { UsesAbove = [Door],
                Because = "failures are told and logged as of the store" },
            new("Checking", "Connections", "Schema", "Reading"),
            new(Door, "Connections", "Schema", "Reading", "Writing", "Checking"),
        ],
    };
}
