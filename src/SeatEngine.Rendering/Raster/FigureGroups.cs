namespace SeatEngine.Rendering;

/// <summary>
/// Parts the figures of a path into groups that share no pixel, so that each can be drawn on its own: the cost of an
/// exact row grows with the square of what lies in it, and a path of a thousand crosses is a thousand small rows.
/// </summary>
internal static class FigureGroups
{
    public static List<List<PixelFigure>> Part(List<PixelFigure> figures, double margin)
    {
        if (figures.Count < 2)
        {
            return [figures];
        }

        PixelBox[] boxes = [.. figures.Select(figure => figure.Box(margin))];
        int[] order = [.. Enumerable.Range(0, figures.Count)];
        Array.Sort(order, (a, b) => boxes[a].Left != boxes[b].Left ? boxes[a].Left.CompareTo(boxes[b].Left) : a.CompareTo(b));
        int[] leader = [.. Enumerable.Range(0, figures.Count)];
        List<int> open = [];
        foreach (var current in order)
        {
            open.RemoveAll(other => boxes[other].Right <= boxes[current].Left);
            foreach (var other in open)
            {
                if (boxes[other].SharesPixel(boxes[current]))
                {
                    leader[Find(leader, other)] = Find(leader, current);
                }
            }

            open.Add(current);
        }

        Dictionary<int, List<PixelFigure>> groups = [];
        List<List<PixelFigure>> inOrder = [];
        for (var i = 0; i < figures.Count; i++)
        {
            var key = Find(leader, i);
            if (!groups.TryGetValue(key, out var group))
            {
                group = [];
                groups.Add(key, group);
                inOrder.Add(group);
            }

            group.Add(figures[i]);
        }

        return inOrder;
    }

    private static int Find(int[] leader, int index)
    {
        while (leader[index] != index)
        {
            leader[index] = leader[leader[index]];
            index = leader[index];
        }

        return index;
    }
}
