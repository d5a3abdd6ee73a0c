using System.Text.Encodings.Web;
using System.Text.Json;

namespace BoxOfficeSample.Support;

/// <summary>Writes the one JSON document that a command puts on standard output.</summary>
internal static class JsonOut
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Action<Utf8JsonWriter> content)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Named amounts of money, as decimal strings.</summary>
    public static void Amounts(this Utf8JsonWriter json, string list, string name, IEnumerable<(string Name, Money Amount)> amounts)
    {
        json.WriteStartArray(list);
        foreach (var (of, amount) in amounts)
        {
            json.WriteStartObject();
            json.WriteString(name, of);
            json.WriteString("amount", amount.ToAmountString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The places of a proposal: the ids and labels of its seats, and how many in each standing area.</summary>
    public static void Places(this Utf8JsonWriter json, SeatProposal proposal)
    {
        json.Strings("seats", proposal.Selection.Seats.Select(static seat => seat.Value));
        json.Strings("labels", proposal.Seats.Select(seat => SeatWords.Of(proposal.Map[seat])));
        json.WriteStartObject("areas");
        foreach (var area in proposal.Selection.Areas)
        {
            json.WriteNumber(area.Area.Value, area.Count);
        }

        json.WriteEndObject();
    }
}
