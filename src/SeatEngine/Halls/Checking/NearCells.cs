using System.Numerics;
using SeatEngine.Layout;

namespace SeatEngine.Halls;

/// <summary>
/// Finds things of one level that lie nearer to each other than a distance. The plan of each level is parted into cells twice as wide as
/// the distance, so that what is near to a point lies in four of them: its own, and those on the side of the half that it is in.
/// </summary>
/// <remarks>
/// The hash of a cell differs from process to process, so that no file can put its things into one chain. Of a cell only the things
/// added last are looked at, however many a hall puts into one spot.
/// </remarks>
internal sealed class NearCells
{
    private const int MostInCell = 32;
    private readonly double _width;
    private readonly Func<int, int, bool> _areNear;
    private readonly int[] _heads;
    private readonly int[] _next;
    private readonly (int X, int Y, int Level)[] _cells;

    /// <summary>Cells for so many things.</summary>
    /// <param name="count">How many things there may be; they are called by numbers from 0.</param>
    /// <param name="distance">The distance in question.</param>
    /// <param name="areNear">Tells of two things whose cells touch whether they are near, the one that is asked for first.</param>
    public NearCells(int count, double distance, Func<int, int, bool> areNear)
    {
        _width = 2 * distance;
        _areNear = areNear;
        _heads = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, count))];
        _next = new int[count];
        _cells = new (int, int, int)[count];
    }

    /// <summary>One of the things added that is near to a thing at a point; -1, when there is none and the thing is added.</summary>
    public int FindOrAdd(int thing, PlanPoint point, int level)
    {
        var (x, y) = (point.X / _width, point.Y / _width);
        var (left, top) = ((int)Math.Floor(x - 0.5), (int)Math.Floor(y - 0.5));
        for (var cellX = left; cellX <= left + 1; cellX++)
        {
            for (var cellY = top; cellY <= top + 1; cellY++)
            {
                if (FindIn((cellX, cellY, level), thing) is >= 0 and var found)
                {
                    return found;
                }
            }
        }

        // A chain of things plus one, 0 at its end.
        var own = ((int)Math.Floor(x), (int)Math.Floor(y), level);
        ref var head = ref HeadOf(own);
        _cells[thing] = own;
        _next[thing] = head;
        head = thing + 1;
        return -1;
    }

    private int FindIn((int X, int Y, int Level) cell, int thing)
    {
        var looked = 0;
        for (var other = HeadOf(cell) - 1; other >= 0 && looked < MostInCell; other = _next[other] - 1)
        {
            if (_cells[other] == cell)
            {
                if (_areNear(thing, other))
                {
                    return other;
                }

                looked++;
            }
        }

        return -1;
    }

    private ref int HeadOf((int X, int Y, int Level) cell) =>
        ref _heads[(uint)HashCode.Combine(cell.X, cell.Y, cell.Level) & (uint)(_heads.Length - 1)];
}
