using System.Security.Cryptography;
using System.Text;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Inventory;

/// <summary>What stores are given and give: names of streams, hashes, answers, and events of before.</summary>
public class StoreValueTests
{
    [Theory]
    [InlineData("performance:evening", StoreStreamKind.Performance, "evening")]
    [InlineData("orders:A1", StoreStreamKind.Orders, "A1")]
    [InlineData("orders:performance:x", StoreStreamKind.Orders, "performance:x")]
    public void Stream_OfAText_IsThatText(string text, StoreStreamKind kind, string value)
    {
        var stream = StoreStreamId.Parse(text);

        Assert.Equal((kind, value, text, false), (stream.Kind, stream.Value, stream.ToString(), stream.IsNone));
    }

    [Theory]
    [InlineData("")]
    [InlineData("evening")]
    [InlineData("orders:")]
    [InlineData("performance:\n")]
    [InlineData("Orders:A1")]
    public void Stream_OfAnotherText_IsRefused(string text)
    {
        Assert.False(StoreStreamId.TryParse(text, out var stream));
        Assert.Equal(default, stream);
        Assert.Throws<FormatException>(() => StoreStreamId.Parse(text));
    }

    [Fact]
    public void Streams_InOrder_ArePerformancesFirstThenByIds()
    {
        string[] texts = ["performance:a", "performance:b", "orders:a", "orders:b"];

        Assert.Equal(texts,
            texts.Reverse().Select(static text => StoreStreamId.Parse(text)).Order().Select(static stream => stream.ToString()));
        Assert.Equal("", default(StoreStreamId).ToString());
        Assert.Throws<ArgumentException>(() => StoreStreamId.Of(default(OrderBookId)));
    }

    [Fact]
    public void Next_OfAHash_IsThatOfTheBytesThatItsPageStates()
    {
        var first = default(ChainHash).Next("Held", 1, "{}"u8);
        byte[] bytes = [.. Convert.FromHexString(first.ToString()), 0, 0, 1, 2, .. Encoding.UTF8.GetBytes("Sold"), 0, 7];

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)[..16]), first.Next("Sold", 258, [7]).ToString());
        Assert.NotEqual(first, default(ChainHash).Next("Held", 2, "{}"u8));
    }

    [Fact]
    public void Conflict_ThatNamesNothing_IsMisuse() => Assert.Throws<ArgumentException>("missed", () => StoreAnswer.Conflict());

    [Fact]
    public void Writer_WhoseLimitsCannotBe_IsMisuse()
    {
        MemorySeatStore store = new();

        Assert.Throws<ArgumentOutOfRangeException>("epoch", () => new StoreWriter(store, -1));
        Assert.Throws<ArgumentOutOfRangeException>("MostTogether", () => new StoreWriter(store) { MostTogether = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("MostClockLead",
            () => new StoreWriter(store) { MostClockLead = TimeSpan.FromTicks(-1) });
    }

    [Theory]
    [InlineData("", true, true)]
    [InlineData("", false, false)]
    [InlineData("\"mayChangeOrders\":false,", true, false)]
    [InlineData("\"mayChangeOrders\":true,", false, true)]
    public void ParseJson_OfRightsThatDoNotSayIt_LetsSellersChangeOrders(string said, bool maySell, bool expected)
    {
        var sells = maySell ? "true" : "false";
        var json = "{\"seq\":1,\"tx\":\"00000000000000000000000000000001\",\"time\":\"2027-03-01T12:00:00.0000000Z\","
            + "\"kind\":\"ChannelDefined\",\"rights\":{\"channel\":\"web\",\"maySell\":" + sells + ",\"maySellStraight\":false,"
            + said + "\"mayTakeAccessible\":false,\"mayManage\":false}}";

        Assert.Equal(expected, InventoryEvent.ParseJson(Encoding.UTF8.GetBytes(json)).Rights!.MayChangeOrders);
    }
}
