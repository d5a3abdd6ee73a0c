namespace SeatEngine.Rendering;

/// <summary>
/// Finds room for names: within their own shape first, turned along it, wrapped or smaller; else beside it, nearer to it than to any
/// other; else for a number that the legend explains. No name lies across another's shape, upon another's seats or over another text.
/// </summary>
internal sealed class NamePlacer(TextField texts, IReadOnlyList<NameShape> shapes, SceneRectangle room, NameSeats seats)
{
    /// <summary>No name is smaller; in scene units.</summary>
    public const double Smallest = 6;

    /// <summary>The size of notes by that of their name.</summary>
    public const double NoteShare = 0.85;

    /// <summary>Names that do not fit become smaller by as much before they stand beside their shape.</summary>
    private const double LeastShare = 0.72;

    /// <summary>How far names within their shape keep from its seats, by their size: no row is spread for them.</summary>
    private const double Clearance = 0.6;

    private const double LineHeight = 1.18;
    private const int MostLines = 3;
    private const int Steps = 8;

    /// <summary>Finds room, and takes it.</summary>
    /// <param name="request">The name.</param>
    /// <param name="number">The number that may stand for it.</param>
    /// <returns>The name in its room; with its number where only that had room; null where there is none at all.</returns>
    public PlacedName? Place(NameRequest request, int number)
    {
        var placed = AtItsPoint(request) ?? Find(request, request.Name, request.Notes)
            ?? (request.OnSeatsAtLast ? Inside(request with { OnSeats = true }, request.Name, [], Sizes(request.Size)) : null);
        if (placed is null && request.Numbered)
        {
            placed = Find(request with { Size = Smallest, Along = null }, SignOf(number), []);
            placed = placed is null ? null : placed with { Number = number };
        }

        if (placed is not null)
        {
            texts.Take(placed.Place);
        }

        return placed;
    }

    /// <summary>What stands in the picture for a name that only the legend has.</summary>
    public static string SignOf(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture) + ")";

    /// <summary>Free texts of the plan stand where it puts them, if nothing else does.</summary>
    private PlacedName? AtItsPoint(NameRequest request)
    {
        if (request.AtPoint is not { } turn)
        {
            return null;
        }

        foreach (var size in Sizes(request.Size))
        {
            var place = RoomOf([request.Name], 1, size, request.Bold) with { X = request.Centre.X, Y = request.Centre.Y, Turn = turn };
            if (!IsTaken(place) && seats.Upon(request, place) == SeatsBeneath.None && !shapes.Any(shape => shape.Touches(place)))
            {
                return new PlacedName(request, [request.Name], 1, size, place, false, false);
            }
        }

        return null;
    }

    private PlacedName? Find(NameRequest request, string name, IReadOnlyList<string> notes)
    {
        // Somewhat smaller rather than turned, turned rather than beside, and beside rather than tiny.
        double[] sizes = [.. Sizes(request.Size)];
        double[] large = [.. sizes.Where(size => size >= request.Size * LeastShare)];
        double[] small = [.. sizes.Except(large)];
        return (notes.Count > 0 ? Inside(request, name, notes, sizes) : null)
            ?? Inside(request, name, [], large)
            ?? (notes.Count > 0 ? Beside(request, name, notes, large) : null)
            ?? Beside(request, name, [], large)
            ?? Inside(request, name, [], small)
            ?? Beside(request, name, [], small);
    }

    private PlacedName? Inside(NameRequest request, string name, IReadOnlyList<string> notes, IEnumerable<double> sizes)
    {
        if (!request.Inside)
        {
            return null;
        }

        foreach (var turn in Turns(request.Along))
        {
            foreach (var size in sizes)
            {
                foreach (var lines in Wraps(name))
                {
                    if (Inside(request, [.. lines, .. notes], lines.Length, size, turn) is { } inside)
                    {
                        return inside;
                    }
                }
            }
        }

        return null;
    }

    private PlacedName? Beside(NameRequest request, string name, IReadOnlyList<string> notes, IEnumerable<double> sizes)
    {
        foreach (var size in sizes)
        {
            foreach (var lines in Wraps(name))
            {
                if (Beside(request, [.. lines, .. notes], lines.Length, size) is { } beside)
                {
                    return beside;
                }
            }
        }

        return null;
    }

    private static IEnumerable<double> Sizes(double best)
    {
        for (var size = Math.Max(best, Smallest); size > Smallest; size *= 0.85)
        {
            yield return size;
        }

        yield return Smallest;
    }

    private static IEnumerable<double> Turns(double? along)
    {
        yield return 0;
        if (along is not { } turn)
        {
            yield break;
        }

        if (Math.Abs(turn) > 3)
        {
            yield return turn;
        }

        yield return turn > 0 ? turn - 90 : turn + 90;
    }

    /// <summary>The name in one line, and parted at spaces into lines that are as even as can be.</summary>
    private static IEnumerable<string[]> Wraps(string name)
    {
        yield return [name];
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = 2; count <= Math.Min(MostLines, words.Length); count++)
        {
            var lines = new string[count];
            var next = 0;
            var left = name.Length;
            for (var line = 0; line < count; line++)
            {
                var target = (double)left / (count - line);
                var text = words[next++];
                while (next < words.Length - (count - line - 1)
                    && (line == count - 1 || text.Length + 1 + (words[next].Length / 2.0) <= target))
                {
                    text += " " + words[next++];
                }

                lines[line] = text;
                left -= text.Length + 1;
            }

            yield return lines;
        }
    }

    private static TextPlace RoomOf(IReadOnlyList<string> lines, int names, double size, bool bold)
    {
        double width = 0;
        double height = 0;
        for (var line = 0; line < lines.Count; line++)
        {
            var own = line < names ? size : size * NoteShare;
            width = Math.Max(width, TextMeasure.Width(lines[line], own, bold && line < names));
            height += own * LineHeight;
        }

        return new TextPlace(0, 0, width / 2, height / 2, 0);
    }

    private PlacedName? Inside(NameRequest request, IReadOnlyList<string> lines, int names, double size, double turn)
    {
        if (request.Own.IsEmpty || (lines.Count > names && size * NoteShare < Smallest))
        {
            return null;
        }

        var room = RoomOf(lines, names, size, request.Bold) with { Turn = turn };
        var need = room.Bounds;
        if (!request.Own.Figures.Any(figure => need.Width <= figure.Width && need.Height <= figure.Height))
        {
            return null;
        }

        var bounds = request.Own.Bounds;
        var points = Enumerable.Range(0, (Steps + 1) * (Steps + 1))
            .Select(step => new ScenePoint(bounds.X + (bounds.Width * (step % (Steps + 1)) / Steps),
                bounds.Y + (bounds.Height * (step / (Steps + 1)) / Steps)))
            .OrderBy(point => Square(point, request.Centre))
            .Prepend(request.Centre);
        foreach (var point in points)
        {
            var place = room with { X = point.X, Y = point.Y };
            if (!request.Own.Holds(place) || IsTaken(place)
                || shapes.Any(shape => shape != request.Own && !request.Around.Contains(shape) && shape.Touches(place)))
            {
                continue;
            }

            var upon = seats.Upon(request, request.OnSeats ? place : place.Inflate(size * Clearance));
            if (upon == SeatsBeneath.None || (upon == SeatsBeneath.Own && request.OnSeats))
            {
                return new PlacedName(request, lines, names, size, place, true, upon == SeatsBeneath.Own);
            }
        }

        return null;
    }

    private PlacedName? Beside(NameRequest request, IReadOnlyList<string> lines, int names, double size)
    {
        if (lines.Count > names && size * NoteShare < Smallest)
        {
            return null;
        }

        var room = RoomOf(lines, names, size, request.Bold);
        var away = request.Away;
        ScenePoint[] ways = [away, new(-away.X, -away.Y), new(0, -1), new(0, 1), new(-1, 0), new(1, 0)];
        var anchors = request.Own.Figures.OrderBy(figure => Square(figure.Center, request.Centre)).Take(12).Prepend(request.Own.Bounds);
        foreach (var anchor in request.Own.IsEmpty ? [new SceneRectangle(request.Centre.X, request.Centre.Y, 0, 0)] : anchors)
        {
            var middle = anchor == request.Own.Bounds ? request.Centre : anchor.Center;
            foreach (var way in ways)
            {
                var half = ((Math.Abs(way.X) * anchor.Width) + (Math.Abs(way.Y) * anchor.Height)) / 2;
                var extra = (Math.Abs(way.X) * room.HalfWidth) + (Math.Abs(way.Y) * room.HalfHeight) + 1.5;
                for (var step = 0; step < 10; step++)
                {
                    var reach = (half * (0.5 + (step * 0.1))) + extra + (step * 1.2);
                    var place = room with { X = middle.X + (way.X * reach), Y = middle.Y + (way.Y * reach) };
                    if (IsBeside(request, place))
                    {
                        return new PlacedName(request, lines, names, size, place, false, false);
                    }
                }
            }
        }

        return null;
    }

    private bool IsBeside(NameRequest request, TextPlace place)
    {
        if (IsTaken(place) || request.Own.Touches(place) || request.Kin.Any(shape => shape.Touches(place))
            || seats.Upon(request, place) != SeatsBeneath.None || !seats.IsNearest(request, place))
        {
            return false;
        }

        if (request.Around.Any(shape => shape.Touches(place)))
        {
            return false;
        }

        var own = request.Kin.Append(request.Own).Min(shape => shape.DistanceTo(place));
        foreach (var shape in shapes)
        {
            if (IsOther(request, shape) && (NameShape.Gap(shape.Bounds, place.Bounds) <= own && shape.DistanceTo(place, own + 1) <= own))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOther(NameRequest request, NameShape shape) => !ReferenceEquals(shape, request.Own)
        && !request.Kin.Contains(shape) && !request.Around.Contains(shape);

    private bool IsTaken(TextPlace place)
    {
        var bounds = place.Bounds;
        return bounds.X < room.X || bounds.Right > room.Right || bounds.Y < room.Y || bounds.Bottom > room.Bottom
            || !texts.IsFree(place.Inflate(1));
    }

    private static double Square(ScenePoint one, ScenePoint other) =>
        ((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y));
}
