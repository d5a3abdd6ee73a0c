using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Rendering;

/// <summary>Which look each seat has: the paints of all classes, and by seat its class and its state.</summary>
internal sealed class SeatPalette
{
    private readonly MapView _view;
    private readonly byte[] _stateBySlot;
    private readonly Func<SeatIndex, int> _classOf;

    public SeatPalette(MapGeometry geometry, MapView view)
    {
        _view = view;
        Coloring = view.Coloring ?? DefaultColoring(geometry);
        _classOf = Coloring.ClassOf;
        Classes = [.. Coloring.Classes.Select((one, at) => PaintOf(one, at))];
        States = [.. StatePaints()];
        if (States.Length > 254)
        {
            throw new ArgumentException("A view has at most 254 classes of seats.", nameof(view));
        }

        _stateBySlot = new byte[geometry.Map.SlotCount];
        for (var state = 0; state < view.Classes.Count; state++)
        {
            foreach (var seat in view.Classes[state].Seats)
            {
                _stateBySlot[seat.Value] = (byte)(state + 1);
            }
        }
    }

    public MapColoring Coloring { get; }

    /// <summary>The paints of the colouring's classes.</summary>
    public SeatPaint[] Classes { get; }

    /// <summary>Of seats in no class: beside a scale they step back, so that nobody takes them for a step of it.</summary>
    public SeatPaint Unclassed => Coloring.IsScale
        ? new SeatPaint(SeatSymbol.Disc, _view.Style.Paper, _view.Style.FaintInk)
        : _view.Style.Plain;

    /// <summary>The paints of the view's classes.</summary>
    public SeatPaint[] States { get; }

    /// <summary>The place of the seat's state among the view's classes, or -1 when it can simply be had.</summary>
    public int StateOf(SeatIndex seat) => _stateBySlot[seat.Value] - 1;

    public bool IsFree(SeatIndex seat) => _stateBySlot[seat.Value] == 0;

    /// <summary>The place of the seat's class in the colouring, or -1.</summary>
    public int ClassOf(SeatIndex seat)
    {
        var found = _classOf(seat);
        return (uint)found < (uint)Classes.Length ? found : -1;
    }

    /// <summary>The paint of a seat of a class, or -1, in a state, or -1.</summary>
    public SeatPaint PaintOf(int colorClass, int state) =>
        state >= 0 ? States[state] : colorClass >= 0 ? Classes[colorClass] : Unclassed;

    private static MapColoring DefaultColoring(MapGeometry geometry)
    {
        var zones = MapColoring.Zones(ZoneMap.OfCategories(geometry.Map));
        return zones.Classes.IsEmpty ? MapColoring.None() : zones;
    }

    private SeatPaint PaintOf(ColorClass one, int at)
    {
        var style = _view.Style;
        if (Coloring.IsScale)
        {
            var heat = style.HeatAt((double)at / Math.Max(1, Coloring.Classes.Length - 1));
            return new SeatPaint(SeatSymbol.Disc, heat, style.HeatStroke);
        }

        var paint = Coloring.Classes.Length == 1 ? style.Plain : style.ClassAt(at);
        return style.TakesOwnColors && one.Color is { } own ? paint with { Fill = own, Stroke = Edge(own, style) } : paint;
    }

    private IEnumerable<SeatPaint> StatePaints()
    {
        var holds = 0;
        var own = Coloring.IsScale ? 0 : Coloring.Classes.Length;
        foreach (var one in _view.Classes)
        {
            var paint = one.Look switch
            {
                SeatLook.Sold => _view.Style.Sold,
                SeatLook.Held => _view.Style.Held,
                SeatLook.Blocked => _view.Style.Blocked,
                SeatLook.Hold => _view.Style.Holds[holds++ % _view.Style.Holds.Length],
                SeatLook.Own => _view.Style.ClassAt(own++),
            };
            yield return one.Color is { } color && _view.Style.TakesOwnColors
                ? paint with { Fill = color, Stroke = Edge(color, _view.Style) } : paint;
        }
    }

    /// <summary>A colour of unknown origin that would sink into the paper gets an outline that does not.</summary>
    private static SceneColor? Edge(SceneColor color, MapStyle style) =>
        SceneColor.Contrast(color, style.Paper) >= 3 ? null : SceneColor.Mix(color, style.Ink, 0.55);
}
