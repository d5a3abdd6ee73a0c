namespace SeatEngine.Rendering;

/// <summary>The styles of seats: one for each class and each state, made when it is met.</summary>
internal sealed class SeatStyles(MapPage page, double radius)
{
    private readonly int[] _classes = new int[page.Palette.Classes.Length + 1];
    private readonly int[] _states = new int[page.Palette.States.Length];
    private int _open = -1;
    private int _openClass = int.MinValue;

    /// <summary>Opens the group of a class unless it is open, and gives the style for a seat in it.</summary>
    public int Enter(int colorClass, int state)
    {
        if (_openClass != colorClass)
        {
            Leave();
            _open = ClassStyle(colorClass);
            _openClass = colorClass;
            page.Scene.BeginGroup(_open);
        }

        return state < 0 ? _open : StateStyle(state);
    }

    public void Leave()
    {
        if (_openClass != int.MinValue)
        {
            page.Scene.EndGroup();
            _openClass = int.MinValue;
        }
    }

    /// <summary>
    /// Makes the styles of all states that seats may come into while a page shows the picture, whether or not any is in them yet.
    /// </summary>
    public void Prepare()
    {
        for (var state = 0; state < _states.Length; state++)
        {
            StateStyle(state);
        }

        var known = page.View.Classes.Select(static one => one.ClassName).ToHashSet(StringComparer.Ordinal);
        foreach ((var name, var paint) in ((string, SeatPaint)[])
            [
                ("sold", page.Style.Sold), ("held", page.Style.Held), ("blocked", page.Style.Blocked),
                ("selected", page.Style.Plain with { Fill = page.Style.Highlight }),
            ])
        {
            if (known.Add(name))
            {
                Make(name, paint);
            }
        }
    }

    private int ClassStyle(int colorClass)
    {
        ref var known = ref _classes[colorClass + 1];
        if (known == 0)
        {
            known = 1 + (colorClass < 0
                ? Make("seat", page.Palette.Unclassed)
                : Make(page.Palette.Coloring.Classes[colorClass].ClassName, page.Palette.Classes[colorClass]));
        }

        return known - 1;
    }

    private int StateStyle(int state)
    {
        ref var known = ref _states[state];
        if (known == 0)
        {
            known = 1 + Make(page.View.Classes[state].ClassName, page.Palette.States[state]);
        }

        return known - 1;
    }

    private int Make(string className, SeatPaint paint)
    {
        var line = paint.Symbol is SeatSymbol.Cross or SeatSymbol.Dash;
        return page.Scene.Style(new SceneStyle
        {
            ClassName = className,
            Fill = line ? null : paint.Fill,
            Stroke = paint.Stroke,
            StrokeWidth = paint.Stroke is null ? 0 : Math.Round(Math.Max(0.3, radius * (line ? 0.3 : page.Style.StrokeShare)), 2),
        });
    }
}
