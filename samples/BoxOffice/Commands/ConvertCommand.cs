using System.Collections.Immutable;
using System.CommandLine;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice convert IN OUT</c>: from any format to the one that the extension of OUT names.</summary>
internal static class ConvertCommand
{
    public static Command Make()
    {
        var from = new Argument<string>("IN") { Description = "A hall in any supported format, told by content." };
        var to = new Argument<string>("OUT")
        {
            Description =
            "The file to write: .json for the native format, .csv or .xlsx for a manifest, .pretix.json for a seating plan, .geojson for a map."
        };
        var lenient = CommonOptions.Lenient();
        var command = new Command("convert", "Convert a hall from one format to another.") { from, to, lenient };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(to);
            var format = HallWriter.FormatOf(path)
                ?? throw new CommandException($"The format of {path} is not known by its extension: use .json, .csv, .xlsx, " +
                    $".pretix.json or .geojson.");
            var hall = HallSource.Read(parsed.GetRequiredValue(from), Reading.Of(parsed, lenient));
            ImmutableArray<HallNote> left = [];
            OutputFile.Write(path, stream => left = HallWriter.Write(hall, stream, format));
            foreach (var note in left)
            {
                Console.Error.WriteLine(OneLine.Of($"note: {note}"));
            }

            return 0;
        });
        return command;
    }
}
