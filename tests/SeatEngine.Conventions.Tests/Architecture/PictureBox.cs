using SeatEngine.Rendering;

namespace SeatEngine.Conventions.Tests.Architecture;

/// <summary>A house in the picture: its name, its rooms, and what it uses beside what the arrows show.</summary>
internal sealed class PictureBox
{
    /// <summary>The width of every box.</summary>
    public const double Width = 236;

    private const double Padding = 12;
    private const double ChipHeight = 20;
    private const double ChipGap = 5;
    private const double NoteLine = 15;
    private const double TitleHeight = 28;

    private readonly IReadOnlyList<IReadOnlyList<string>> _rooms;
    private readonly string[] _notes;

    public PictureBox(House house, IReadOnlyList<House> all)
    {
        House = house;
        Arrows = [.. house.Arrows(all)];
        _rooms = PictureInk.Lines(house.Rooms, Width - (2 * Padding) + ChipGap, room => ChipWidth(room) + ChipGap);
        _notes = [.. NoteLines("uses also", house.Uses.Except(Arrows)), .. NoteLines("needs", house.Packages)];
        Height = TitleHeight + (_rooms.Count * (ChipHeight + ChipGap)) + (_notes.Length * NoteLine) + (Padding * 0.7);
    }

    public House House { get; }

    /// <summary>The houses to which an arrow leads from here.</summary>
    public IReadOnlyList<string> Arrows { get; }

    public double Height { get; }

    /// <summary>Where it stands; set by whoever lays the picture out.</summary>
    public SceneRectangle Bounds { get; set; }

    public void Draw(PictureInk ink)
    {
        var (fill, edge) = House.IsPackage ? ("#fff7e6", "#d9a441") : ("#ffffff", "#7a9cc6");
        ink.Box(Bounds, fill, edge, 8);
        ink.Title(Bounds.X + Padding, Bounds.Y + 20, House.Name);
        var y = Bounds.Y + TitleHeight;
        foreach (var line in _rooms)
        {
            var x = Bounds.X + Padding;
            foreach (var room in line)
            {
                ink.Chip(new(x, y, ChipWidth(room), ChipHeight), room);
                x += ChipWidth(room) + ChipGap;
            }

            y += ChipHeight + ChipGap;
        }

        foreach (var line in _notes)
        {
            ink.Note(Bounds.X + Padding, y + PictureInk.NoteSize, line);
            y += NoteLine;
        }
    }

    private static double ChipWidth(string room) => PictureInk.WidthOf(room, PictureInk.RoomSize) + 16;

    // Each name but the last has its comma, so that lines may break after any; and after any dot, since some are wider than a box.
    private static IEnumerable<string> NoteLines(string intro, IEnumerable<string> names)
    {
        var all = string.Join(", ", names);
        return all.Length == 0
            ? []
            : PictureInk
                .Lines(Pieces($"{intro} {all}"), Width - (2 * Padding), piece => PictureInk.WidthOf(piece, PictureInk.NoteSize))
                .Select(line => string.Concat(line).TrimEnd());
    }

    private static string[] Pieces(string text) =>
        text.Replace(" ", " \n", StringComparison.Ordinal).Replace(".", ".\n", StringComparison.Ordinal).Split('\n');
}
