using System.CommandLine;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice demo</c>: the whole story of a sale on a bundled hall.</summary>
internal static class DemoCommand
{
    /// <summary>The option by which the demo starts a box office that it will kill.</summary>
    public const string SellInto = "--sell-into";

    public static Command Make()
    {
        var output = new Option<string>("--out")
        {
            Description = "The folder for the maps.",
            DefaultValueFactory = static _ => "out",
            HelpName = "DIR"
        };
        var house = new Option<string?>(SellInto) { Hidden = true };
        var command = new Command("demo", "Sell four seats in a bundled concert hall: find, offer, quote, hold, sell, draw.") { output,
            house };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(house) is { } file)
            {
                PulledPlug.Sell(file);
                return 0;
            }

            new Demo(parsed.GetValue(output)!).Run();
            return 0;
        });
        return command;
    }
}
