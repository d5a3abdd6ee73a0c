using System.Text;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Rendering.Tests.Composing;
using SeatEngine.Testing;

namespace SeatEngine.Rendering.Tests.Feeds;

public sealed class PickerMapTests
{
    [Fact]
    public void Content_Studio_IsAsApproved() =>
        Approvals.Verify(Whole(new PickerMap(SmallHalls.Studio())).Replace("},{", "},\n{", StringComparison.Ordinal), "json");

    [Fact]
    public void Content_AnyHall_IsDecodedByTwoRules()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            PickerMap map = new(SeatMap.Compile(RandomHalls.Make(seed)));
            var decoded = Decode(map.Content.Span);
            Assert.Equal(map.Map.SeatCount, decoded.Count);
            Assert.Equal(map.Map.SeatCount, decoded.Ids.Distinct(StringComparer.Ordinal).Count());
            for (var number = 0; number < decoded.Count; number++)
            {
                Assert.True(map.Map.TryGetIndex(new SeatId(decoded.Ids[number]), out var seat));
                Assert.Equal(number, map.NumberOf(seat));
                Assert.True(map.TryGetSeat(number, out var again));
                Assert.Equal(seat, again);
                Assert.Equal(map.Map[seat].Label, decoded.Labels[number]);
                Assert.Equal((int)map.Map[seat].Features, decoded.Features[number]);
                Assert.InRange(decoded.Places[number].X / 100.0, map.Map.PositionOf(seat).X - 0.0051, map.Map.PositionOf(seat).X + 0.0051);
                Assert.InRange(decoded.Places[number].Y / 100.0, map.Map.PositionOf(seat).Y - 0.0051, map.Map.PositionOf(seat).Y + 0.0051);
            }

            Assert.False(map.TryGetSeat(decoded.Count, out _));
            Assert.False(map.TryGetSeat(-1, out _));
        }
    }

    [Fact]
    public void Version_SameHall_IsTheSameAndFollowsFromTheContent()
    {
        var hall = RandomHalls.Make(3);
        PickerMap one = new(SeatMap.Compile(hall));
        Assert.Equal(one.Version, new PickerMap(SeatMap.Compile(RandomHalls.Make(3))).Version);
        Assert.NotEqual(one.Version, new PickerMap(SeatMap.Compile(hall with { Name = "Another" })).Version);
        Assert.Equal($"\"{one.Version}\"", one.ETag);
        Assert.NotEqual(PickerMap.ETagOf("{}"u8), PickerMap.ETagOf("{ }"u8));
    }

    [Fact]
    public void Content_HallWithCompanyAndWholeBoxes_SaysSo()
    {
        var hall = new HallBuilder("Hall").Section("S", "Stalls", static stalls => stalls
            .Rows(2, "2 | 3").Box("L", new PlanPoint(0, 9), 0, [4], static box => box.Whole()))
            .Build();
        var seats = hall.Sections[0].Rows[0].Seats;
        hall = hall with
        {
            Sections =
            [
                hall.Sections[0] with
                {
                    Rows =
                    [
                        hall.Sections[0].Rows[0] with
                        {
                            Seats =
                            [
                                seats[0] with { Features = SeatFeatures.WheelchairSpace, Note = "by the door" },
                                seats[1] with { Features = SeatFeatures.Companion, CompanionOf = [seats[0].Id] },
                                .. seats.Skip(2),
                            ]
                        },
                        hall.Sections[0].Rows[1],
                    ]
                },
            ]
        };
        var decoded = Decode(new PickerMap(SeatMap.Compile(hall)).Content.Span);
        Assert.Equal("[[4,3]]", decoded.Root.GetProperty("companions").GetRawText());
        Assert.Equal("[[4,\"by the door\"]]", decoded.Root.GetProperty("notes").GetRawText());
        Assert.Equal(["wheelchair-space", "accessible", "companion"],
            decoded.Root.GetProperty("featureNames").EnumerateArray().Take(3).Select(static name => name.GetString()));
        Assert.Equal("[3,2]", decoded.Root.GetProperty("sections")[0].GetProperty("rows")[0].GetProperty("runs").GetRawText());
        Assert.Equal([.. Enumerable.Repeat(false, 10), .. Enumerable.Repeat(true, 4)], decoded.IsWhole);
    }

    [Fact]
    public void WriteChanges_AnyTwoStates_MakeTheSecondOfTheFirst()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            PickerMap map = new(SeatMap.Compile(RandomHalls.Make(seed)));
            Random random = new(seed);
            var before = RandomState(map, random, 7);
            var after = RandomState(map, random, 9);
            using var first = JsonDocument.Parse(PickerFeed.StatesToBytes(map, before));
            using var second = JsonDocument.Parse(PickerFeed.StatesToBytes(map, after));
            using var changes = JsonDocument.Parse(PickerFeed.ChangesToBytes(map, before, after));
            var names = first.RootElement.GetProperty("states").EnumerateArray()
                .Select(static state => state.GetProperty("class").GetString()!).ToList();
            var states = DecodedMap.Column(first.RootElement.GetProperty("state"));
            var free = DecodedMap.Column(first.RootElement.GetProperty("free"));
            foreach (var change in changes.RootElement.GetProperty("seats").EnumerateObject())
            {
                foreach (var number in change.Value.EnumerateArray())
                {
                    states[number.GetInt32()] = names.IndexOf(change.Name);
                }
            }

            var areas = changes.RootElement.GetProperty("free");
            for (var i = 0; i < areas.GetArrayLength(); i += 2)
            {
                free[areas[i].GetInt32()] = areas[i + 1].GetInt32();
            }

            Assert.Equal(DecodedMap.Column(second.RootElement.GetProperty("state")), states);
            Assert.Equal(DecodedMap.Column(second.RootElement.GetProperty("free")), free);
            Assert.Equal((7, 9), (changes.RootElement.GetProperty("from").GetInt64(), changes.RootElement.GetProperty("version").GetInt64()));
        }
    }

    [Fact]
    public void WritePrices_SeveralTypes_GiveEachItsMinorUnits()
    {
        PickerMap map = new(SmallHalls.Studio());
        PriceType[] types = [new() { Id = new("adult"), Name = "Adult" }, new() { Id = new("child"), Name = "Child" }];
        PickerOffer offer = new()
        {
            Types = types,
            Price = (seat, type) => map.Map.CategoryOf(seat)?.Value == "P1" ? new Money(type.Value == "adult" ? 4500 : 2250, Currency.Eur)
                : type.Value == "adult" ? new Money(3000, Currency.Eur) : null,
            AreaPrice = static (_, type) => type.Value == "adult" ? new Money(1000, Currency.Eur) : null,
        };
        using var prices = JsonDocument.Parse(PickerFeed.PricesToBytes(map, offer));
        var classes = prices.RootElement.GetProperty("classes");
        var byNumber = DecodedMap.Column(prices.RootElement.GetProperty("class"));
        for (var number = 0; number < map.Map.SeatCount; number++)
        {
            Assert.True(map.TryGetSeat(number, out var seat));
            Assert.Equal(map.Map.CategoryOf(seat)?.Value == "P1" ? "[4500,2250]" : "[3000,null]",
                classes[byNumber[number]].GetProperty("prices").GetRawText());
        }

        Assert.Equal("[1000,null]", classes[prices.RootElement.GetProperty("areaClass")[0].GetInt32()].GetProperty("prices").GetRawText());
        Assert.Equal(("EUR", 2), (prices.RootElement.GetProperty("currency").GetString(), prices.RootElement.GetProperty("digits").GetInt32()));
        Assert.DoesNotContain("\"zone\":", prices.RootElement.GetRawText(), StringComparison.Ordinal);
        using var zoned = JsonDocument.Parse(PickerFeed.PricesToBytes(map, offer with
        {
            Zone = static place => place.IsArea ? new("floor") : place.Value.EndsWith('1') ? new("ends") : null,
        }));
        byNumber = DecodedMap.Column(zoned.RootElement.GetProperty("class"));
        for (var number = 0; number < map.Map.SeatCount; number++)
        {
            Assert.True(map.TryGetSeat(number, out var seat));
            var one = zoned.RootElement.GetProperty("classes")[byNumber[number]];
            Assert.Equal(map.Map.IdOf(seat).Value.EndsWith('1') ? "ends" : null,
                one.TryGetProperty("zone", out var zone) ? zone.GetString() : null);
        }

        Assert.Throws<ArgumentException>(() => PickerFeed.PricesToBytes(map, offer with
        {
            Price = static (_, type) => new Money(1, type.Value == "adult" ? Currency.Eur : Currency.Usd)
        }));
    }

    [Fact]
    public void Of_Inventory_TellsItsVersionAndAreas()
    {
        PickerMap map = new(SmallHalls.Studio());
        SeatInventory inventory = new(map.Map);
        inventory.Sell(PlaceSelection.Of([new SeatId("Stalls-A-1")], [new AreaCount(new("PIT"), 3)]), new OrderId("ONE"), SaleOptions.House);
        var state = PickerState.Of(inventory.Snapshot());
        using var json = JsonDocument.Parse(PickerFeed.StatesToBytes(map, state));
        Assert.Equal(inventory.Snapshot().Version, json.RootElement.GetProperty("version").GetInt64());
        Assert.Equal("[37,1]", json.RootElement.GetProperty("free").GetRawText());
        Assert.Equal(3, DecodedMap.Column(json.RootElement.GetProperty("state"))[0]);
        Assert.Equal(map.Version, json.RootElement.GetProperty("map").GetString());
    }

    [Fact]
    public void Content_HostileNames_CanStandInAPage()
    {
        PickerMap map = new(SmallHalls.Named("</script><b>\u2028\ud83d\udc51"));
        var json = Whole(map) + PickerFeed.StatesToText(map, new PickerState()) + PickerFeed.PricesToText(map, null);
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.All(json, static c => Assert.InRange(c, ' ', '~'));
    }

    [PlanFact("synthetic-bowl-72k/seats.csv")]
    public void Content_Bowl_IsSmall()
    {
        PickerMap map = new(SeatMap.Compile(BigHalls.Bowl()));
        using MemoryStream packed = new();
        using (System.IO.Compression.GZipStream zip = new(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(map.Content.Span);
        }

        Assert.InRange(map.Content.Length, 1, 600_000);
        Assert.InRange(packed.Length, 1, 150_000);
    }

    private static PickerState RandomState(PickerMap map, Random random, long version)
    {
        var sold = map.Map.Select(_ => random.Next(3) == 0);
        var held = map.Map.Select(_ => random.Next(5) == 0);
        var free = random.Next(10);
        return new PickerState { Version = version, Classes = [SeatClass.Held(held), SeatClass.Sold(sold)], FreePlaces = _ => free };
    }

    private static DecodedMap Decode(ReadOnlySpan<byte> content) => new(JsonDocument.Parse(content.ToArray()).RootElement);

    private static string Whole(PickerMap map) => Encoding.UTF8.GetString(map.Content.Span);
}
