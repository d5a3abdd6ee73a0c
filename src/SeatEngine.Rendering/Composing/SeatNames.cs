using System.Text;
using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Rendering;

/// <summary>Says what a seat is, for people who do not see the picture.</summary>
internal sealed class SeatNames(MapGeometry geometry, MapView view, SeatPalette palette)
{
    public string OfSection(SectionGeometry section)
    {
        var name = SectionName(section.Section);
        return section.Level >= 0 && !name.Contains(geometry.LevelName(section.Level), StringComparison.OrdinalIgnoreCase)
            ? SceneText.Clean(geometry.LevelName(section.Level)) + ", " + name
            : name;
    }

    public string OfRow(MapRow row) => OfRow(row, view.Words);

    /// <summary>"Orchestra, row A, seat 14".</summary>
    public static string PlaceOf(MapRow row, Seat seat, MapWords words) =>
        $"{SectionName(row.Section)}, {OfRow(row, words)}, {words.Seat} {SceneText.Clean(seat.Label, 40)}";

    /// <summary>"Orchestra, row A, seat 14, aisle, wheelchair space, available, $45.00".</summary>
    public string Of(MapRow row, SeatIndex seat)
    {
        var data = geometry.Map[seat].Seat;
        StringBuilder name = new();
        name.Append(PlaceOf(row, data, view.Words));
        Place(name, seat);
        Features(name, view.FeaturesOf(geometry.Map[seat]));
        var state = palette.StateOf(seat);
        name.Append(", ").Append(state < 0 ? view.Words.Available.For(1) : SceneText.Clean(view.Classes[state].Name, 60));
        if (view.Price?.Invoke(seat) is { } price)
        {
            name.Append(", ").Append(price.ToString(view.Culture));
        }

        return name.ToString();
    }

    private static string SectionName(Section section) => SceneText.Clean(section.Name.Length > 0 ? section.Name : section.Id.Value, 80);

    private static string OfRow(MapRow row, MapWords words) => KindOf(row, words) + " " + SceneText.Clean(row.Label, 40);

    private static string KindOf(MapRow row, MapWords words) => row.Kind switch
    {
        MapRowKind.Box => words.Box,
        MapRowKind.Table => words.Table,
        MapRowKind.Row => words.Row,
    };

    private void Place(StringBuilder name, SeatIndex seat)
    {
        if (geometry.Map.RunOf(seat) is not { Kind: SeatRunKind.Line } run)
        {
            return;
        }

        if (SeatSigns.IsBesideAisle(geometry.Map, seat))
        {
            name.Append(", ").Append(view.Words.Aisle);
        }
        else if (run.First == seat || run.Last == seat)
        {
            name.Append(", ").Append(view.Words.RowEnd);
        }
    }

    private void Features(StringBuilder name, SeatFeatures features)
    {
        Feature(name, features, SeatFeatures.WheelchairSpace, view.Words.WheelchairSpace);
        Feature(name, features, SeatFeatures.Companion, view.Words.Companion);
        Feature(name, features, SeatFeatures.Accessible, view.Words.Accessible);
        Feature(name, features, SeatFeatures.RestrictedView, view.Words.RestrictedView);
        Feature(name, features, SeatFeatures.HearingLoop, view.Words.HearingLoop);
    }

    private static void Feature(StringBuilder name, SeatFeatures features, SeatFeatures one, string word)
    {
        if ((features & one) != 0)
        {
            name.Append(", ").Append(word);
        }
    }
}
