using System.Collections.Immutable;
using System.CommandLine;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice prices IN OUT</c>: a price book or price list in the format that the extension of OUT names.</summary>
internal static class PricesCommand
{
    public static Command Make()
    {
        var from = new Argument<string>("IN") { Description = "A price book, or a price list as CSV or as a workbook, told by content." };
        var to = new Argument<string>("OUT")
        {
            Description = "The file to write: .csv or .xlsx for a price list, .json for a price book.",
        };
        var currency = CommonOptions.Currency();
        var command = new Command("prices", "Convert a price book to a price list, or back.") { from, to, currency };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(to);
            var book = PriceSource.Read(parsed.GetRequiredValue(from), parsed.GetValue(currency)!);
            ImmutableArray<Defect> left = [];
            OutputFile.Write(path, stream => left = Write(book, stream, path));
            foreach (var loss in left)
            {
                Console.Error.WriteLine(OneLine.Of($"note: {loss.Message}"));
            }

            return 0;
        });
        return command;
    }

    private static ImmutableArray<Defect> Write(PriceBook book, Stream stream, string path)
    {
        if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            return PriceListXlsx.Write(book, stream);
        }

        if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return PriceListCsv.Write(book, stream);
        }

        if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandException($"The format of {path} is not known by its extension: use .csv, .xlsx or .json.");
        }

        PriceBookFile.Write(book, stream);
        return [];
    }
}
