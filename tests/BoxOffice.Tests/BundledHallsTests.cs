using System.Globalization;
using System.Text.Json;

namespace BoxOfficeSample.Tests;

/// <summary>Each house that comes with the sample is drawn, searched and priced by the commands, the largest as well.</summary>
public sealed class BundledHallsTests
{
    [Theory]
    [InlineData("arena", "F1-A-109,F1-A-110,F1-A-111,F1-A-112", 744.0)]
    [InlineData("stadium", "104-1-1,104-1-2,104-1-3,104-1-4", 354.0)]
    [InlineData("cabaret", null, null)]
    public void Commands_BundledHouse_DrawSearchAndPrice(string name, string? expected, double? total)
    {
        var hall = $"samples/halls/{name}.json";
        var prices = $"samples/halls/{name}.prices.json";
        using var picture = new TempFile("", ".svg");

        var best = Shell.Json("best", hall, "--party", "4").GetProperty("proposals")[0].GetProperty("seats");
        var seats = string.Join(',', best.EnumerateArray().Select(seat => seat.GetString()));
        var quote = Shell.Json("quote", hall, "--prices", prices, "--seats", seats, "--types", "Adult=4");
        var drawn = Shell.Run("map", hall, "--prices", prices, "--out", picture.Path);

        Assert.Equal(expected ?? seats, seats);
        Assert.Equal(0, drawn.ExitCode);
        Assert.Contains("<svg", File.ReadAllText(picture.Path), StringComparison.Ordinal);
        if (total is { } wanted)
        {
            Assert.Equal(wanted, Total(quote));
        }
    }

    private static double Total(JsonElement quote)
    {
        var total = quote.GetProperty("total");
        return total.ValueKind == JsonValueKind.Number
            ? total.GetDouble()
            : double.Parse(total.GetString()!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
