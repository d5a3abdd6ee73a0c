using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SeatEngine.Interchange;

/// <summary>What styles say of cells: whether a number is a date, and how a cell is coloured.</summary>
internal sealed class SheetStyles
{
    private const int MostStyles = 100_000;
    private readonly bool[] _areDates;
    private readonly string?[] _colors;

    private SheetStyles(bool[] areDates, string?[] colors)
    {
        _areDates = areDates;
        _colors = colors;
    }

    public static SheetStyles Of(WorkbookPart workbook)
    {
        if (workbook.WorkbookStylesPart?.Stylesheet is not { CellFormats: { } formats } sheet)
        {
            return new([], []);
        }

        var codes = (sheet.NumberingFormats?.Elements<NumberingFormat>() ?? []).Where(static format => format.NumberFormatId is not null)
            .DistinctBy(static format => format.NumberFormatId!.Value)
            .ToDictionary(static format => format.NumberFormatId!.Value, static format => format.FormatCode?.Value ?? string.Empty);
        var fills = (sheet.Fills?.Elements<Fill>() ?? []).Select(ColorOf).ToArray();
        var cells = formats.Elements<CellFormat>().Take(MostStyles).ToArray();
        return new(
            Array.ConvertAll(cells, cell => IsDate(cell.NumberFormatId?.Value ?? 0, codes)),
            Array.ConvertAll(cells, cell => cell.FillId?.Value is { } fill && fill < fills.Length ? fills[fill] : null));
    }

    public bool IsDate(int style) => (uint)style < (uint)_areDates.Length && _areDates[style];

    /// <summary>The colour of a cell as <c>#rrggbb</c>, or what the theme or the palette calls it; null for none.</summary>
    public string? ColorOf(int style) => (uint)style < (uint)_colors.Length ? _colors[style] : null;

    private static bool IsDate(uint format, Dictionary<uint, string> codes)
    {
        if (!codes.TryGetValue(format, out var code))
        {
            return format is (>= 14 and <= 22) or (>= 45 and <= 47);
        }

        var (isQuoted, isBracketed) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            isQuoted ^= code[i] == '"';
            isBracketed = code[i] == '[' || (isBracketed && code[i] != ']');
            if (code[i] is '\\' or '_' or '*')
            {
                i++;
            }
            else if (!isQuoted && !isBracketed && char.ToLowerInvariant(code[i]) is 'y' or 'd' or 'h')
            {
                return true;
            }
        }

        return false;
    }

    private static string? ColorOf(Fill fill)
    {
        var pattern = fill.PatternFill;
        if (pattern?.PatternType?.Value is not { } type || type == PatternValues.None)
        {
            return null;
        }

        var color = pattern.ForegroundColor;
        if (color?.Rgb?.Value is { Length: 8 } rgb
            && uint.TryParse(rgb, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _))
        {
            return "#" + rgb[2..].ToLowerInvariant();
        }

        return color?.Theme?.Value is { } theme
            ? string.Create(CultureInfo.InvariantCulture, $"theme {theme} {color.Tint?.Value ?? 0:0.##}")
            : color?.Indexed?.Value is { } indexed and < 64 ? string.Create(CultureInfo.InvariantCulture, $"index {indexed}") : null;
    }
}
