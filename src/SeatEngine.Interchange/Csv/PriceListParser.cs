using System.Globalization;
using CsvHelper;
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
    private readonly List<(int Line, string Zone, string Type, string Layer, string Amount, string Minimum)> _lines = [];
    private readonly Dictionary<string, string> _accounts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
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

    /// <exception cref="ManifestSyntaxException">The bytes are no text of lines within the limits.</exception>
    public PriceBookResult Parse(Stream stream)
    {
        using CheckedTextStream text = new(stream, options.Limits);
        var first = text.PeekFirstLine();
        if (first.Trim().Length == 0)
        {
            return PriceBookResult.Refused(new("empty-file", DefectSeverity.Error, "line 1",
                "The file is empty: a price list starts with a line of column names."));
        }

        var decimalComma = first.Contains(';', StringComparison.Ordinal);
        using var csv = CsvReader.Create(text, Options(first, options.Limits), leaveOpen: true);
        try
        {
            csv.ReadHeader();
            ReadHeader([.. csv.Headers]);
            if (!HasErrors())
            {
                ReadLines(csv);
            }
        }
        catch (CsvFormatException exception)
        {
            Report((int)Math.Max(1, exception.LineNumber), "bad-quoting", "The quotes do not match: a field that starts with a quote " +
                "ends with one on the same line, and quotes within it are doubled.");
        }

        return HasErrors() ? new PriceBookResult { Defects = [.. _defects] } : ToBook(decimalComma);
    }

    private static CsvReaderOptions Options(string firstLine, HallReadLimits limits) => new()
    {
        Separator = firstLine.Contains(';', StringComparison.Ordinal)
            ? ';'
            : firstLine.Contains('\t', StringComparison.Ordinal) ? '\t' : ',',
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = limits.MaxLineBytes,
        TrackLineNumbers = true,
        TrimWhitespace = true,
        PoolStrings = true,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    private void ReadHeader(string[] headers)
    {
        for (var column = 0; column < headers.Length; column++)
        {
            var header = headers[column].Trim().Replace(' ', '_').ToLowerInvariant();
            var meant = Array.FindIndex(Names, entry => entry.Names.Contains(header, StringComparer.Ordinal));
            if (meant < 0)
            {
                _defects.Add(new("unknown-column", DefectSeverity.Warning, "line 1",
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

    private void ReadLines(CsvReader csv)
    {
        var width = csv.Headers.Count;
        while (csv.Read())
        {
            var count = csv.FieldCount;
            var line = (int)csv.LineNumber;
            if (count == 1 && csv.GetSpan(0).IsEmpty)
            {
                continue;
            }

            if (count != width)
            {
                Report(line, "wrong-field-count",
                    string.Create(CultureInfo.InvariantCulture, $"The line has {count} fields, but the header names {width} columns."));
            }
            else
            {
                ReadLine(csv, line);
            }

            if (_lines.Count > options.Limits.MaxSeats || _defects.Count >= ManifestParser.MaxDefects)
            {
                Report(line, "too-many-lines", "The list has too many lines, or too many defects; the rest was not read.");
                return;
            }
        }

        if (_lines.Count == 0 && !HasErrors())
        {
            Report(1, "no-prices", "The file has column names but no prices.");
        }
    }

    private void ReadLine(CsvReader csv, int line)
    {
        var zone = Id(csv, line, Field.Zone, null);
        var type = Id(csv, line, Field.Type, null);
        var layer = Id(csv, line, Field.Layer, "ticket");
        var amount = Text(csv, Field.Amount);
        if (zone.Length == 0 || type.Length == 0 || layer.Length == 0)
        {
            return;
        }

        ReadCurrency(csv, line);
        var account = Text(csv, Field.Account) is { Length: > 0 } said ? said : layer;
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

        _lines.Add((line, zone, type, layer, amount, Text(csv, Field.Minimum)));
    }

    private void ReadCurrency(CsvReader csv, int line)
    {
        if (!_columns.ContainsKey(Field.Currency))
        {
            return;
        }

        var code = Text(csv, Field.Currency);
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
        List<ZonePrice> prices = new(_lines.Count);
        foreach ((var line, var zone, var type, var layer, var amount, var minimum) in _lines)
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
            ? defect with { Place = string.Create(CultureInfo.InvariantCulture, $"line {_lines[index].Line}") }
            : defect;
    }

    private Money Amount(int line, string text, Currency currency, bool decimalComma)
    {
        var number = decimalComma && !text.Contains('.', StringComparison.Ordinal) ? text.Replace(',', '.') : text;
        if (!number.Contains(',', StringComparison.Ordinal)
            && Money.TryParse(number, currency, CultureInfo.InvariantCulture, out var money))
        {
            return money;
        }

        Report(line, "bad-amount", $"'{Shown(text)}' is not an amount of {currency.Code}.");
        return Money.Zero(currency);
    }

    private string Id(CsvReader csv, int line, Field field, string? standard)
    {
        if (!_columns.ContainsKey(field) && standard is not null)
        {
            return standard;
        }

        var text = Text(csv, field);
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

    private string Text(CsvReader csv, Field field)
    {
        return !_columns.TryGetValue(field, out var column) || csv.GetSpan(column).IsEmpty ? string.Empty : csv.GetString(column).Trim();
    }

    private bool HasErrors() => _defects.Exists(static defect => defect.Severity == DefectSeverity.Error);

    private void Report(int line, string code, string message) =>
        _defects.Add(new(code, DefectSeverity.Error, string.Create(CultureInfo.InvariantCulture, $"line {line}"), message));

    private static string Shown(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
}
