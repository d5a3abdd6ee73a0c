using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeatEngine.Primitives;

/// <summary>
/// Money in JSON: <c>{"amount":"45.50","currency":"USD"}</c>, the amount a string so that no reader makes a binary fraction of it.
/// </summary>
/// <remarks>Without state; safe to use from any thread. Uses no reflection.</remarks>
public sealed class MoneyJsonConverter : JsonConverter<Money>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">A member is missing, unknown or given twice, the code is unknown, or the amount is not one of the
    /// currency.</exception>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Money is an object of amount and currency.");
        }

        string? amount = null;
        string? code = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isAmount = reader.ValueTextEquals("amount"u8);
            if (!isAmount && !reader.ValueTextEquals("currency"u8))
            {
                throw new JsonException($"Money has no member '{reader.GetString()}'.");
            }

            if (!reader.Read() || reader.TokenType != JsonTokenType.String || (isAmount ? amount : code) is not null)
            {
                throw new JsonException("The members of money are strings, each given once.");
            }

            if (isAmount)
            {
                amount = reader.GetString();
            }
            else
            {
                code = reader.GetString();
            }
        }

        if (amount is null || !Currency.TryParseAny(code, out var currency)
            || !Money.TryParsePlain(amount, currency, out var money))
        {
            throw new JsonException("Money needs an amount that is a whole number of minor units, and a currency of ISO 4217.");
        }

        return money;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("amount"u8, value.ToAmountString());
        writer.WriteString("currency"u8, value.Currency.Code);
        writer.WriteEndObject();
    }
}
