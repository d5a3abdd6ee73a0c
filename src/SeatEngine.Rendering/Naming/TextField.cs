namespace SeatEngine.Rendering;

/// <summary>Remembers where text and other things are that no text may cover.</summary>
internal sealed class TextField
{
    private const double Cell = 48;

    private readonly Dictionary<(int Column, int Row), List<TextPlace>> _cells = [];

    public bool IsFree(SceneRectangle place) => IsFree(TextPlace.Of(place));

    public bool IsFree(TextPlace place)
    {
        foreach (var cell in Cells(place.Bounds))
        {
            if (_cells.TryGetValue(cell, out var taken))
            {
                foreach (var other in taken)
                {
                    if (other.Overlaps(place))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    public void Take(SceneRectangle place) => Take(TextPlace.Of(place));

    public void Take(TextPlace place)
    {
        foreach (var cell in Cells(place.Bounds))
        {
            if (!_cells.TryGetValue(cell, out var taken))
            {
                taken = [];
                _cells.Add(cell, taken);
            }

            taken.Add(place);
        }
    }

    private static IEnumerable<(int Column, int Row)> Cells(SceneRectangle place)
    {
        var lastRow = (int)Math.Floor(place.Bottom / Cell);
        var lastColumn = (int)Math.Floor(place.Right / Cell);
        for (var row = (int)Math.Floor(place.Y / Cell); row <= lastRow; row++)
        {
            for (var column = (int)Math.Floor(place.X / Cell); column <= lastColumn; column++)
            {
                yield return (column, row);
            }
        }
    }
}
