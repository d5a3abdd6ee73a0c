using System.Text;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Rendering;

namespace SeatEngine.AspNetCore;

/// <summary>The views from the seats of a map, worked out one by one as they are asked for.</summary>
internal sealed class SeatViews(SeatMap map)
{
    private readonly MapComposer _composer = new(map);
    private readonly MapView _view = new() { Width = 480 };

    public SightLines Lines { get; } = new(map);

    public byte[] PictureOf(SeatIndex seat) => Encoding.UTF8.GetBytes(SvgWriter.ToText(_composer.ComposeSight(Lines.Of(seat), _view)));
}
