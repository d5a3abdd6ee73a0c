using System.Text.Json;

namespace SeatEngine.Interchange;

/// <summary>Says what a JSON file may be that is no hall.</summary>
internal static class ForeignJson
{
    private static readonly string[] OfSeatsIo =
    [
        "chartKey", "venueType", "publishedVersionThumbnailUrl", "draftVersionThumbnailUrl", "sectionScaleFactor", "tablesLabelCounter",
        "uuidsCounter", "workspaceKey", "forSaleConfig", "tableBookingConfig", "supportsBestAvailable",
    ];

    public static string Described(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object)
        {
            var named = OfSeatsIo.Where(name => root.TryGetProperty(name, out _)).ToArray();
            if (named.Length > 0)
            {
                return $"The file has members of seats.io ({string.Join(", ", named)}), but no drawing: " +
                    "a chart has \"subChart\" or \"subChartFloors\".";
            }
        }

        return "The file is JSON, but no native hall, no pretix seating plan and no seats.io chart.";
    }
}
