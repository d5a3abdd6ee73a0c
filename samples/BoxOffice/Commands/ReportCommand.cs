using System.CommandLine;
using BoxOfficeSample.Houses;
using BoxOfficeSample.Support;
using Spectre.Console;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice report HOUSE journal|ledger|…</c>: lists for the office, shown, printed or written to a file.</summary>
internal static class ReportCommand
{
    private static readonly Dictionary<string, Func<OpenHouse, ReportTable>> OfTheHouse = new(StringComparer.Ordinal)
    {
        ["journal"] = static house => ReportTables.Journal(OrderReports.Journal(house.Orders.Events), house.Zone),
        ["ledger"] = static house => ReportTables.Ledger(OrderReports.Ledger(house.Orders.Events, house.Zone)),
        ["seating"] = static house => ReportTables.Tickets(house.Orders.Orders),
        ["due"] = static house => ReportTables.BalancesDue(OrderReports.BalancesDue(house.Orders.Orders, house.Orders.Today())),
        ["comps"] = static house => ReportTables.Comps(OrderReports.Comps(house.Orders.Orders)),
        ["codes"] = static house => ReportTables.Codes(OrderReports.Codes(house.Orders.Orders)),
        ["taxes"] = static house => ReportTables.Taxes(OrderReports.Taxes(house.Orders.Orders)),
    };

    private static readonly Dictionary<string, Func<OpenHouse, Performance, ReportTable>> OfAPerformance = new(StringComparer.Ordinal)
    {
        ["filling"] = static (_, night) => ReportTables.Filling(
            SeatingReport.Of(night.Inventory.Snapshot(), night.Zones, TimeProvider.System.GetUtcNow())),
        ["holds"] = static (_, night) => ReportTables.Holds(HoldList.Of(night.Inventory.Snapshot())),
        ["days"] = static (house, night) => ReportTables.SellThrough(
            SellThrough.ByDay(night.Inventory.EventsAfter(0).ToArray(), PlacesOf(night.Map), soldBefore: 0, house.Zone)),
        ["pace"] = static (house, night) => ReportTables.Pace(
            OrderReports.Pace(house.Orders.Events, night.Id, night.Curtain ?? TimeProvider.System.GetUtcNow(), house.Zone)),
    };

    private static string Names => string.Join(", ", OfTheHouse.Keys.Concat(OfAPerformance.Keys));

    public static Command Make()
    {
        var desk = new DeskOptions();
        var name = new Argument<string>("REPORT") { Description = $"One of {Names}." };
        var csv = new Option<bool>("--csv") { Description = "Print a CSV file and nothing else." };
        var output = ReportFile.Option();
        var command = new Command("report", "Print a list for the office, or write it to a file.")
        {
            desk.House, name, desk.Performance, desk.Json, csv, output,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(csv) && parsed.GetValue(desk.Json))
            {
                throw new CommandException("A report is printed as --json or as --csv.");
            }

            return HouseStore.Use(parsed.GetRequiredValue(desk.House), async house =>
            {
                var report = await FindAsync(house, parsed.GetRequiredValue(name), parsed.GetValue(desk.Performance));
                if (parsed.GetValue(output) is { } path)
                {
                    ReportFile.Write(path, [report]);
                }
                else
                {
                    Tell(report, parsed.GetValue(desk.Json), parsed.GetValue(csv));
                }

                return true;
            });
        });
        return command;
    }

    private static async Task<ReportTable> FindAsync(OpenHouse house, string name, string? performance)
    {
        if (OfTheHouse.TryGetValue(name, out var make))
        {
            return performance is null
                ? make(house) : throw new CommandException($"The report '{name}' is one of the whole house, of no single --performance.");
        }

        if (!OfAPerformance.TryGetValue(name, out var makeOne))
        {
            throw new CommandException($"There is no report '{name}'; there are {Names}.");
        }

        return makeOne(house, await house.FindAsync(
            performance ?? throw new CommandException($"The report '{name}' is one of a performance: name it with --performance.")));
    }

    private static int PlacesOf(SeatMap map) => map.SeatCount + map.Areas.Sum(static area => area.Capacity);

    private static void Tell(ReportTable report, bool json, bool csv)
    {
        if (json)
        {
            WriteJson(report);
        }
        else if (csv)
        {
            Console.Out.Write(ReportCsv.ToText(report));
        }
        else
        {
            Show(report);
        }
    }

    private static void WriteJson(ReportTable report) => JsonOut.Write(json =>
    {
        json.WriteString("report", report.Name);
        json.WriteStartArray("lines");
        foreach (var row in report.Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                json.WriteString(report.Columns[i].Name, row[i]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Show(ReportTable report)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in report.Columns)
        {
            table.AddColumn(Markup.Escape(column.Name));
        }

        foreach (var row in report.Rows)
        {
            table.AddRow([.. row.Select(static cell => Markup.Escape(OneLine.Of(cell)))]);
        }

        AnsiConsole.Write(table);
    }
}
