using System.CommandLine;
using BoxOfficeSample.Houses;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice backup HOUSE FILE</c>: a copy of a house as it is at one moment, while others sell from it.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var desk = new DeskOptions();
        var copy = new Argument<string>("FILE") { Description = "Where the copy is to be; nothing is there yet." };
        var command = new Command("backup", "Copy the file of a house while others sell from it.") { desk.House, copy };
        command.SetAction(parsed =>
        {
            HouseStore.BackUp(parsed.GetRequiredValue(desk.House), parsed.GetRequiredValue(copy));
            Console.WriteLine(OneLine.Of($"{parsed.GetRequiredValue(copy)} is a copy of {parsed.GetRequiredValue(desk.House)}."));
            return 0;
        });
        return command;
    }
}
