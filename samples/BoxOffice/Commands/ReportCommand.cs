using System.CommandLine;
using System.Globalization;
using System.Text;
using BoxOfficeSample.Houses;
using BoxOfficeSample.Support;
using Spectre.Console;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice report HOUSE journal|ledger|seating|due|comps|codes</c>: lists for the office.</summary>
internal static class ReportCommand
{
    private static readonly Dictionary<string, Func<OpenHouse, Report>> Reports = new(StringComparer.Ordinal)
    {
        ["journal"] = Journal,
        ["ledger"] = Ledger,
        ["seating"] = Seating,
        ["due"] = Due,
        ["comps"] = Comps,
        ["codes"] = Codes,
    };

    public static Command Make()
    {
        var desk = new DeskOptions();
        var name = new Argument<string>("REPORT") { Description = "journal, ledger, seating, due, comps or codes." };
        var csv = new Option<bool>("--csv") { Description = "Print a CSV file and nothing else." };
        var xlsx = new Option<string?>("--xlsx") { Description = "Write an Excel workbook and print nothing.", HelpName = "FILE.xlsx" };
        var command = new Command("report", "Print a list for the office.") { desk.House, name, desk.Json, csv, xlsx };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetRequiredValue(name);
            if (!Reports.TryGetValue(wanted, out var make))
            {
                throw new CommandException($"There is no report '{wanted}'; there are {string.Join(", ", Reports.Keys)}.");
            }

            if (parsed.GetValue(csv) && parsed.GetValue(desk.Json))
            {
                throw new CommandException("A report is printed as --json or as --csv.");
            }

            return HouseStore.Look(parsed.GetRequiredValue(desk.House), house =>
            {
                if (parsed.GetValue(xlsx) is { } path)
                {
                    var report = make(house);
                    OutputFile.Write(path, stream => XlsxTable.Write(stream, wanted, report.Rows.Prepend(report.Columns)));
                    return 0;
                }

                Tell(wanted, make(house), parsed.GetValue(desk.Json), parsed.GetValue(csv));
                return 0;
            });
        });
        return command;
    }

    private static void Tell(string wanted, Report report, bool json, bool csv)
    {
        if (json)
        {
            WriteJson(wanted, report);
        }
        else if (csv)
        {
            WriteCsv(report);
        }
        else
        {
            Show(report);
        }
    }

    private static Report Journal(OpenHouse house) => new(
        ["time", "order", "what", "operator", "channel", "added", "removed", "change", "paid"],
        OrderReports.Journal(house.Orders.Events).Select(line => new[]
        {
            TimeZoneInfo.ConvertTime(line.Time, house.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            line.Order.Value, line.Kind.ToString(), line.Operator.Value, line.Channel.Value, Number(line.Added), Number(line.Removed),
            line.Change.ToAmountString(), line.Paid.ToAmountString(),
        }));

    private static Report Ledger(OpenHouse house) => new(
        ["day", "account", "performance", "amount"],
        OrderReports.Ledger(house.Orders.Events, house.Zone).Select(static line => new[]
        {
            Day(line.Day), line.Account.Value, line.Performance.Value, line.Amount.ToAmountString(),
        }));

    private static Report Seating(OpenHouse house) => new(
        ["performance", "seat", "type", "order", "buyer", "total"],
        from order in house.Orders.Orders
        from line in order.Tickets
        orderby line.Performance
        select new[]
        {
            line.Performance.Value, line.Place.Value, line.Priced.Type.Value, order.Id.Value,
            (line.Holder.IsNone ? order.Terms.Buyer : line.Holder).Value, line.Total.ToAmountString(),
        });

    private static Report Due(OpenHouse house) => new(
        ["order", "buyer", "total", "paid", "due", "overdue", "next"],
        OrderReports.BalancesDue(house.Orders.Orders, house.Orders.Today()).Select(static line => new[]
        {
            line.Order.Value, line.Buyer.Value, line.Total.ToAmountString(), line.Paid.ToAmountString(), line.Due.ToAmountString(),
            line.Overdue.ToAmountString(), line.Next is { } next ? Day(next) : "",
        }));

    private static Report Comps(OpenHouse house) => new(
        ["order", "performance", "seat", "type", "reason", "operator", "value"],
        OrderReports.Comps(house.Orders.Orders).Select(static line => new[]
        {
            line.Order.Value, line.Performance.Value, line.Place.Value, line.Type.Value, line.Reason, line.Operator.Value,
            line.Value.ToAmountString(),
        }));

    private static Report Codes(OpenHouse house) => new(
        ["code", "orders", "tickets", "discounts", "total"],
        OrderReports.Codes(house.Orders.Orders).Select(static line => new[]
        {
            line.Code.Value, Number(line.Orders), Number(line.Tickets), line.Discounts.ToAmountString(), line.Total.ToAmountString(),
        }));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteJson(string name, Report report) => JsonOut.Write(json =>
    {
        json.WriteString("report", name);
        json.WriteStartArray("lines");
        foreach (var row in report.Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                json.WriteString(report.Columns[i], row[i]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>A cell that a spreadsheet would run as a formula gets an apostrophe before it, and quotation marks are doubled.</summary>
    private static void WriteCsv(Report report)
    {
        var text = new StringBuilder();
        foreach (var row in report.Rows.Prepend(report.Columns))
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        Console.Out.Write(text);
    }

    private static string Cell(string value)
    {
        var isNumber = decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out _);
        var safe = !isNumber && value.Length > 0 && "=+-@\t\r".Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static void Show(Report report)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in report.Columns)
        {
            table.AddColumn(column);
        }

        foreach (var row in report.Rows)
        {
            table.AddRow([.. row.Select(static cell => Markup.Escape(OneLine.Of(cell)))]);
        }

        AnsiConsole.Write(table);
    }

    /// <summary>A list with its columns.</summary>
    private sealed record Report(string[] Columns, IEnumerable<string[]> Rows);
}
