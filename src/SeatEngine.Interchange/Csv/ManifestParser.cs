using System.Globalization;
using CsvHelper;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Reads the lines of a manifest; all that is wrong in them goes to the defects.</summary>
internal sealed class ManifestParser
{
    /// <summary>So many defects are told; a file with more of them is of another kind altogether.</summary>
    public const int MaxDefects = 10_000;

    private const int MaxIdLength = 200;
    private const double MaxCoordinate = 1e9;
    private static readonly char[] ListSeparators = [' ', '|', ';'];

    private readonly CsvReader _csv;
    private readonly HallReadLimits _limits;
    private readonly ManifestHeader _header;
    private readonly List<Defect> _defects;
    private readonly bool _decimalComma;

    private ManifestParser(CsvReader csv, HallReadLimits limits, ManifestHeader header, List<Defect> defects)
    {
        _csv = csv;
        _limits = limits;
        _header = header;
        _defects = defects;
        _decimalComma = csv.Separator != ',';
    }

    /// <exception cref="ManifestSyntaxException">The bytes are no text of lines within the limits.</exception>
    public static (ManifestHeader? Header, List<ManifestSeat> Seats) Parse(Stream stream, HallReadLimits limits, List<Defect> defects)
    {
        using var text = new CheckedTextStream(stream, limits);
        var first = text.PeekFirstLine();
        if (first.Trim().Length == 0)
        {
            defects.Add(new("empty-file", DefectSeverity.Error, "line 1",
                "The file is empty: a manifest starts with a line of column names."));
            return (null, []);
        }

        using var csv = CsvReader.Create(text, Options(first, limits), leaveOpen: true);
        var seats = new List<ManifestSeat>();
        try
        {
            csv.ReadHeader();
            var header = ManifestHeader.Of([.. csv.Headers], defects);
            if (defects.Exists(static defect => defect.Severity == DefectSeverity.Error))
            {
                return (header, seats);
            }

            new ManifestParser(csv, limits, header, defects).ReadSeats(seats);
            return (header, seats);
        }
        catch (CsvFormatException exception)
        {
            var line = Math.Max(1, exception.LineNumber);
            defects.Add(new(
                "bad-quoting",
                DefectSeverity.Error,
                string.Create(CultureInfo.InvariantCulture, $"line {line}"),
                "The quotes do not match: a field that starts with a quote ends with one on the same line, and quotes within " +
                    "it are doubled."));
            return (null, seats);
        }
    }

    private static CsvReaderOptions Options(string firstLine, HallReadLimits limits) => new()
    {
        Separator = SeparatorOf(firstLine),
        DetectSeparatorHint = true,
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = limits.MaxLineBytes,
        TrackLineNumbers = true,
        TrimWhitespace = true,
        PoolStrings = true,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    private static char? SeparatorOf(string line)
    {
        if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var best = ',';
        var most = 0;
        foreach (var candidate in ",;\t")
        {
            var count = line.AsSpan().Count(candidate);
            if (count > most)
            {
                (best, most) = (candidate, count);
            }
        }

        return best;
    }

    private void ReadSeats(List<ManifestSeat> seats)
    {
        var width = _csv.Headers.Count;
        while (_csv.Read())
        {
            if (!HasRightWidth(width))
            {
                continue;
            }

            if (seats.Count == _limits.MaxSeats)
            {
                Report("too-many-seats", string.Create(CultureInfo.InvariantCulture, $"The file has more than {_limits.MaxSeats} seats."));
                return;
            }

            if (ReadSeat() is { } seat)
            {
                seats.Add(seat);
            }

            if (_defects.Count >= MaxDefects)
            {
                Report("too-many-defects",
                    string.Create(CultureInfo.InvariantCulture, $"After {MaxDefects} defects the rest of the file was not read."));
                return;
            }
        }

        if (seats.Count == 0 && !_defects.Exists(static defect => defect.Severity == DefectSeverity.Error))
        {
            _defects.Add(new("no-seats", DefectSeverity.Error, "line 1", "The file has column names but no seats."));
        }
    }

    private bool HasRightWidth(int width)
    {
        var count = _csv.FieldCount;
        while (count > width && _csv.GetSpan(count - 1).IsEmpty)
        {
            count--;
        }

        if (count == 1 && width > 1 && _csv.GetSpan(0).IsEmpty)
        {
            return false;
        }

        if (count == width)
        {
            return true;
        }

        Report("wrong-field-count",
            string.Create(CultureInfo.InvariantCulture, $"The line has {count} fields, but the header names {width} columns."));
        return false;
    }

    private ManifestSeat? ReadSeat()
    {
        var before = _defects.Count;
        var section = Required(ManifestField.Section, "section");
        var row = Required(ManifestField.Row, "row");
        var label = Required(ManifestField.Seat, "seat");
        var features = ReadFeatures(label);
        var companionOf = ReadIds(ManifestField.CompanionOf);
        var seat = new ManifestSeat
        {
            Line = _csv.LineNumber,
            Id = IdText(ManifestField.Id),
            Level = IdText(ManifestField.Level),
            Section = section,
            Row = row,
            Kind = ReadKind(),
            Label = label,
            Index = ReadIndex(),
            Segment = Text(ManifestField.Segment),
            Next = IdText(ManifestField.Next),
            Category = IdText(ManifestField.Category),
            Features = companionOf.Length > 0 ? features | SeatFeatures.Companion : features,
            CompanionOf = companionOf,
            Replaces = ReadIds(ManifestField.Replaces),
            Note = Text(ManifestField.Note),
            Position = ReadPosition(),
        };

        var errors = false;
        for (var i = before; i < _defects.Count; i++)
        {
            errors |= _defects[i].Severity == DefectSeverity.Error;
        }

        return errors ? null : seat;
    }

    private string Required(ManifestField field, string name)
    {
        var text = IdText(field);
        if (text is null)
        {
            Report("missing-value", $"The line does not say the {name}.");
        }

        return text ?? string.Empty;
    }

    private string? Text(ManifestField field)
    {
        var column = _header[field];
        if (column < 0 || _csv.GetSpan(column).IsEmpty)
        {
            return null;
        }

        var text = _csv.GetString(column).Trim();
        if (text.Length > _limits.MaxTextLength)
        {
            Report("text-too-long", string.Create(CultureInfo.InvariantCulture,
                $"The {_csv.Headers[column]} has more than {_limits.MaxTextLength} characters."));
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    private string? IdText(ManifestField field)
    {
        var text = Text(field);
        if (text is null || (text.Length <= MaxIdLength && !text.AsSpan().ContainsAnyInRange('\u0000', '\u001F')
            && !text.AsSpan().ContainsAnyInRange('\u007F', '\u009F')))
        {
            return text;
        }

        Report("bad-name", string.Create(CultureInfo.InvariantCulture,
            $"The {_csv.Headers[_header[field]]} has more than {MaxIdLength} characters, or a control character."));
        return null;
    }

    private PlaceKind ReadKind()
    {
        var text = Text(ManifestField.Kind);
        if (text is null)
        {
            return PlaceKind.Row;
        }

        foreach (var kind in (ReadOnlySpan<PlaceKind>)[PlaceKind.Row, PlaceKind.Box, PlaceKind.Table])
        {
            if (string.Equals(text, kind.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        Report("bad-kind", $"The kind '{Shown(text)}' is none of row, box and table.");
        return PlaceKind.Row;
    }

    private int? ReadIndex()
    {
        var text = Text(ManifestField.Index);
        if (text is null)
        {
            if (_header[ManifestField.Index] >= 0)
            {
                Report("missing-value", "The line does not say the index.");
            }

            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
            && Math.Abs((long)index) <= 1_000_000)
        {
            return index;
        }

        Report("bad-number", $"The index '{Shown(text)}' is not a whole number up to a million.");
        return null;
    }

    private PlanPoint ReadPosition() => _header.HasCoordinates
        ? new(ReadCoordinate(ManifestField.X, "x"), ReadCoordinate(ManifestField.Y, "y"), ReadCoordinate(ManifestField.Z, "z"))
        : default;

    private double ReadCoordinate(ManifestField field, string name)
    {
        if (_header[field] < 0)
        {
            return 0;
        }

        var text = Text(field);
        if (text is null)
        {
            Report("missing-value", $"The line does not say the {name}.");
            return 0;
        }

        var number = _decimalComma && !text.Contains('.', StringComparison.Ordinal) ? text.Replace(',', '.') : text;
        if (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= MaxCoordinate)
        {
            return value + 0.0;
        }

        Report("bad-number", $"The {name} '{Shown(text)}' is not a number that a place can have.");
        return 0;
    }

    private SeatFeatures ReadFeatures(string label)
    {
        var features = !_header.SaysFoldDown && FrenchLabels.IsBis(label) ? SeatFeatures.FoldDown : SeatFeatures.None;
        foreach (var (field, name, feature) in FeatureNames.All)
        {
            if (_header[field] >= 0 && ReadFlag(field, name))
            {
                features |= feature;
            }
        }

        foreach (var name in (Text(ManifestField.Features) ?? string.Empty).Split(ListSeparators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (FeatureNames.Named(name) is { } feature)
            {
                features |= feature;
            }
            else
            {
                Report("unknown-feature", $"The feature '{Shown(name)}' is not known.");
            }
        }

        return features;
    }

    private bool ReadFlag(ManifestField field, string name)
    {
        var text = Text(field);
        switch (text?.ToLowerInvariant())
        {
            case null or "0" or "no" or "n" or "false" or "f" or "-":
                return false;
            case "1" or "yes" or "y" or "true" or "t" or "x":
                return true;
            default:
                Report("bad-flag", $"The {name} '{Shown(text)}' is neither 1 (yes, true) nor 0 (no, false).");
                return false;
        }
    }

    private SeatId[] ReadIds(ManifestField field)
    {
        var text = Text(field);
        if (text is null)
        {
            return [];
        }

        var parts = text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var ids = new List<SeatId>(parts.Length);
        foreach (var part in parts)
        {
            if (part.Length > MaxIdLength || part.AsSpan().ContainsAnyInRange('\u0000', '\u001F')
                || part.AsSpan().ContainsAnyInRange('\u007F', '\u009F'))
            {
                Report("bad-name", $"'{Shown(part)}' is no seat id.");
            }
            else
            {
                ids.Add(new(part));
            }
        }

        ids.Sort();
        return [.. ids];
    }

    private static string Shown(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");

    private void Report(string code, string message) =>
        _defects.Add(new(code, DefectSeverity.Error, string.Create(CultureInfo.InvariantCulture, $"line {_csv.LineNumber}"), message));
}
