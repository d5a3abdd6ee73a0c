using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BoxOfficeSample.Houses;
using BoxOfficeSample.Support;
using Spectre.Console;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice close HOUSE</c>: the close of a day; exit code 0 when it balances, 1 when not.</summary>
internal static class CloseCommand
{
    public static Command Make()
    {
        var desk = new DeskOptions();
        var day = new Option<string?>("--day")
        {
            Description = "The day; today in the house's zone when not said.",
            HelpName = "2027-03-12"
        };
        var counted = new Option<string[]>("--counted")
        {
            Description = "What was counted, such as cash=216.50; may be given several times.",
            HelpName = "MEANS=AMOUNT",
        };
        var output = ReportFile.Option();
        var command = new Command("close", "Close a day: sales, payments, ledger and counted money, which agree to the cent or not.")
        {
            desk.House, day, counted, desk.Json, output,
        };
        command.SetAction(parsed => HouseStore.Look(parsed.GetRequiredValue(desk.House), house =>
        {
            var currency = house.Prices.Currency;
            var close = house.Office.CloseDay(
                parsed.GetValue(day) is { } text ? DayOf(text) : null,
                [.. MoneyList.Parse("--counted", parsed.GetValue(counted) ?? [], currency).GroupBy(static money => money.Name)
                    .Select(static money => new DrawerCount(new TenderId(money.Key),
                        money.Select(static each => each.Amount).Aggregate(static (sum, amount) => sum + amount)))]);
            if (parsed.GetValue(output) is { } path)
            {
                ReportFile.Write(path, ReportTables.Close(close));
            }
            else if (parsed.GetValue(desk.Json))
            {
                JsonOut.Write(json => Write(json, close, currency));
            }
            else
            {
                Show(close);
            }

            return close.Succeeded ? 0 : CommandException.RefusedCode;
        }));
        return command;
    }

    /// <summary>Shows a close in tables.</summary>
    public static void Show(DayClose close)
    {
        Console.WriteLine(OneLine.Of(close.Explain()));
        var sales = Table("performance", "sold", "returned", "tickets", "items", "fees", "taxes", "other", "total");
        foreach (var line in close.ByPerformance)
        {
            sales.AddRow([Markup.Escape(line.Of.Length == 0 ? "orders" : line.Of), Number(line.Sold), Number(line.Returned),
                .. new[] { line.Tickets, line.Items, line.Fees, line.Taxes, line.Other, line.Total }.Select(static money =>
                    money.ToAmountString())]);
        }

        AnsiConsole.Write(sales);
        var taken = Table("operator", "channel", "means", "count", "amount");
        foreach (var line in close.Tenders)
        {
            taken.AddRow(Markup.Escape(line.Operator.Value), Markup.Escape(line.Channel.Value), Markup.Escape(line.Means.Value),
                Number(line.Count), line.Amount.ToAmountString());
        }

        AnsiConsole.Write(taken);
        var ledger = Table("account", "amount");
        foreach (var line in close.Ledger)
        {
            ledger.AddRow(Markup.Escape(line.Account.Value), line.Amount.ToAmountString());
        }

        AnsiConsole.Write(ledger);
    }

    private static Table Table(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in columns)
        {
            table.AddColumn(column);
        }

        return table;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static DateOnly DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CommandException($"--day: '{text}' is no day; write 2027-03-12.");

    private static void Write(Utf8JsonWriter json, DayClose close, Currency currency)
    {
        json.WriteBoolean("balanced", close.Succeeded);
        json.WriteString("day", close.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("sales", (close.Sales.IsEmpty ? Money.Zero(currency) : close.Sales[0]).ToAmountString());
        json.WriteStartArray("tenders");
        foreach (var line in close.Tenders)
        {
            json.WriteStartObject();
            json.WriteString("operator", line.Operator.Value);
            json.WriteString("channel", line.Channel.Value);
            json.WriteString("means", line.Means.Value);
            json.WriteString("amount", line.Amount.ToAmountString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Amounts("ledger", "account", close.Ledger.Select(static line => (line.Account.Value, line.Amount)));
        json.WriteStartArray("performances");
        foreach (var line in close.ByPerformance)
        {
            json.WriteStartObject();
            json.WriteString("performance", line.Of);
            json.WriteNumber("sold", line.Sold);
            json.WriteNumber("returned", line.Returned);
            json.WriteString("tickets", line.Tickets.ToAmountString());
            json.WriteString("items", line.Items.ToAmountString());
            json.WriteString("fees", line.Fees.ToAmountString());
            json.WriteString("taxes", line.Taxes.ToAmountString());
            json.WriteString("other", line.Other.ToAmountString());
            json.WriteString("total", line.Total.ToAmountString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("counted");
        foreach (var drawer in close.Counted)
        {
            json.WriteStartObject();
            json.WriteString("means", drawer.Count.Means.Value);
            json.WriteString("counted", drawer.Count.Amount.ToAmountString());
            json.WriteString("expected", drawer.Expected.ToAmountString());
            json.WriteString("overShort", drawer.OverShort.ToAmountString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Strings("differences", close.Differences);
    }
}
