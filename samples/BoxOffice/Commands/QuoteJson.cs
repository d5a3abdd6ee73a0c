using System.Text.Json;

namespace BoxOfficeSample.Commands;

/// <summary>
/// What the quote's JSON has beside lines and totals: fees of the order, taxes, ledger, and the trace where it is asked for.
/// </summary>
internal static class QuoteJson
{
    public static void WriteLine(Utf8JsonWriter json, QuoteLine line)
    {
        json.WriteStartArray("discounts");
        foreach (var discount in line.Discounts)
        {
            Part(json, "discount", discount.Rule.Value, discount.Amount.ToAmountString());
        }

        json.WriteEndArray();
        json.WriteStartArray("fees");
        foreach (var fee in line.Fees)
        {
            Part(json, "fee", fee.Fee.Value, fee.Amount.ToAmountString(), fee.Placement == FeePlacement.Inside);
        }

        json.WriteEndArray();
        WriteTaxes(json, line.Taxes);
    }

    public static void WriteOrder(Utf8JsonWriter json, Quote quote, bool trace)
    {
        json.WriteStartArray("orderFees");
        foreach (var fee in quote.OrderFees)
        {
            Part(json, "fee", fee.Fee.Fee.Value, fee.Total.ToAmountString());
        }

        json.WriteEndArray();
        json.WriteStartArray("taxes");
        foreach (var tax in quote.Taxes)
        {
            json.WriteStartObject();
            json.WriteString("tax", tax.Tax.Value);
            json.WriteString("rate", tax.Rate.ToString());
            json.WriteBoolean("inclusive", tax.Inclusive);
            json.WriteString("net", tax.Net.ToAmountString());
            json.WriteString("amount", tax.Amount.ToAmountString());
            json.WriteString("currency", tax.Amount.Currency.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("ledger");
        foreach (var account in quote.Ledger)
        {
            json.WriteStartObject();
            json.WriteString("account", account.Account.Value);
            json.WriteString("amount", account.Amount.ToAmountString());
            json.WriteString("currency", account.Amount.Currency.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (trace)
        {
            WriteTrace(json, quote);
        }
    }

    private static void WriteTaxes(Utf8JsonWriter json, IEnumerable<QuoteTax> taxes)
    {
        json.WriteStartArray("taxes");
        foreach (var tax in taxes)
        {
            Part(json, "tax", tax.Tax.Value, tax.Amount.ToAmountString(), tax.Inclusive);
        }

        json.WriteEndArray();
    }

    private static void WriteTrace(Utf8JsonWriter json, Quote quote)
    {
        json.WriteStartArray("trace");
        foreach (var step in quote.Trace)
        {
            json.WriteStartObject();
            if (step.Line is { } line)
            {
                json.WriteNumber("line", line);
            }

            json.WriteString("step", JsonNamingPolicy.CamelCase.ConvertName(step.Kind.ToString()));
            json.WriteBoolean("applied", step.Applied);
            if (!step.Applied)
            {
                json.WriteString("reason", JsonNamingPolicy.CamelCase.ConvertName(step.Reason.ToString()));
            }

            json.WriteString("rule", step.Rule);
            json.WriteString("layer", step.Layer.Value);
            json.WriteString("before", step.Before.ToAmountString());
            json.WriteString("after", step.After.ToAmountString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Part(Utf8JsonWriter json, string name, string id, string amount, bool? within = null)
    {
        json.WriteStartObject();
        json.WriteString(name, id);
        json.WriteString("amount", amount);
        if (within is { } inside)
        {
            json.WriteBoolean("inclusive", inside);
        }

        json.WriteEndObject();
    }
}
