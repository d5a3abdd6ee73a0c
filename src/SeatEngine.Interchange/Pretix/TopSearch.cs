using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>Finds the drawn shape that lies under a table, in about constant time.</summary>
internal sealed class TopSearch
{
    private const double Cell = 50;
    private readonly Dictionary<(int, int), List<PlanArea>> _cells = [];
    private readonly HashSet<PlanArea> _taken = [];

    public TopSearch(List<PlanArea> areas)
    {
        foreach (var area in areas)
        {
            var cell = CellOf(area.Centre);
            if (!_cells.TryGetValue(cell, out var held))
            {
                _cells.Add(cell, held = []);
            }

            held.Add(area);
        }
    }

    public bool IsTaken(PlanArea area) => _taken.Contains(area);

    /// <summary>Takes the nearest shape whose middle is within half a cell of a table's, if it is no larger than that allows.</summary>
    public PlanArea? Take(PlanPoint centre, double largest)
    {
        PlanArea? best = null;
        var cell = CellOf(centre);
        for (var x = cell.X - 1; x <= cell.X + 1; x++)
        {
            for (var y = cell.Y - 1; y <= cell.Y + 1; y++)
            {
                foreach (var area in _cells.GetValueOrDefault((x, y), []))
                {
                    var bounds = PlanBounds.Around(area.Outline);
                    var isFit = !_taken.Contains(area) && Math.Max(bounds.Width, bounds.Height) <= largest
                        && area.Centre.PlanDistanceTo(centre) < Cell / 2;
                    best = isFit && (best is null || area.Centre.PlanDistanceTo(centre) < best.Centre.PlanDistanceTo(centre)) ? area : best;
                }
            }
        }

        if (best is not null)
        {
            _taken.Add(best);
        }

        return best;
    }

    private static (int X, int Y) CellOf(PlanPoint point) => ((int)Math.Floor(point.X / Cell), (int)Math.Floor(point.Y / Cell));
}
