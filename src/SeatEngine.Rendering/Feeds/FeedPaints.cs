using System.Text.Json;

namespace SeatEngine.Rendering;

/// <summary>Writes what a class of seats is called and looks like.</summary>
internal static class FeedPaints
{
    public static void Write(Utf8JsonWriter json, string className, string name, SeatPaint paint)
    {
        json.WriteString("class"u8, className);
        json.WriteString("name"u8, name);
        if (paint.Fill is { } fill)
        {
            json.WriteString("fill"u8, fill.ToString());
        }

        if (paint.Stroke is { } stroke)
        {
            json.WriteString("stroke"u8, stroke.ToString());
        }
    }
}
