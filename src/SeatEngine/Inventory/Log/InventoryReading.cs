using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What is kept while something of an inventory is read: money, which is said in two members.</summary>
internal sealed class InventoryReading : JsonReading
{
    private string? _amount;
    private string? _currency;

    /// <summary>Adds the two members of a sum to a table.</summary>
    public static JsonShape<T> AddMoney<T>(JsonShape<T> shape, Func<T, Money?> get, bool isNeeded)
    {
        return shape
            .Part("amount", JsonKinds.Text(), static (ref source) => Of(source)._amount = source.Text(), WriteAmount, isNeeded)
            .Part("currency", JsonKinds.Text(), static (ref source) => Of(source)._currency = source.Text(), WriteCurrency, isNeeded);

        void WriteAmount(JsonSink sink, T value) => Write(sink, "amount"u8, get(value)?.ToAmountString());

        void WriteCurrency(JsonSink sink, T value) => Write(sink, "currency"u8, get(value)?.Currency.Code);
    }

    /// <summary>The sum of the object that ends here, if it says one.</summary>
    public static Money? MoneyOf(ref JsonSource source)
    {
        var reading = Of(source);
        var (amount, code) = (reading._amount, reading._currency);
        (reading._amount, reading._currency) = (null, null);
        if (amount is null && code is null)
        {
            return null;
        }

        if (!Currency.TryParse(code, out var currency) || !Money.TryParsePlain(amount, currency, out var money))
        {
            source.Fail("invalid-value", $"\"{amount} {code}\" is no money.");
            return null;
        }

        return money;
    }

    private static InventoryReading Of(in JsonSource source) => (InventoryReading)source.Reading;

    private static void Write(JsonSink sink, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            sink.Name(name);
            sink.Text(text);
        }
    }
}
