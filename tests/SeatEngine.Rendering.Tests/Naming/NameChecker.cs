using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Rendering.Tests.Naming;

/// <summary>
/// Looks at a finished scene, as a reader would: where names stand, and whether any is missing. It knows nothing of how they came there.
/// </summary>
internal sealed class NameChecker
{
    private readonly SeatMap _map;
    private readonly MapScene _scene;
    private readonly List<Words> _words = [];
    private readonly List<(Coordinate At, string Section)> _seats = [];
    private readonly Dictionary<string, Geometry> _forms = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];

    private NameChecker(SeatMap map, MapScene scene)
    {
        _map = map;
        _scene = scene;
        Read();
    }

    /// <summary>Every fault in words; none when all is well.</summary>
    public static IReadOnlyList<string> Check(SeatMap map, MapScene scene)
    {
        NameChecker checker = new(map, scene);
        checker.Look();
        return checker._faults;
    }

    private void Read()
    {
        var section = new Stack<string?>();
        foreach (var item in _scene.Items)
        {
            switch (item.Kind)
            {
                case SceneItemKind.GroupStart:
                    section.Push(item.Id ?? (section.Count > 0 ? section.Peek() : null));
                    break;
                case SceneItemKind.GroupEnd:
                    section.Pop();
                    break;
                case SceneItemKind.Text:
                    _words.Add(new Words(item, _scene.Styles[item.Style]));
                    break;
                case SceneItemKind.Path when item.Name is not null && section.Count > 0 && section.Peek() is { } form:
                    _forms[form] = FormOf(item);
                    break;
                case SceneItemKind.Disc or SceneItemKind.RoundedRectangle or SceneItemKind.Path:
                    if (item.Id is { } id && _map.TryGetIndex(new(id), out var seat))
                    {
                        _seats.Add((MiddleOf(item), _map.RowOf(seat).Section.Id.Value));
                    }

                    break;
                default:
                    throw new InvalidOperationException("An item of no known kind.");
            }
        }
    }

    private void Look()
    {
        foreach (var words in _words)
        {
            if (words.Size < 6 - 1e-6)
            {
                _faults.Add(FormattableString.Invariant($"'{words.Text}' has {words.Size:0.0} px"));
            }

            if (words.Text.Contains('…') && !words.Class.StartsWith("title", StringComparison.Ordinal) && !words.IsLegend)
            {
                _faults.Add($"'{words.Text}' is cut");
            }

            var bounds = words.Room.EnvelopeInternal;
            if (bounds.MinX < -1 || bounds.MinY < -1 || bounds.MaxX > _scene.Width + 1 || bounds.MaxY > _scene.Height + 1)
            {
                _faults.Add($"'{words.Text}' reaches out of the picture");
            }
        }

        for (var i = 0; i < _words.Count; i++)
        {
            for (var j = i + 1; j < _words.Count && j < i + 400; j++)
            {
                (var one, var other) = (_words[i], _words[j]);
                if (!one.Is("number") && !other.Is("number") && one.Room.EnvelopeInternal.Intersects(other.Room.EnvelopeInternal)
                    && one.Room.Intersection(other.Room).Area > 1)
                {
                    _faults.Add($"'{one.Text}' lies on '{other.Text}'");
                }
            }
        }

        Sections();
    }

    private void Sections()
    {
        var byName = _map.Hall.Sections.Where(section => !_map.InSection(section.Id).IsEmpty).GroupBy(NameOf, StringComparer.Ordinal);
        var names = Joined("section-label");
        var legend = _words.Where(static words => words.IsLegend).Select(static words => words.Text).ToList();
        if (_map.Hall.Sections.Count(section => !_map.InSection(section.Id).IsEmpty) < 2)
        {
            return;
        }

        foreach (var sections in byName)
        {
            var ids = sections.Select(static section => section.Id.Value).ToHashSet(StringComparer.Ordinal);
            var shown = names.Where(one => string.Equals(one.Text, sections.Key, StringComparison.Ordinal)).ToList();
            var listed = legend.Count(text => text == sections.Key || text.EndsWith(") " + sections.Key, StringComparison.Ordinal));
            var areas = _map.Areas.Count(area => string.Equals(area.Name, sections.Key, StringComparison.Ordinal));
            if (shown.Count + listed < ids.Count + areas)
            {
                _faults.Add($"'{sections.Key}' is neither in the picture nor in the legend");
            }

            if (shown.Count > ids.Count + areas)
            {
                _faults.Add($"'{sections.Key}' stands there {shown.Count} times");
            }

            if (areas == 0)
            {
                shown.ForEach(one => Nearest(one, ids));
            }
        }
    }

    private void Nearest((string Text, Geometry Room) name, HashSet<string> own)
    {
        var nearest = double.PositiveInfinity;
        string? owner = null;
        foreach ((var at, var section) in _seats)
        {
            if (name.Room.EnvelopeInternal.Distance(new Envelope(at)) < nearest)
            {
                var distance = name.Room.Distance(new Point(at));
                if (distance < nearest)
                {
                    (nearest, owner) = (distance, section);
                }
            }
        }

        foreach ((var section, var form) in _forms)
        {
            var distance = form.Distance(name.Room);
            if (distance < nearest || (distance <= nearest && own.Contains(section)))
            {
                (nearest, owner) = (distance, section);
            }

            if (!own.Contains(section) && form.Intersection(name.Room).Area > 2)
            {
                _faults.Add($"'{name.Text}' lies across section {section}");
            }
        }

        if (owner is not null && !own.Contains(owner))
        {
            _faults.Add($"'{name.Text}' is nearer to section {owner}");
        }
    }

    /// <summary>The names of a class; lines that follow each other are one name where together they are one of the hall's.</summary>
    private List<(string Text, Geometry Room)> Joined(string className)
    {
        var known = _map.Hall.Sections.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        List<(string, Geometry)> joined = [];
        var words = _words.Where(one => one.Is(className)).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var text = words[i].Text;
            var room = words[i].Room;
            for (var lines = 1; lines < 3 && !known.Contains(text) && i + lines < words.Count; lines++)
            {
                var more = string.Join(' ', words.Skip(i).Take(lines + 1).Select(static one => one.Text));
                if (known.Contains(more))
                {
                    text = more;
                    room = words.Skip(i).Take(lines + 1).Select(static one => one.Room)
                        .Aggregate(static (one, other) => one.Union(other)).ConvexHull();
                    i += lines;
                    break;
                }
            }

            joined.Add((text, room));
        }

        return joined;
    }

    private static string NameOf(Section section) =>
        string.Join(' ', (section.Name.Length > 0 ? section.Name : section.Id.Value).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static Coordinate MiddleOf(in SceneItem item)
    {
        if (item.Kind != SceneItemKind.Path)
        {
            return item.Kind == SceneItemKind.Disc
                ? new Coordinate(item.X, item.Y) : new Coordinate(item.X + (item.A / 2), item.Y + (item.B / 2));
        }

        Envelope box = new();
        foreach (var point in Corners(item.Path!).SelectMany(static figure => figure))
        {
            box.ExpandToInclude(point);
        }

        return box.Centre;
    }

    private Geometry FormOf(in SceneItem item)
    {
        var grow = _scene.Styles[item.Style].StrokeWidth / 2;
        return Corners(item.Path!).Where(static figure => figure.Count > 0).Select(figure => Closed(figure).Buffer(grow))
            .Aggregate(static (one, other) => one.Union(other));
    }

    private static Geometry Closed(List<Coordinate> figure) => figure.Count switch
    {
        1 => new Point(figure[0]),
        2 => new LineString([.. figure]),
        _ => GeometryFixer.Fix(new Polygon(new LinearRing([.. figure, figure[0]]))),
    };

    private static List<List<Coordinate>> Corners(ScenePath path)
    {
        List<List<Coordinate>> figures = [];
        var at = 0;
        foreach (var verb in path.Verbs)
        {
            if (verb == ScenePathVerb.Move)
            {
                figures.Add([]);
            }

            if (verb is ScenePathVerb.Move or ScenePathVerb.Line)
            {
                figures[^1].Add(new Coordinate(path.Points[at].X, path.Points[at].Y));
                at++;
            }
        }

        return figures;
    }

    /// <summary>A text with its room: as wide as its backend says, capitals high.</summary>
    private sealed class Words
    {
        public Words(in SceneItem item, SceneStyle style)
        {
            Text = string.Join(' ', item.Text!.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Class = style.ClassName;
            Size = style.FontSize;
            var width = TextMeasure.Width(item.Text!, style.FontSize, style.Bold);
            var left = style.Anchor == SceneAnchor.Middle ? -width / 2 : style.Anchor == SceneAnchor.End ? -width : 0;
            var turn = new AffineTransformation().Rotate(item.A * Math.PI / 180).Translate(item.X, item.Y);
            var up = -style.FontSize * 0.72;
            Room = turn.Transform(new Polygon(new LinearRing(
                [new(left, up), new(left + width, up), new(left + width, 0), new(left, 0), new(left, up)])));
        }

        public string Text { get; }

        public string Class { get; }

        public double Size { get; }

        public Geometry Room { get; }

        public bool IsLegend => Is("legend");

        public bool Is(string name) => Class == name
            || (Class.StartsWith(name + "-", StringComparison.Ordinal) && char.IsAsciiDigit(Class[^1]));
    }
}
