using System.Text;
using System.Text.Json;
using SeatEngine.Maps;
using SeatEngine.Rendering.Tests.Composing;
using SeatEngine.Testing;

namespace SeatEngine.Rendering.Tests.Feeds;

public sealed class PickerFeedTests
{
    [Fact]
    public void Write_Studio_IsAsApproved()
    {
        var map = SmallHalls.Studio();
        var json = Whole(map, new MapView { Classes = [SeatClass.Sold(map.Select(seat => seat.Label == "2"))] });
        Approvals.Verify(json.Replace("},{", "},\n{", StringComparison.Ordinal), "json");
    }

    [Fact]
    public void Write_AnyHall_HasEverySeatWithItsPlaceAndState()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var map = SeatMap.Compile(RandomHalls.Make(seed));
            var sold = map.Select(seat => seat.Index.Value % 3 == 0);
            using var json = JsonDocument.Parse(Whole(map, new MapView { Classes = [SeatClass.Sold(sold)] }));
            HashSet<string> seen = [];
            foreach (var row in json.RootElement.GetProperty("sections").EnumerateArray()
                .SelectMany(section => section.GetProperty("rows").EnumerateArray()))
            {
                JsonElement[] labels = [.. row.GetProperty("labels").EnumerateArray()];
                var x = 0;
                var y = 0;
                for (var i = 0; i < labels.Length; i++)
                {
                    var id = row.TryGetProperty("prefix", out var prefix)
                        ? prefix.GetString() + labels[i].GetString()
                        : row.GetProperty("ids")[i].GetString()!;
                    Assert.True(map.TryGetIndex(new(id), out var seat));
                    Assert.True(seen.Add(id));
                    x += row.GetProperty("xy")[2 * i].GetInt32();
                    y += row.GetProperty("xy")[(2 * i) + 1].GetInt32();
                    Assert.InRange(x / 100.0, map.PositionOf(seat).X - 0.0051, map.PositionOf(seat).X + 0.0051);
                    Assert.InRange(y / 100.0, map.PositionOf(seat).Y - 0.0051, map.PositionOf(seat).Y + 0.0051);
                    var state = !row.TryGetProperty("state", out var states) ? 0 : states.ValueKind == JsonValueKind.Array
                        ? states[i].GetInt32() : states.GetInt32();
                    Assert.Equal(sold.Contains(seat) ? 1 : 0, state);
                }
            }

            Assert.Equal(map.SeatCount, seen.Count);
        }
    }

    [Fact]
    public void WriteChanges_TwoMoments_SaysOnlyWhatChanged()
    {
        var map = SmallHalls.Studio();
        var one = SmallHalls.Seats(map, "Stalls-A-1", "Stalls-A-2");
        var two = SmallHalls.Seats(map, "Stalls-A-2", "Stalls-A-3");
        using MemoryStream stream = new();
        PickerFeed.WriteChanges(map, [SeatClass.Sold(one)],
            [SeatClass.Sold(two), SeatClass.Held(SmallHalls.Seats(map, "Gallery-B-8"))], stream);
        Assert.Equal(
            """{"format":"seatengine-picker-changes/1","changes":{"available":["Stalls-A-1"],"held":["Gallery-B-8"],"sold":["Stalls-A-3"]}}""",
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Write_HostileNames_CanStandInAPage()
    {
        var json = Whole(SmallHalls.Named("</script><b>\u2028\ud83d\udc51"), new MapView());
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.All(json, c => Assert.InRange(c, ' ', '~'));
        using var parsed = JsonDocument.Parse(json);
        Assert.Equal("</script><b>\u2028\ud83d\udc51", parsed.RootElement.GetProperty("hall").GetString());
    }

    [Fact]
    public void Write_SetOfAnotherMap_Throws()
    {
        var map = SmallHalls.Studio();
        SeatClass[] other = [SeatClass.Sold(SmallHalls.Studio().Seats)];
        Assert.Throws<ArgumentException>(() => PickerFeed.Write(map, new MapView { Classes = other }, Stream.Null));
        Assert.Throws<ArgumentException>(() => PickerFeed.WriteChanges(map, other, [], Stream.Null));
        Assert.Throws<ArgumentException>(() => PickerFeed.WriteChanges(map, [], other, Stream.Null));
    }

    private static string Whole(SeatMap map, MapView view)
    {
        using MemoryStream stream = new();
        PickerFeed.Write(map, view, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
