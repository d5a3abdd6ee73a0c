using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using BoxOfficeSample.Support;
using Spectre.Console;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice info HALL</c>: name, counts, features and bounds.</summary>
internal static class InfoCommand
{
    public static Command Make()
    {
        var hall = CommonOptions.Hall();
        var json = CommonOptions.Json();
        var lenient = CommonOptions.Lenient();
        var command = new Command("info", "Tell the name, the counts, the features and the bounds of a hall.") { hall, json, lenient };
        command.SetAction(parsed =>
        {
            var read = HallSource.ReadTold(parsed.GetRequiredValue(hall), Reading.Of(parsed, lenient));
            var map = SeatMap.Compile(read.Hall!);
            if (parsed.GetValue(json))
            {
                JsonOut.Write(writer => Write(writer, map, read.Neighbours!.Value));
            }
            else
            {
                Show(map, read.Neighbours!.Value);
            }

            return 0;
        });
        return command;
    }

    private static void Write(Utf8JsonWriter json, SeatMap map, NeighbourSource neighbours)
    {
        json.WriteString("name", map.Hall.Name);
        json.WriteNumber("seats", map.SeatCount);
        json.WriteNumber("levels", map.Hall.Levels.Length);
        json.WriteNumber("sections", map.Hall.Sections.Length);
        json.WriteNumber("rows", map.Rows.Count(static row => row.Kind == MapRowKind.Row));
        json.WriteNumber("boxes", map.Rows.Count(static row => row.Kind == MapRowKind.Box));
        json.WriteNumber("tables", map.Rows.Count(static row => row.Kind == MapRowKind.Table));
        json.WriteNumber("runs", map.Runs.Length);
        json.WriteNumber("areas", map.Areas.Length);
        json.WriteNumber("standing", map.Areas.Sum(static area => (long)area.Capacity));
        json.WriteStartObject("categories");
        foreach (var (category, count) in Categories(map))
        {
            json.WriteNumber(category, count);
        }

        json.WriteEndObject();
        json.WriteStartObject("features");
        foreach (var (feature, count) in Features(map))
        {
            json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(feature.ToString()), count);
        }

        json.WriteEndObject();
        json.WriteStartObject("bounds");
        json.WriteNumber("minX", map.Bounds.MinX);
        json.WriteNumber("minY", map.Bounds.MinY);
        json.WriteNumber("maxX", map.Bounds.MaxX);
        json.WriteNumber("maxY", map.Bounds.MaxY);
        json.WriteEndObject();
        json.WriteBoolean("schematic", map.Hall.IsSchematic);
        json.WriteString("neighbours", JsonNamingPolicy.CamelCase.ConvertName(neighbours.ToString()));
    }

    private static void Show(SeatMap map, NeighbourSource neighbours)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(Markup.Escape(map.Hall.Name)).HideHeaders().AddColumn("what")
            .AddColumn("value");
        void Add(string what, string value) => table.AddRow(Markup.Escape(what), Markup.Escape(value));
        void AddCount(string what, long count) => Add(what, count.ToString("N0", CultureInfo.InvariantCulture));
        AddCount("seats", map.SeatCount);
        AddCount("levels", map.Hall.Levels.Length);
        AddCount("sections", map.Hall.Sections.Length);
        AddCount("rows, boxes, tables", map.Rows.Length);
        AddCount("runs of neighbours", map.Runs.Length);
        if (!map.Areas.IsEmpty)
        {
            AddCount("standing places", map.Areas.Sum(static area => (long)area.Capacity));
        }

        foreach (var (category, count) in Categories(map))
        {
            AddCount("category " + category, count);
        }

        foreach (var (feature, count) in Features(map))
        {
            AddCount(feature.ToString(), count);
        }

        Add("neighbours by", neighbours == NeighbourSource.Explicit ? "what the file says"
            : neighbours == NeighbourSource.FileOrder ? "the order of the file, which may be wrong"
            : neighbours == NeighbourSource.Numbers ? "the numbers of the seats, which may be wrong"
            : "the places of the seats");
        Add("bounds", string.Create(CultureInfo.InvariantCulture, $"{map.Bounds.Width:0.0} m × {map.Bounds.Height:0.0} m"));
        AnsiConsole.Write(table);
    }

    private static IEnumerable<(string Category, int Count)> Categories(SeatMap map)
    {
        var zones = ZoneMap.OfCategories(map);
        return zones.Zones.Select(zone => (zone.Value, zones.SeatsOf(zone).Count));
    }

    private static IEnumerable<(SeatFeatures Feature, int Count)> Features(SeatMap map) =>
        Enum.GetValues<SeatFeatures>()
            .Where(static feature => BitOperations.IsPow2((int)feature))
            .Select(feature => (feature, map.WithAny(feature).Count))
            .Where(static entry => entry.Count > 0);
}
