using System.CommandLine;

namespace BoxOfficeSample.Support;

/// <summary>The arguments and options that several commands share; each command takes instances of its own.</summary>
internal static class CommonOptions
{
    public static Argument<string> Hall() => new("HALL") { Description = "A hall in any supported format, told by content." };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document and nothing else." };

    public static Option<bool> Lenient() => new("--lenient") { Description = "Repair what can be repaired, and warn." };

    public static Option<string?> Taken() =>
        new("--taken") { Description = "A file with the id of a taken seat on each line.", HelpName = "FILE" };

    public static Option<string?> Prices() =>
        new("--prices")
        {
            Description = "A price book: JSON, or CSV or an Excel sheet with zone, price_type, layer and amount.",
            HelpName = "FILE",
        };

    public static Option<string> Currency() => new("--currency")
    {
        Description = "The currency of a CSV price list that names none, by its ISO 4217 code.",
        DefaultValueFactory = static _ => "USD",
        HelpName = "CODE",
    };
}
