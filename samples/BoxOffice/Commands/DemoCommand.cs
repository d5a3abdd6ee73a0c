using System.CommandLine;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice demo</c>: the whole story of a sale on a bundled hall.</summary>
internal static class DemoCommand
{
    public static Command Make()
    {
        var output = new Option<string>("--out")
        {
            Description = "The folder for the maps.",
            DefaultValueFactory = static _ => "out",
            HelpName = "DIR"
        };
        var command = new Command("demo", "Sell four seats in a bundled concert hall: find, offer, quote, hold, sell, draw.") { output };
        command.SetAction(parsed =>
        {
            new Demo(parsed.GetValue(output)!).Run();
            return 0;
        });
        return command;
    }
}
