using System.Globalization;
using System.Text.Json;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Houses;

/// <summary>What commands on orders tell: of the order, as text or JSON, and why nothing was done.</summary>
internal static class OrderOut
{
    /// <summary>Tells what became of an operation.</summary>
    /// <returns>Whether it was carried out.</returns>
    public static bool Tell(OrderResult result, bool json)
    {
        if (!result.Succeeded)
        {
            return Refuse(result.Problems.Select(static problem => problem.Message));
        }

        if (json)
        {
            JsonOut.Write(writer => Write(writer, result.Order!, result.Refund));
        }
        else
        {
            Console.WriteLine(OneLine.Of(result.Explain()));
            foreach (var line in result.Order!.Lines)
            {
                Console.WriteLine(OneLine.Of("  " + Line(line)));
            }
        }

        return true;
    }

    /// <summary>Tells why nothing was done; each reason is a line on standard error.</summary>
    public static bool Refuse(IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
        {
            Console.Error.WriteLine(OneLine.Of(reason));
        }

        return false;
    }

    public static string Line(OrderLine line) => string.Create(CultureInfo.InvariantCulture,
        $"{line.Number}. {(line.IsTicket ? $"{line.Performance} {line.Place.Value}, " : "")}{line.Priced.Name}: {line.Total}");

    /// <summary>The members that every command on an order gives.</summary>
    public static void Write(Utf8JsonWriter json, Order order, Money refund)
    {
        json.WriteString("order", order.Id.Value);
        json.Strings("seats", order.Tickets.Select(static line => line.Place.Value));
        json.WriteString("currency", order.Currency.Code);
        json.WriteString("total", order.Total.ToAmountString());
        json.WriteString("paid", order.Paid.ToAmountString());
        json.WriteString("due", order.Due.ToAmountString());
        json.WriteString("refund", refund.ToAmountString());
    }
}
