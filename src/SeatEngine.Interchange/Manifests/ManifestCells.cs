using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>What the cells of a line mean; all that is wrong in them goes to the defects.</summary>
internal sealed class ManifestCells(
    ITableLines lines, ManifestHeader header, HallReadLimits limits, List<Defect> defects, NameNotes names)
{
    private const int MaxIdLength = 200;
    private const double MaxCoordinate = 1e9;
    private static readonly char[] ListSeparators = [' ', '|', ';'];

    private readonly (ManifestField Field, string Name, SeatFeatures Feature)[] _flags =
        Array.FindAll(FeatureNames.All, flag => header[flag.Field] >= 0);

    private string Place => lines.PlaceOf(lines.Line);

    public string Required(ManifestField field, string name)
    {
        var text = Name(field);
        if (text is null)
        {
            Report("missing-value", $"The line does not say the {name}.");
        }

        return text ?? string.Empty;
    }

    public string? Text(ManifestField field)
    {
        var column = header[field];
        if (column < 0)
        {
            return null;
        }

        var text = CellText.Plain(lines.Text(column).Trim());
        if (text.Length > limits.MaxTextLength)
        {
            Report("text-too-long", string.Create(CultureInfo.InvariantCulture,
                $"The {ManifestNames.NameOf(field)} has more than {limits.MaxTextLength} characters."));
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>A text that may be an id, or is a part of one.</summary>
    public string? Name(ManifestField field)
    {
        var text = Text(field);
        if (text is null || NameText.IsPlain(text))
        {
            return text is null || text.Length <= MaxIdLength ? text : BadName(field);
        }

        text = names.Clean(text, () => Place);
        return text.Length == 0 ? null
            : text.Length <= MaxIdLength && !HasControl(text) ? text
            : BadName(field);
    }

    /// <summary>What is printed beside others of its kind, and told apart by sight.</summary>
    public string? Label(ManifestField field) => Text(field) is { } text ? names.Clean(text, () => Place) : null;

    public PlaceKind Kind()
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

        Report("bad-kind", $"The kind '{Shown(text)}' is none of row, box, table, section, area and level.");
        return PlaceKind.Row;
    }

    public int? Index()
    {
        var text = Text(ManifestField.Index);
        if (text is null)
        {
            if (header[ManifestField.Index] >= 0)
            {
                Report("missing-value", "The line does not say the index.");
            }

            return null;
        }

        // Spreadsheets write whole numbers with decimals as well.
        const NumberStyles Whole = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (double.TryParse(Decimal(text), Whole, CultureInfo.InvariantCulture, out var index)
            && Math.Abs(index) <= 1_000_000 && index == Math.Floor(index))
        {
            return (int)index;
        }

        Report("bad-number", $"The index '{Shown(text)}' is not a whole number up to a million.");
        return null;
    }

    public PlanPoint Position() => header.HasCoordinates
        ? new(Coordinate(ManifestField.X, "x"), Coordinate(ManifestField.Y, "y"), Coordinate(ManifestField.Z, "z"))
        : default;

    private double Coordinate(ManifestField field, string name)
    {
        if (header[field] < 0)
        {
            return 0;
        }

        if (lines.Number(header[field]) is { } number && Math.Abs(number) <= MaxCoordinate)
        {
            return number + 0.0;
        }

        var text = Text(field);
        if (text is null)
        {
            Report("missing-value", $"The line does not say the {name}.");
            return 0;
        }

        if (double.TryParse(Decimal(text), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) <= MaxCoordinate)
        {
            return value + 0.0;
        }

        Report("bad-number", $"The {name} '{Shown(text)}' is not a number that a place can have.");
        return 0;
    }

    /// <summary>A number with a point, whatever the file writes.</summary>
    public string Decimal(string text) =>
        lines.HasDecimalComma && !text.Contains('.', StringComparison.Ordinal) ? text.Replace(',', '.') : text;

    public SeatFeatures Features(string label)
    {
        var features = !header.SaysFoldDown && FrenchLabels.IsBis(label) ? SeatFeatures.FoldDown : SeatFeatures.None;
        foreach (var (field, name, feature) in _flags)
        {
            if (Flag(field, name))
            {
                features |= feature;
            }
        }

        foreach (var name in Text(ManifestField.Features)?.Split(ListSeparators, StringSplitOptions.RemoveEmptyEntries) ?? [])
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

    private bool Flag(ManifestField field, string name)
    {
        var text = Text(field);
        switch (text?.ToLowerInvariant())
        {
            case null or "0" or "no" or "n" or "false" or "f" or "-" or "nein" or "non" or "nee":
                return false;
            case "1" or "yes" or "y" or "true" or "t" or "x" or "ja" or "j" or "oui" or "o" or "si" or "sí" or "sì" or "s":
                return true;
            default:
                Report("bad-flag", $"The {name} '{Shown(text)}' is neither 1 (yes, true) nor 0 (no, false).");
                return false;
        }
    }

    public SeatId[] Ids(ManifestField field)
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
            var id = names.Clean(part, () => Place);
            if (id.Length is 0 or > MaxIdLength || HasControl(id))
            {
                Report("bad-name", $"'{Shown(part)}' is no seat id.");
            }
            else
            {
                ids.Add(new(id));
            }
        }

        ids.Sort();
        return [.. ids];
    }

    private string? BadName(ManifestField field)
    {
        Report("bad-name", string.Create(CultureInfo.InvariantCulture,
            $"The {ManifestNames.NameOf(field)} has more than {MaxIdLength} characters, or a control character."));
        return null;
    }

    private static bool HasControl(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0000', '\u001F') || text.AsSpan().ContainsAnyInRange('\u007F', '\u009F');

    public static string Shown(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");

    public void Report(string code, string message) => defects.Add(new(code, DefectSeverity.Error, Place, message));
}
