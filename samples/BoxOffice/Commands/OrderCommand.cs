using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BoxOfficeSample.Houses;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice order HOUSE ID</c>: an order's lines, payments, balance due and ledger entries.</summary>
internal static class OrderCommand
{
    public static Command Make()
    {
        var desk = new DeskOptions();
        var id = new Argument<string>("ID") { Description = "The order's id." };
        var command = new Command("order", "Show an order: its lines, payments, balance due and ledger entries.") { desk.House, id,
            desk.Json };
        command.SetAction(parsed => HouseStore.Look(parsed.GetRequiredValue(desk.House), house =>
        {
            var order = house.FindOrder(parsed.GetRequiredValue(id));
            var events = house.Orders.EventsOf(order.Id);
            if (parsed.GetValue(desk.Json))
            {
                JsonOut.Write(json => Write(json, order, events));
            }
            else
            {
                Show(order, events);
            }

            return 0;
        }));
        return command;
    }

    private static void Write(Utf8JsonWriter json, Order order, IEnumerable<OrderEvent> events)
    {
        var back = order.Payments.Where(static payment => payment.Amount.IsNegative).Sum(static payment => -payment.Amount.MinorUnits);
        OrderOut.Write(json, order, new Money(back, order.Currency));
        json.WriteString("buyer", order.Terms.Buyer.Value);
        json.WriteString("placed", order.PlacedAt.ToString("O", CultureInfo.InvariantCulture));
        json.WriteStartArray("lines");
        foreach (var line in order.Lines)
        {
            json.WriteStartObject();
            json.WriteNumber("number", line.Number);
            json.WriteString("performance", line.Performance.Value);
            json.WriteString("seat", line.Place.Value);
            json.WriteString("type", line.Priced.Type.Value);
            json.WriteString("item", line.Priced.Item.Value);
            json.WriteString("name", line.Priced.Name);
            json.WriteString("price", line.Priced.Price.ToAmountString());
            json.WriteString("total", line.Total.ToAmountString());
            QuoteJson.WriteLine(json, line.Priced);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Amounts("fees", "fee", order.Fees.Select(static fee => (fee.Fee.Fee.Value, fee.Total)));
        json.Amounts("charges", "charge", order.Charges.Select(static charge => (charge.Kind.ToString(), charge.Amount)));
        json.Amounts("payments", "means", order.Payments.Select(static payment => (payment.Tender.Means.Value, payment.Amount)));
        json.Amounts("ledger", "account", Entries(events).Select(static entry => (entry.Key, entry.Value)));
    }

    private static SortedDictionary<string, Money> Entries(IEnumerable<OrderEvent> events)
    {
        var accounts = new SortedDictionary<string, Money>(StringComparer.Ordinal);
        foreach (var entry in events.SelectMany(static logged => logged.Entries))
        {
            accounts[entry.Account.Value] = accounts.TryGetValue(entry.Account.Value, out var sum) ? sum + entry.Amount : entry.Amount;
        }

        return accounts;
    }

    private static void Show(Order order, IEnumerable<OrderEvent> events)
    {
        Console.WriteLine(OneLine.Of(order.Explain()));
        foreach (var line in order.Lines)
        {
            Console.WriteLine(OneLine.Of("  " + OrderOut.Line(line)));
        }

        foreach (var fee in order.Fees)
        {
            Say($"  {fee.Fee.Name}: {fee.Total}");
        }

        foreach (var charge in order.Charges)
        {
            Say($"  {charge.Kind}: {charge.Amount}");
        }

        foreach (var payment in order.Payments)
        {
            Say($"  paid by {payment.Tender.Means}: {payment.Amount}");
        }

        foreach (var (account, amount) in Entries(events))
        {
            Say($"  account {account}: {amount}");
        }
    }

    private static void Say(FormattableString sentence) => Console.WriteLine(OneLine.Of(sentence.ToString(CultureInfo.InvariantCulture)));
}
