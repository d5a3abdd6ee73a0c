using System.Text.Json;
using SeatEngine.Layout;

namespace SeatEngine.Rendering;

/// <summary>The two rules by which the second feed is decoded: one for every list of points, one for every column.</summary>
internal static class FeedColumns
{
    public static int Centimetres(double metres) => (int)Math.Round(metres * 100);

    /// <summary>
    /// Points in whole centimetres: the first as it is, then by how much each step differs from the step before; the first step differs
    /// from none.
    /// </summary>
    public static void Points(this Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<PlanPoint> points)
    {
        json.WriteStartArray(name);
        json.PointValues(points);
        json.WriteEndArray();
    }

    /// <summary>The same as an element of an array.</summary>
    public static void Points(this Utf8JsonWriter json, ReadOnlySpan<PlanPoint> points)
    {
        json.WriteStartArray();
        json.PointValues(points);
        json.WriteEndArray();
    }

    /// <summary>A value for each thing as value, how many, value, how many, ….</summary>
    public static void Column(this Utf8JsonWriter json, ReadOnlySpan<byte> name, int count, Func<int, int> valueOf)
    {
        json.WriteStartArray(name);
        var value = 0;
        var length = 0;
        for (var i = 0; i < count; i++)
        {
            var next = valueOf(i);
            if (length > 0 && next != value)
            {
                json.WriteNumberValue(value);
                json.WriteNumberValue(length);
                length = 0;
            }

            value = next;
            length++;
        }

        if (length > 0)
        {
            json.WriteNumberValue(value);
            json.WriteNumberValue(length);
        }

        json.WriteEndArray();
    }

    private static void PointValues(this Utf8JsonWriter json, ReadOnlySpan<PlanPoint> points)
    {
        int x = 0, y = 0, stepX = 0, stepY = 0;
        for (var i = 0; i < points.Length; i++)
        {
            var nextX = Centimetres(points[i].X);
            var nextY = Centimetres(points[i].Y);
            json.WriteNumberValue(nextX - x - stepX);
            json.WriteNumberValue(nextY - y - stepY);
            if (i > 0)
            {
                (stepX, stepY) = (nextX - x, nextY - y);
            }

            (x, y) = (nextX, nextY);
        }
    }
}
