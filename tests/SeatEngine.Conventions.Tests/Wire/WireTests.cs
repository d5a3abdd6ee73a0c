using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using SeatEngine.Allocation;
using SeatEngine.Conventions.Tests.Types;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Rendering;

namespace SeatEngine.Conventions.Tests.Wire;

/// <summary>Every public type crosses JSON whole under the default options, or is refused both ways and says what to send.</summary>
public class WireTests
{
    /// <summary>Whatever can be an instance; types that serve serialisers or compilers are none that one would send.</summary>
    private static IEnumerable<Type> Sendable =>
        from type in Packages.PublicTypes
        let isStatic = type is { IsAbstract: true, IsSealed: true }
        where !isStatic && !type.IsInterface && !type.IsSubclassOf(typeof(Delegate)) && !type.IsSubclassOf(typeof(Exception))
        where !type.IsSubclassOf(typeof(Attribute)) && !type.IsSubclassOf(typeof(JsonConverter))
        select type;

    [Fact]
    public void PublicTypes_SentAsJson_ComeBackWholeOrAreRefused() =>
        Rule.Holds(Sendable.SelectMany(type => RefusalOf(type) is { } sentence ? Unhelpful(type, sentence) : Losses(type)));

    [Theory]
    [InlineData(typeof(Quote))]
    [InlineData(typeof(QuoteRequest))]
    [InlineData(typeof(PriceBookDefinition))]
    [InlineData(typeof(ExchangeAmounts))]
    [InlineData(typeof(YieldReport))]
    [InlineData(typeof(InventoryEvent))]
    [InlineData(typeof(StoredBatch))]
    [InlineData(typeof(StoreAnswer))]
    [InlineData(typeof(SeatHold))]
    [InlineData(typeof(SeatTicket))]
    [InlineData(typeof(HoldOptions))]
    [InlineData(typeof(SaleOptions))]
    [InlineData(typeof(DayBalance))]
    [InlineData(typeof(SeatingReport))]
    [InlineData(typeof(Hall))]
    [InlineData(typeof(HallReadResult))]
    [InlineData(typeof(HallLoss))]
    [InlineData(typeof(MapStyle))]
    [InlineData(typeof(SpacingRule))]
    public void Values_SentAsJson_AreNotRefused(Type type) => Assert.Null(RefusalOf(type));

    [Theory]
    [InlineData(typeof(SeatMap), "A SeatMap stays in the process that made it: send the hall's file, and compile it there.")]
    [InlineData(typeof(SeatIndex), "A SeatIndex stays in the process that made it: send the seat's id.")]
    [InlineData(typeof(InventorySnapshot), "An InventorySnapshot stays in the process that made it: send the events, or the ids")]
    public void Refusal_OfWhatStaysInItsProcess_SaysWhatToSend(Type type, string sentence) =>
        Assert.StartsWith(sentence, RefusalOf(type), StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(SeatId), "\"a\\u0001\"")]
    [InlineData(typeof(HoldToken), "\"0123456789abcdef0123456789abcde\"")]
    [InlineData(typeof(HoldToken), "{\"High\":1,\"Low\":2}")]
    [InlineData(typeof(PlaceId), "\"F-12\"")]
    [InlineData(typeof(PlaceSelection), "{\"Seats\":[\"A\",\"A\"]}")]
    [InlineData(typeof(PlaceSelection), "{\"Seats\":[null]}")]
    [InlineData(typeof(PlaceSelection), "{\"Areas\":[{\"Area\":\"FLOOR\",\"Count\":0}]}")]
    [InlineData(typeof(Money), "{\"amount\":\"0.001\",\"currency\":\"USD\"}")]
    [InlineData(typeof(Rate), "\"7.5\"")]
    [InlineData(typeof(MoneyRounding), "{\"Increment\":0}")]
    [InlineData(typeof(MoneyRounding), "{\"Mode\":9}")]
    [InlineData(typeof(PriceChange), "{\"Kind\":3}")]
    [InlineData(typeof(PriceChange), "{\"Kind\":0,\"Rate\":\"5%\"}")]
    [InlineData(typeof(PriceChange), "{\"Kind\":1,\"Amount\":{\"amount\":\"1\",\"currency\":\"USD\"}}")]
    [InlineData(typeof(DiscountBenefit), "{\"Kind\":6}")]
    [InlineData(typeof(DiscountBenefit), "{\"Kind\":5,\"Paid\":2}")]
    [InlineData(typeof(DiscountBenefit), "{\"Kind\":0,\"Paid\":2}")]
    [InlineData(typeof(DiscountBenefit), "{\"Kind\":1,\"Rate\":\"5%\"}")]
    [InlineData(typeof(QuoteTrace), "[{\"Rule\":\"r\"}]")]
    [InlineData(typeof(QuoteTrace), "[{\"Rule\":\"r\",\"Name\":\"n\",\"Before\":{\"amount\":\"1\",\"currency\":\"USD\"}}]")]
    [InlineData(typeof(QuoteTrace), "{}")]
    [InlineData(typeof(QuoteLine), "{}")]
    [InlineData(typeof(SeatHold), "{}")]
    [InlineData(typeof(InventoryEvent), "{}")]
    [InlineData(typeof(InventoryEvent), "[]")]
    public void Deserialize_WhatAConstructorRefuses_IsRefused(Type type, string json) => Assert.True(
        Record.Exception(() => JsonSerializer.Deserialize(json, type)) is JsonException or ArgumentException, json);

    [Fact]
    public void Serialize_OptionsByTheirBase_KeepWhatTheyAre()
    {
        WireSamples samples = new();
        RequestOptions[] sent =
            [samples.Of<RequestOptions>(), samples.Of<HoldOptions>(), samples.Of<SaleOptions>(), samples.Of<ReturnOptions>()];

        Rule.Holds(WireDifferences.Between(sent, JsonSerializer.Deserialize<RequestOptions[]>(JsonSerializer.Serialize(sent)), "options"));
    }

    [Fact]
    public void Losses_OfATypeThatLosesAPart_AreSeen()
    {
        Assert.Contains("Losing.Kept", Assert.Single(Losses(typeof(Losing))), StringComparison.Ordinal);
        Assert.Single(Unhelpful(typeof(Losing), "Serialization is not supported."));
    }

    private static string? RefusalOf(Type type)
    {
        var error = Record.Exception(() => JsonSerializerOptions.Default.GetTypeInfo(type));
        return error is null or NotSupportedException
            ? error?.Message
            : throw new InvalidOperationException($"{type}: {error.Message}", error);
    }

    private static IEnumerable<string> Unhelpful(Type type, string sentence)
    {
        var value = type.IsValueType ? Activator.CreateInstance(type) : null;
        Exception?[] errors =
        [
            Record.Exception(() => JsonSerializer.Serialize(value, type)),
            Record.Exception(() => JsonSerializer.Deserialize("{}", type)),
            Record.Exception(() => JsonSerializer.Deserialize("[]", type)),
        ];
        var isSentence = sentence.Contains(" stays in the process that made it: send ", StringComparison.Ordinal);
        var isRefused = errors.All(error => error is NotSupportedException && error.Message.StartsWith(sentence, StringComparison.Ordinal));
        return isSentence && isRefused
            ? []
            : [$"{type} is refused without saying what to send instead: {sentence}"];
    }

    private static IEnumerable<string> Losses(Type type)
    {
        try
        {
            var sent = new WireSamples().Of(type);
            var received = JsonSerializer.Deserialize(JsonSerializer.Serialize(sent, type), type);
            return WireDifferences.Between(sent, received, type.Name);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or ArgumentException
            or TargetInvocationException)
        {
            return [$"{type} is neither sent nor refused: {(e.InnerException ?? e).Message}"];
        }
    }

    /// <summary>What it keeps has no way back.</summary>
    public sealed class Losing
    {
        private static int _made;

        public int Other { get; init; }

        public int Kept { get; } = ++_made;
    }
}
