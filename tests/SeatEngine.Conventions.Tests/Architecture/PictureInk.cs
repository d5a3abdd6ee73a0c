using SeatEngine.Rendering;

namespace SeatEngine.Conventions.Tests.Architecture;

/// <summary>What the picture of the house is drawn with: a few styles, and widths of texts near enough to set them.</summary>
internal sealed class PictureInk(MapSceneBuilder scene)
{
    private const double WidthOfLetter = 0.53;

    private static readonly SceneColor Dark = SceneColor.Parse("#1f2a37");
    private static readonly SceneColor Grey = SceneColor.Parse("#5b6776");

    public const double TitleSize = 15;
    public const double RoomSize = 12;
    public const double NoteSize = 11;

    private readonly int _title = scene.Style(new() { ClassName = "title", Fill = Dark, FontSize = TitleSize, Bold = true });
    private readonly int _note = scene.Style(new() { ClassName = "note", Fill = Grey, FontSize = NoteSize });
    private readonly int _room = scene.Style(new()
    {
        ClassName = "room-name",
        Fill = Dark,
        FontSize = RoomSize,
        Anchor = SceneAnchor.Middle,
    });
    private readonly int _chip = scene.Style(new() { ClassName = "room", Fill = SceneColor.Parse("#eef2f7") });
    private readonly int _floor = scene.Style(new() { ClassName = "floor", Stroke = SceneColor.Parse("#cbd9ea"), StrokeWidth = 1 });
    private readonly int _line = scene.Style(new() { ClassName = "arrow", Stroke = SceneColor.Parse("#64748b"), StrokeWidth = 1.6 });
    private readonly int _head = scene.Style(new() { ClassName = "arrow-head", Fill = SceneColor.Parse("#64748b") });

    /// <summary>About how wide a text is.</summary>
    public static double WidthOf(string text, double size) => text.Length * size * WidthOfLetter;

    /// <summary>Texts that are set one after the other, broken into lines of a width.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Lines(IEnumerable<string> texts, double width, Func<string, double> widthOf)
    {
        List<List<string>> lines = [];
        var left = 0.0;
        foreach (var text in texts)
        {
            var wanted = widthOf(text);
            if (lines.Count == 0 || wanted > left)
            {
                lines.Add([]);
                left = width;
            }

            lines[^1].Add(text);
            left -= wanted;
        }

        return lines;
    }

    /// <summary>A box of a colour with a darker edge.</summary>
    public void Box(SceneRectangle bounds, string fill, string edge, double corner) => scene.AddRectangle(
        scene.Style(new()
        {
            ClassName = "box-" + fill[1..],
            Fill = SceneColor.Parse(fill),
            Stroke = SceneColor.Parse(edge),
            StrokeWidth = 1.2,
        }),
        bounds,
        corner);

    public void Title(double x, double y, string text) => scene.AddText(_title, x, y, text);

    public void Note(double x, double y, string text) => scene.AddText(_note, x, y, text);

    /// <summary>What parts two floors.</summary>
    public void Floor(double left, double right, double y) =>
        scene.AddPath(_floor, new ScenePathBuilder().MoveTo(left, y).LineTo(right, y).ToPath());

    /// <summary>A room: its name on a small plate.</summary>
    public void Chip(SceneRectangle bounds, string text)
    {
        scene.AddRectangle(_chip, bounds, bounds.Height / 2);
        scene.AddText(_room, bounds.Center.X, bounds.Center.Y + (RoomSize * 0.35), text);
    }

    /// <summary>An arrow that leaves downward and arrives downward, or from the left.</summary>
    public void Arrow(ScenePoint from, ScenePoint to, bool fromTheLeft)
    {
        const double Head = 7;
        var end = fromTheLeft ? new ScenePoint(to.X - Head, to.Y) : new ScenePoint(to.X, to.Y - Head);
        var bend = (end.Y - from.Y) / 2;
        var path = new ScenePathBuilder().MoveTo(from.X, from.Y);
        path = fromTheLeft
            ? path.LineTo(from.X, end.Y - 40).QuadraticTo(from.X, end.Y, from.X + 40, end.Y).LineTo(end.X, end.Y)
            : path.CubicTo(from.X, from.Y + bend, end.X, end.Y - bend, end.X, end.Y);
        scene.AddPath(_line, path.ToPath());
        var (side, along) = fromTheLeft ? (new ScenePoint(0, Head * 0.6), Head) : (new ScenePoint(Head * 0.6, 0), 0.0);
        scene.AddPath(_head, new ScenePathBuilder()
            .MoveTo(to.X, to.Y)
            .LineTo(to.X - along - side.X, to.Y - (Head - along) - side.Y)
            .LineTo(to.X - along + side.X, to.Y - (Head - along) + side.Y)
            .Close().ToPath());
    }
}
