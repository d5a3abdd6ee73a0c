using System.CommandLine;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice validate HALL</c>: every defect, and 1 as exit code when the hall is not sound.</summary>
internal static class ValidateCommand
{
    private const int Unsound = 1;

    public static Command Make()
    {
        var hall = CommonOptions.Hall();
        var json = CommonOptions.Json();
        var lenient = CommonOptions.Lenient();
        var command = new Command("validate",
            "List every defect of a hall; exit code 0 when it is sound, 1 when it is not.") { hall, json, lenient };
        command.SetAction(parsed =>
        {
            var result = HallSource.TryRead(parsed.GetRequiredValue(hall), Reading.Of(parsed, lenient));
            if (parsed.GetValue(json))
            {
                Write(result);
            }
            else
            {
                Show(result);
            }

            return result.Succeeded ? 0 : Unsound;
        });
        return command;
    }

    private static void Write(HallReadResult result) => JsonOut.Write(json =>
    {
        json.WriteBoolean("sound", result.Succeeded);
        json.WriteStartArray("defects");
        foreach (var defect in result.Defects)
        {
            json.WriteStartObject();
            json.WriteString("code", defect.Code);
            json.WriteString("severity", defect.Severity.ToString().ToLowerInvariant());
            json.WriteString("place", defect.Place);
            json.WriteString("message", defect.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Strings("notes", result.Notes.Select(static note => note.ToString()));
    });

    private static void Show(HallReadResult result)
    {
        foreach (var defect in result.Defects)
        {
            Console.WriteLine(OneLine.Of($"{defect.Severity.ToString().ToLowerInvariant()}: {defect}"));
        }

        foreach (var note in result.Notes)
        {
            Console.WriteLine(OneLine.Of($"note: {note}"));
        }

        Console.WriteLine(result.Succeeded ? "The hall is sound." : "The hall is not sound.");
    }
}
