using System.Globalization;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>What the cells of a line mean that is no seat: a standing area, or an outline.</summary>
internal sealed class ShapeCells(ITableLines lines, ManifestHeader header, ManifestCells cells, int mostPlaces)
{
    private const double MaxCoordinate = 1e9;

    /// <summary>What the line is; null for a seat. A line with a capacity and without a seat is an area, whatever else it says.</summary>
    public ShapeKind? Kind()
    {
        if (header[ManifestField.Kind] >= 0)
        {
            switch (CellText.Plain(lines.Text(header[ManifestField.Kind]).Trim()).ToLowerInvariant())
            {
                case "section":
                    return ShapeKind.Section;
                case "area" or "standing":
                    return ShapeKind.Area;
                case "level":
                    return ShapeKind.Level;
                default:
                    break;
            }
        }

        return header[ManifestField.Capacity] >= 0 && !lines.IsEmpty(header[ManifestField.Capacity])
            && lines.IsEmpty(header[ManifestField.Seat]) ? ShapeKind.Area : null;
    }

    /// <summary>The line as a shape; what is wrong in it goes to the defects.</summary>
    public ManifestShape Read(ShapeKind kind) => new()
    {
        Kind = kind,
        Place = lines.PlaceOf(lines.Line),
        Id = cells.Name(ManifestField.Id),
        Level = kind == ShapeKind.Level ? cells.Required(ManifestField.Level, "level") : cells.Name(ManifestField.Level),
        Name = kind == ShapeKind.Level ? string.Empty
            : header[ManifestField.Section] >= 0 ? cells.Required(ManifestField.Section, "name of the " + Word(kind))
            : kind == ShapeKind.Area ? "Standing" : ManifestSeat.OnlySection,
        Category = cells.Name(ManifestField.Category),
        Capacity = kind == ShapeKind.Area ? Places(ManifestField.Capacity, isNeeded: true) ?? 1 : 0,
        MinOccupancy = Places(ManifestField.FewestPlaces, isNeeded: false) ?? 1,
        MaxOccupancy = Places(ManifestField.MostPlaces, isNeeded: false),
        IsWhole = IsWhole(),
        Centre = header.HasCoordinates && (!lines.IsEmpty(header[ManifestField.X]) || !lines.IsEmpty(header[ManifestField.Y]))
            ? cells.Position() : default,
        Outline = Outline(),
    };

    private static string Word(ShapeKind kind) => kind switch
    {
        ShapeKind.Section => "section",
        ShapeKind.Area => "area",
        ShapeKind.Level => "level",
    };

    private int? Places(ManifestField field, bool isNeeded)
    {
        var text = cells.Text(field);
        if (text is null)
        {
            if (isNeeded)
            {
                cells.Report("missing-value", $"The line does not say the {ManifestNames.NameOf(field)}.");
            }

            return null;
        }

        const NumberStyles Whole = NumberStyles.AllowDecimalPoint;
        if (double.TryParse(cells.Decimal(text), Whole, CultureInfo.InvariantCulture, out var count) && count >= 1 && count <= mostPlaces
            && count == Math.Floor(count))
        {
            return (int)count;
        }

        cells.Report("bad-number", FormattableString.Invariant(
            $"The {ManifestNames.NameOf(field)} '{ManifestCells.Shown(text)}' is not a whole number from 1 to {mostPlaces}."));
        return null;
    }

    private bool IsWhole()
    {
        var text = cells.Text(ManifestField.Booking);
        if (text is null || string.Equals(text, "places", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (!string.Equals(text, "whole", StringComparison.OrdinalIgnoreCase))
        {
            cells.Report("bad-kind", $"The booking '{ManifestCells.Shown(text)}' is neither places nor whole.");
        }

        return true;
    }

    // Corners parted by bars, each of two numbers or three. The length of a line bounds them.
    private PlanPoint[] Outline()
    {
        if (header[ManifestField.Outline] < 0)
        {
            return [];
        }

        var text = CellText.Plain(lines.Text(header[ManifestField.Outline]).Trim());
        var points = new List<PlanPoint>();
        foreach (var corner in text.AsSpan().Split('|'))
        {
            var one = text.AsSpan()[corner].Trim();
            if (one.IsEmpty)
            {
                continue;
            }

            if (Corner(one) is not { } point)
            {
                cells.Report("bad-number",
                    $"The corner '{ManifestCells.Shown(one.ToString())}' of the outline is not two numbers, or three.");
                return [];
            }

            points.Add(point);
        }

        return [.. points];
    }

    private static PlanPoint? Corner(ReadOnlySpan<char> text)
    {
        Span<double> numbers = stackalloc double[3];
        numbers.Clear();
        var count = 0;
        foreach (var part in text.Split(' '))
        {
            if (text[part].IsEmpty)
            {
                continue;
            }

            if (count == 3 || !double.TryParse(text[part], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[count])
                || !(Math.Abs(numbers[count]) <= MaxCoordinate))
            {
                return null;
            }

            numbers[count] += 0.0;
            count++;
        }

        return count < 2 ? null : new PlanPoint(numbers[0], numbers[1], numbers[2]);
    }
}
