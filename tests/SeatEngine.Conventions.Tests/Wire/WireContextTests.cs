using System.Text.Json;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Conventions.Tests.Wire;

/// <summary>Values cross the wire, and maps are refused, without reflection too.</summary>
public class WireContextTests
{
    [Fact]
    public void Values_OfAGeneratedSerialiser_ComeBackWhole()
    {
        WireSamples samples = new();
        AssertWhole(samples.Of<Quote>());
        AssertWhole(samples.Of<InventoryEvent>());
        AssertWhole(samples.Of<PlaceSelection>());
        AssertWhole(samples.Of<SeatHold>());
        AssertWhole(new Dictionary<PriceZoneId, Money> { [new("A")] = new(4500, Currency.Usd) });
    }

    [Fact]
    public void Map_OfAGeneratedSerialiser_IsRefusedWithASentence()
    {
        var error = Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", typeof(SeatMap), WireContext.Default));

        Assert.StartsWith("A SeatMap stays in the process that made it: send ", error.Message, StringComparison.Ordinal);
    }

    private static void AssertWhole<T>(T sent)
    {
        var json = JsonSerializer.Serialize(sent, typeof(T), WireContext.Default);
        Rule.Holds(WireDifferences.Between(sent, JsonSerializer.Deserialize(json, typeof(T), WireContext.Default), typeof(T).Name));
    }
}
