using System.Text.Json;

namespace SeatEngine.Rendering.Tests.Feeds;

/// <summary>A second feed as a page reads it: by the two rules, and nothing else.</summary>
internal sealed class DecodedMap
{
    public DecodedMap(JsonElement map)
    {
        Root = map;
        Count = map.GetProperty("seats").GetInt32();
        Places = Points(map.GetProperty("xy"));
        Features = Column(map.GetProperty("features"));
        var labels = map.GetProperty("labels");
        foreach (var row in map.GetProperty("sections").EnumerateArray().SelectMany(static section => section.GetProperty("rows").EnumerateArray()))
        {
            var at = 0;
            foreach (var label in labels[row.GetProperty("labels").GetInt32()].EnumerateArray())
            {
                Labels.Add(label.GetString()!);
                Ids.Add(row.TryGetProperty("prefix", out var prefix) ? prefix.GetString() + label.GetString() : row.GetProperty("ids")[at].GetString()!);
                IsWhole.Add(row.TryGetProperty("whole", out _));
                at++;
            }
        }
    }

    public JsonElement Root { get; }

    public int Count { get; }

    public List<(int X, int Y)> Places { get; }

    public List<int> Features { get; }

    public List<string> Ids { get; } = [];

    public List<string> Labels { get; } = [];

    public List<bool> IsWhole { get; } = [];

    public static List<(int X, int Y)> Points(JsonElement points)
    {
        List<(int, int)> decoded = [];
        int x = 0, y = 0, stepX = 0, stepY = 0;
        for (var i = 0; i < points.GetArrayLength(); i += 2)
        {
            var changeX = points[i].GetInt32();
            var changeY = points[i + 1].GetInt32();
            if (i == 0)
            {
                (x, y) = (changeX, changeY);
            }
            else
            {
                (stepX, stepY) = (stepX + changeX, stepY + changeY);
                (x, y) = (x + stepX, y + stepY);
            }

            decoded.Add((x, y));
        }

        return decoded;
    }

    public static List<int> Column(JsonElement column)
    {
        List<int> values = [];
        for (var i = 0; i < column.GetArrayLength(); i += 2)
        {
            values.AddRange(Enumerable.Repeat(column[i].GetInt32(), column[i + 1].GetInt32()));
        }

        return values;
    }
}
