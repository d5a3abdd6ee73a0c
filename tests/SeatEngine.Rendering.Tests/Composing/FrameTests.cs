using System.Globalization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering.Tests.Composing;

public sealed class FrameTests
{
    [Fact]
    public void ComposeFrames_SellThrough_ShowsEachFrameUnderItsTitleAndOneLegend()
    {
        var map = SmallHalls.Studio();
        MapView[] frames =
        [
            .. Enumerable.Range(1, 5).Select(day => new MapView
            {
                Title = $"day {day}",
                Classes = [SeatClass.Sold(map.Select(seat => seat.Index.Value % 5 < day))],
            }),
        ];

        var strip = new MapComposer(map).ComposeFrames(frames, 900, columns: 3);

        var items = strip.Items.ToArray();
        Assert.Equal(900, strip.Width);
        Assert.All(items, static item => Assert.Null(item.Id));
        Assert.Single(items, static item => item.Text == "sold");
        var titles = Enumerable.Range(1, 5).Select(day => items.Single(item => item.Text == $"day {day}")).ToArray();
        Assert.True(titles[0].X < titles[1].X && titles[1].X < titles[2].X && titles[0].Y == titles[2].Y);
        Assert.True(titles[3].X == titles[0].X && titles[3].Y > titles[0].Y);
        var sold = Array.FindIndex(strip.Styles.ToArray(), static style => style.ClassName == "sold");
        Assert.Equal(map.Seats.ToArray().Sum(static seat => 5 - (seat.Value % 5)), items.Count(item => item.Style == sold && item.Kind
            is SceneItemKind.Disc or SceneItemKind.Path or SceneItemKind.RoundedRectangle));
    }

    [Fact]
    public void ComposeFrames_NoFramesOrNoRoom_Throws()
    {
        MapComposer composer = new(SmallHalls.Studio());
        Assert.Throws<ArgumentException>(() => composer.ComposeFrames([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => composer.ComposeFrames([new MapView()], columns: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => composer.ComposeFrames([new MapView(), new MapView()], 100));
        Assert.Throws<ArgumentOutOfRangeException>(() => composer.ComposeFrames([new MapView()], double.NaN));
    }

    [Fact]
    public void Heat_Values_FallIntoStepsOfOneWidthWithTheirEndsAsNames()
    {
        var map = SmallHalls.Studio();
        var seats = map.Seats.ToArray();
        double? Value(SeatIndex seat) => Array.IndexOf(seats, seat) is var at && at < 11 ? at : null;

        var heat = MapColoring.Heat("Visits", map, Value, static value => value.ToString("0", CultureInfo.InvariantCulture), "none", 5);

        Assert.Equal(["0–2", "2–4", "4–6", "6–8", "8–10"], heat.Classes.Select(static one => one.Name));
        Assert.Equal([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4, -1], seats.Take(12).Select(heat.ClassOf));
        var texts = new MapComposer(map).Compose(new MapView { Coloring = heat }).Items.ToArray().Select(static item => item.Text).ToList();
        Assert.All((string[])["Visits", "0–2", "8–10", "none"], word => Assert.Contains(word, texts));
    }

    [Fact]
    public void Heat_OneValueOrNone_HasOneClassOrNone()
    {
        var map = SmallHalls.Studio();
        Assert.Equal(["7"], MapColoring.Heat("", map, static _ => 7, static value => $"{value}").Classes.Select(static one => one.Name));
        Assert.Empty(MapColoring.Heat("", map, static _ => null, static value => $"{value}").Classes);
        Assert.Throws<ArgumentException>(() => MapColoring.Heat("", map, static _ => double.NaN, static value => $"{value}"));
        new MapComposer(map).Compose(new MapView { Coloring = MapColoring.Heat("", map, static _ => null, static value => $"{value}") });
    }

    [Fact]
    public void Sales_FirstSold_IsTheHottest()
    {
        var map = SmallHalls.Studio();
        DateTimeOffset start = new(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);
        var seats = map.Seats.ToArray();

        var sales = MapColoring.Sales(map, seat => seat == seats[^1] ? null : start.AddDays(Array.IndexOf(seats, seat) % 7),
            static at => at.ToString("MM-dd", CultureInfo.InvariantCulture));

        Assert.Equal((5, 0, -1), (sales.ClassOf(seats[0]), sales.ClassOf(seats[6]), sales.ClassOf(seats[^1])));
        Assert.Equal(("03-06–03-07", "available"), (sales.Classes[0].Name, sales.Rest));
    }

    [Fact]
    public void PriceScale_OfTwoCurrencies_Throws()
    {
        var map = SmallHalls.Studio();
        Assert.Throws<ArgumentException>(() => MapColoring.PriceScale(map,
            static seat => new Money(100, seat.Value % 2 == 0 ? Currency.Usd : Currency.Eur), CultureInfo.InvariantCulture));
        var scale = MapColoring.PriceScale(map, static seat => new Money(1000 + (seat.Value * 100), Currency.Usd),
            CultureInfo.InvariantCulture, steps: 3);
        var first = map.Seats.ToArray().Min(static seat => seat.Value);
        Assert.StartsWith(new Money(1000 + (first * 100), Currency.Usd) + "–", scale.Classes[0].Name, StringComparison.Ordinal);
    }
}
