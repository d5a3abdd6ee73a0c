using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Reads the lines of a price list; all that is wrong in them goes to the defects.</summary>
internal sealed class PriceListParser(PriceListReadOptions options)
{
    private const int MaxIdLength = 200;

    private static readonly (Field Field, string[] Names)[] Names =
    [
        (Field.Zone, ["zone", "price_zone", "category"]),
        (Field.Type, ["price_type", "type", "ticket_type"]),
        (Field.Layer, ["layer", "price_layer"]),
        (Field.Amount, ["amount", "price"]),
        (Field.Minimum, ["minimum", "minimum_price"]),
        (Field.Account, ["account", "ledger_account"]),
        (Field.Currency, ["currency"]),
    ];

    private readonly List<Defect> _defects = [];
    private readonly Dictionary<Field, int> _columns = [];
    private readonly List<PriceZone> _zones = [];
    private readonly List<PriceType> _types = [];
    private readonly List<PriceLayer> _layers = [];
    private readonly List<(int Line, string Zone, string Type, string Layer, string Amount, string Minimum)> _prices = [];
    private readonly Dictionary<string, string> _accounts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private ITableLines? _lines;
    private int _width;
    private Currency? _currency = options.Currency;

    private enum Field
    {
        Zone,
        Type,
        Layer,
        Amount,
        Minimum,
        Account,
        Currency,
    }

    /// <exception cref="TableFormatException">The file is no sound table.</exception>
    public PriceBookResult Parse(ITableLines lines)
    {
        if (!lines.Read())
        {
            return PriceBookResult.Refused(Empty(lines.PlaceOf(1)));
        }

        _lines = lines;
        ReadHeader([.. Enumerable.Range(0, lines.FieldCount).Select(lines.Text)]);
        if (!HasErrors())
        {
            ReadLines();
        }

        return HasErrors() ? new PriceBookResult { Defects = [.. _defects] } : ToBook(lines.HasDecimalComma);
    }

    public static Defect Empty(string place) =>
        new("empty-file", DefectSeverity.Error, place, "The file is empty: a price list starts with a line of column names.");

    private void ReadHeader(string[] headers)
    {
        _width = headers.Length;
        for (var column = 0; column < headers.Length; column++)
        {
            var header = ColumnKey.Of(headers[column]);
            var meant = Array.FindIndex(Names, entry => entry.Names.Any(name => ColumnKey.Of(name) == header));
            if (header.Length == 0)
            {
                continue;
            }

            if (meant < 0)
            {
                _defects.Add(new("unknown-column", DefectSeverity.Warning, _lines!.PlaceOf(_lines.Line),
                    $"The column '{Shown(headers[column])}' is not known and was not read."));
            }
            else if (!_columns.TryAdd(Names[meant].Field, column))
            {
                Report(1, "duplicate-column", $"Two columns say the {Names[meant].Names[0]}.");
            }
        }

        foreach (var needed in (ReadOnlySpan<Field>)[Field.Zone, Field.Type, Field.Amount])
        {
            if (!_columns.ContainsKey(needed))
            {
                Report(1, "missing-column", $"There is no column '{NameOf(needed)}'.");
            }
        }

        if (!_columns.ContainsKey(Field.Currency) && options.Currency is null)
        {
            Report(1, "no-currency", "Neither a column of the list nor the caller says the currency.");
        }
    }

    private void ReadLines()
    {
        var lines = _lines!;
        while (lines.Read())
        {
            var line = (int)lines.Line;
            var count = lines.FieldCount;
            while (count > 0 && lines.IsEmpty(count - 1))
            {
                count--;
            }

            // Lines of separators alone stand at the end of many a table.
            if (count == 0)
            {
                continue;
            }

            if (lines.FieldCount < _width || count > _width)
            {
                Report(line, "wrong-field-count", string.Create(CultureInfo.InvariantCulture,
                    $"The line has {lines.FieldCount} fields, but the header names {_width} columns."));
            }
            else
            {
                ReadLine(line);
            }

            if (_prices.Count > options.Limits.MaxSeats || _defects.Count >= ManifestParser.MaxDefects)
            {
                Report(line, "too-many-lines", "The list has too many lines, or too many defects; the rest was not read.");
                return;
            }
        }

        if (_prices.Count == 0 && !HasErrors())
        {
            Report(1, "no-prices", "The file has column names but no prices.");
        }
    }

    private void ReadLine(int line)
    {
        var zone = Id(line, Field.Zone, null);
        var type = Id(line, Field.Type, null);
        var layer = Id(line, Field.Layer, "ticket");
        var amount = Text(Field.Amount);
        if (zone.Length == 0 || type.Length == 0 || layer.Length == 0)
        {
            return;
        }

        ReadCurrency(line);
        var account = Text(Field.Account) is { Length: > 0 } said ? said : layer;
        if (account.Length > MaxIdLength || account.AsSpan().ContainsAnyInRange('\u0000', '\u001F')
            || account.AsSpan().ContainsAnyInRange('\u007F', '\u009F'))
        {
            Report(line, "bad-name", "The account has more than 200 characters, or a control character.");
            return;
        }

        if (!_accounts.TryAdd(layer, account) && !string.Equals(_accounts[layer], account, StringComparison.Ordinal))
        {
            Report(line, "account-differs", $"Layer '{layer}' has the account '{_accounts[layer]}' in an earlier line.");
        }

        if (_known.Add("z" + zone))
        {
            _zones.Add(new PriceZone(new(zone), zone));
        }

        if (_known.Add("t" + type))
        {
            _types.Add(new PriceType { Id = new(type), Name = type });
        }

        if (_known.Add("l" + layer))
        {
            _layers.Add(new PriceLayer(new(layer), layer, new(account)));
        }

        _prices.Add((line, zone, type, layer, amount, Text(Field.Minimum)));
    }

    private void ReadCurrency(int line)
    {
        if (!_columns.ContainsKey(Field.Currency))
        {
            return;
        }

        var code = Text(Field.Currency);
        if (!Currency.TryParse(code, out var currency))
        {
            Report(line, "unknown-currency", $"'{Shown(code)}' is not a currency code of ISO 4217.");
        }
        else if (_currency is { } before && before != currency)
        {
            Report(line, "currency-differs", $"The price is in {currency.Code}, but the list is in {before.Code}.");
        }
        else
        {
            _currency = currency;
        }
    }

    private PriceBookResult ToBook(bool decimalComma)
    {
        var currency = _currency!.Value;
        List<ZonePrice> prices = new(_prices.Count);
        foreach ((var line, var zone, var type, var layer, var amount, var minimum) in _prices)
        {
            var price = Amount(line, amount, currency, decimalComma);
            Money? least = minimum.Length == 0 ? null : Amount(line, minimum, currency, decimalComma);
            prices.Add(new ZonePrice(new(zone), new(type), new(layer), price, least));
        }

        var result = PriceBook.Check(new PriceBookDefinition
        {
            Name = options.Name.Length == 0 ? "Price list" : options.Name,
            Currency = currency,
            Zones = [.. _zones],
            Types = [.. _types],
            Layers = [.. _layers],
            Prices = [.. prices],
        });
        return new PriceBookResult { Book = HasErrors() ? null : result.Book, Defects = [.. _defects, .. result.Defects.Select(InLines)] };
    }

    /// <summary>Says the line of the list in the place of the entry's number.</summary>
    private Defect InLines(Defect defect)
    {
        var open = defect.Place.IndexOf('[', StringComparison.Ordinal);
        var close = defect.Place.IndexOf(']', StringComparison.Ordinal);
        return defect.Place.StartsWith("prices[", StringComparison.Ordinal)
            && int.TryParse(defect.Place.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? defect with { Place = _lines!.PlaceOf(_prices[index].Line) }
            : defect;
    }

    private Money Amount(int line, string text, Currency currency, bool decimalComma)
    {
        var number = decimalComma && !text.Contains('.', StringComparison.Ordinal) ? text.Replace(',', '.') : text;
        if (number.Contains(',', StringComparison.Ordinal))
        {
            Report(line, "bad-amount", $"'{Shown(text)}' is not an amount of {currency.Code}: an amount has no separators of thousands.");
            return Money.Zero(currency);
        }

        var point = number.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : number.Length - 1 - point;
        if (decimals == 3 && (currency.Digits < 3 || (decimalComma && text.Contains('.', StringComparison.Ordinal))))
        {
            Report(line, "ambiguous-amount", string.Create(CultureInfo.InvariantCulture,
                $"'{Shown(text)}' may have a separator of thousands or three decimals; write an amount of {currency.Code} with " +
                $"{currency.Digits} decimals, and thousands without a separator."));
            return Money.Zero(currency);
        }

        if (decimals <= currency.Digits && Money.TryParse(number, currency, CultureInfo.InvariantCulture, out var money))
        {
            return money;
        }

        Report(line, "bad-amount", $"'{Shown(text)}' is not an amount of {currency.Code}.");
        return Money.Zero(currency);
    }

    private string Id(int line, Field field, string? standard)
    {
        if (!_columns.ContainsKey(field) && standard is not null)
        {
            return standard;
        }

        var text = Text(field);
        if (text.Length == 0)
        {
            Report(line, "missing-value", $"The line does not say the {NameOf(field)}.");
            return string.Empty;
        }

        if (text.Length > MaxIdLength || text.AsSpan().ContainsAnyInRange('\u0000', '\u001F')
            || text.AsSpan().ContainsAnyInRange('\u007F', '\u009F'))
        {
            Report(line, "bad-name",
                $"The {NameOf(field)} has more than {MaxIdLength.ToString(CultureInfo.InvariantCulture)} characters, or a " +
                    $"control character.");
            return string.Empty;
        }

        return text;
    }

    private static string NameOf(Field field) => Array.Find(Names, entry => entry.Field == field).Names[0];

    private string Text(Field field) =>
        _columns.TryGetValue(field, out var column) && !_lines!.IsEmpty(column)
            ? NameText.Clean(CellText.Plain(_lines.Text(column).Trim())) : string.Empty;

    private bool HasErrors() => _defects.Exists(static defect => defect.Severity == DefectSeverity.Error);

    private void Report(int line, string code, string message) =>
        _defects.Add(new(code, DefectSeverity.Error, _lines!.PlaceOf(line), message));

    private static string Shown(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
}
