using SeatEngine.Conventions.Tests.Floors;
using SeatEngine.Rendering;

namespace SeatEngine.Conventions.Tests.Architecture;

/// <summary>Draws packages, floors, concepts and rooms, with arrows for what really uses what.</summary>
internal static class HousePicture
{
    private const double Margin = 24;
    private const double ColumnGap = 28;
    private const double RowGap = 40;
    private const double PanelPadding = 40;
    private const int LeftmostOfEngine = 1;
    private const int Columns = 4;

    /// <summary>Above the floors of the engine: what other packages stand on.</summary>
    private const int Roof = 11;

    /// <summary>Where in its row a house stands, from 0 at the left; column 0 and the roof are outside the engine.</summary>
    private static readonly Dictionary<string, double> ColumnOf = new(StringComparer.Ordinal)
    {
        ["SeatEngine.AspNetCore"] = 0,
        ["SeatEngine.Rendering.Skia"] = 0,
        ["SeatEngine.Rendering"] = 0,
        ["SeatEngine.Hosting"] = 1.5,
        ["SeatEngine.Interchange"] = 3,
        ["SeatEngine.Storage.PostgreSql"] = 2,
        ["SeatEngine.Storage.Sqlite"] = 1,
        ["Files"] = 3,
        ["Catalogues"] = 2,
        ["Seasons"] = 1.5,
        ["Performances"] = 1.5,
        ["Orders"] = 2.5,
        ["Allocation"] = 1,
        ["Inventory"] = 2,
        ["Pricing"] = 3,
        ["Maps"] = 2,
        ["Halls"] = 2,
        ["Layout"] = 1,
        ["Primitives"] = 2,
    };

    private static readonly Dictionary<string, int> RowOfPackage = new(StringComparer.Ordinal)
    {
        ["SeatEngine.AspNetCore"] = Roof + 1,
        ["SeatEngine.Rendering.Skia"] = Roof,
        ["SeatEngine.Rendering"] = Roof - 2,
        ["SeatEngine.Hosting"] = Roof,
        ["SeatEngine.Interchange"] = Roof,
        ["SeatEngine.Storage.PostgreSql"] = Roof + 1,
        ["SeatEngine.Storage.Sqlite"] = Roof + 1,
    };

    /// <summary>The houses that nobody has given a place yet.</summary>
    public static IEnumerable<string> Homeless(IEnumerable<House> all) =>
        all.Select(house => house.Name).Where(name => !ColumnOf.ContainsKey(name));

    /// <summary>The whole picture.</summary>
    /// <param name="all">Every house, each with a place.</param>
    /// <param name="packagesOfEngine">The packages of others that the engine depends on.</param>
    public static MapScene Draw(IReadOnlyList<House> all, IReadOnlyList<string> packagesOfEngine)
    {
        var boxes = all.Select(house => new PictureBox(house, all)).ToDictionary(box => box.House.Name, StringComparer.Ordinal);
        var height = LayOut(boxes.Values);
        var scene = new MapSceneBuilder(XOf(Columns - 1) + PictureBox.Width + PanelPadding + Margin, height)
        {
            Title = "The house",
            Description = "Packages and namespaces of SeatEngine, floor by floor, with their rooms and arrows to what they use.",
            Background = SceneColor.White,
        };
        var ink = new PictureInk(scene);
        DrawPanel(ink, [.. boxes.Values.Where(box => !box.House.IsPackage)], packagesOfEngine);
        foreach (var box in boxes.Values)
        {
            DrawArrows(ink, box, boxes);
        }

        foreach (var box in boxes.Values)
        {
            box.Draw(ink);
        }

        return scene.ToScene();
    }

    private static double LayOut(IEnumerable<PictureBox> boxes)
    {
        var top = Margin;
        foreach (var row in boxes.GroupBy(RowOf).OrderByDescending(row => row.Key))
        {
            foreach (var box in row)
            {
                box.Bounds = new(XOf(ColumnOf[box.House.Name]), top, PictureBox.Width, box.Height);
            }

            top += row.Max(box => box.Height) + RowGap + (row.Key == Roof ? RowGap : 0);
        }

        return top;
    }

    private static int RowOf(PictureBox box) => box.House.IsPackage ? RowOfPackage[box.House.Name] : FloorPlan.FloorOf(box.House.Name);

    private static double XOf(double column) =>
        Margin + (column * (PictureBox.Width + ColumnGap)) + (column >= LeftmostOfEngine ? PanelPadding : 0);

    private static void DrawPanel(PictureInk ink, IReadOnlyList<PictureBox> concepts, IReadOnlyList<string> packages)
    {
        var left = XOf(LeftmostOfEngine) - PanelPadding;
        var top = concepts.Min(box => box.Bounds.Y) - (RowGap * 0.75);
        var right = XOf(Columns - 1) + PictureBox.Width + PanelPadding;
        var bottom = concepts.Max(box => box.Bounds.Bottom) + (RowGap / 2);
        ink.Box(new(left, top, right - left, bottom - top), "#eaf1fa", "#7a9cc6", 14);
        ink.Title(left + 16, top + 26, "SeatEngine");
        ink.Note(left + 16, top + 44, "needs " + string.Join(", ", packages));
        foreach (var floor in concepts.GroupBy(RowOf))
        {
            var end = floor.Max(box => box.Bounds.Bottom) + (RowGap / 2);
            ink.Note(left + 16, end - 8, FormattableString.Invariant($"floor {floor.Key}"));
            if (end < bottom)
            {
                ink.Floor(left, right, end);
            }
        }
    }

    // The arrows of a box leave it side by side, those to the left first, and so arrive.
    private static void DrawArrows(PictureInk ink, PictureBox box, Dictionary<string, PictureBox> boxes)
    {
        PictureBox[] used = [.. box.Arrows.Select(name => boxes[name]).OrderBy(other => other.Bounds.X).ThenBy(other => -other.Bounds.Y)];
        foreach (var (index, other) in used.Index())
        {
            PictureBox[] users = [.. boxes.Values.Where(user => user.Arrows.Contains(other.House.Name) && !IsBeside(user, other))
                .OrderBy(user => user.Bounds.X)];
            var from = new ScenePoint(Port(box.Bounds, index, used.Length), box.Bounds.Bottom);
            var to = IsBeside(box, other)
                ? new ScenePoint(other.Bounds.X, other.Bounds.Center.Y)
                : new ScenePoint(Port(other.Bounds, Array.IndexOf(users, box), users.Length), other.Bounds.Y);
            ink.Arrow(from, to, IsBeside(box, other));
        }
    }

    // Outside the engine a user stands in its own column, and reaches in from the left.
    private static bool IsBeside(PictureBox user, PictureBox used) =>
        ColumnOf[user.House.Name] < LeftmostOfEngine && ColumnOf[used.House.Name] >= LeftmostOfEngine;

    private static double Port(SceneRectangle bounds, int index, int count) => bounds.X + (bounds.Width * (index + 1) / (count + 1));
}
