using System.Text;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Files;

public sealed class PriceBookFileTests
{
    [Fact]
    public void Write_ABookWithEverything_IsAsApproved() => Approvals.Verify(Text(Books.Everything()), "json");

    [Fact]
    public void Read_WhatWasWritten_GivesTheSameBytesAgain()
    {
        var first = Text(Books.Everything());
        var read = PriceBookFile.Read(Encoding.UTF8.GetBytes(first));
        Assert.Empty(read.Defects.Where(static defect => defect.Severity == DefectSeverity.Error));
        Assert.Equal(first, Text(read.Book!));
    }

    [Theory]
    [InlineData("", "line 1, byte 1")]
    [InlineData("null", "line 1, byte 1")]
    [InlineData("{\n \"format\": 5}", "line 2")]
    [InlineData("{\"format\":\"seatengine-price-book\",\"version\":1,\"name\":\"n\"}", "line 1")]
    [InlineData("{\"format\":\"seatengine-price-book\",\"version\":1,\"name\":null,\"currency\":\"USD\"}", "line 1")]
    [InlineData("{\"format\":\"seatengine-price-book\",\"version\":1,\"name\":\"n\",\"currency\":\"USD\",\"colour\":1}", "line 1")]
    [InlineData("{\"format\":\"seatengine-price-book\",\"version\":1,\"name\":\"n\",\"name\":\"n\",\"currency\":\"USD\"}", "line 1")]
    [InlineData("{\"format\":\"seatengine-price-book\",\"version\":1,\"name\":\"n\",\"currency\":\"USD\"} x", "line 1")]
    public void Read_SyntaxOrType_IsRefusedWithItsPlace(string json, string place)
    {
        var result = PriceBookFile.Read(Encoding.UTF8.GetBytes(json));
        var defect = Assert.Single(result.Defects);
        Assert.False(result.Succeeded);
        Assert.Equal("syntax", defect.Code);
        Assert.StartsWith(place, defect.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DefectsOfMeaning_AreAllFound()
    {
        var result = PriceBookFile.Read("""
            {
              "format": "seatengine-price-book", "version": 1, "name": "Bad", "currency": "USD",
              "zones": [{"id": "P1"}, null],
              "types": [{"id": "adult", "eligibility": {"mustAccompany": "child"}}, {"id": "child", "eligibility": {"mustAccompany": "adult"}}],
              "layers": [{"id": "ticket", "account": "4000"}],
              "prices": [
                {"zone": "P9", "type": "adult", "layer": "ticket", "amount": "50.00"},
                {"zone": "P1", "type": "adult", "layer": "ticket", "amount": "1,000.00"},
                {"zone": "P1", "type": "child", "layer": "ticket", "amount": "10.00", "minimum": "-1.00"}
              ],
              "events": [
                {"id": "early", "until": "2026-03-02T00:00:00Z", "change": {"percent": "-10"}},
                {"id": "late", "from": "2026-03-01T00:00:00Z", "change": {"percent": "5"}}
              ],
              "fees": [{"id": "", "account": "4200", "amount": "3.00", "per": "week"}],
              "discounts": [{"id": "half", "benefit": {"percent": "150"}}],
              "dynamicRules": [{"id": "d", "tiers": [{"beforeCurtain": "P1Y", "from": "yesterday", "change": {"add": "1", "percent": "1"}}]}]
            }
            """u8);
        Assert.False(result.Succeeded);
        Assert.Equal(
            [
                "zones[1] missing-value",
                "prices[1].amount bad-amount",
                "dynamicRules[0].tiers[0].beforeCurtain bad-duration",
                "dynamicRules[0].tiers[0].from bad-instant",
                "dynamicRules[0].tiers[0].change bad-change",
                "fees[0] bad-id",
                "fees[0].per unknown-word",
                "fees[0] missing-id",
                "types[0].eligibility.mustAccompany accompany-cycle",
                "prices[0] unknown-zone",
                "prices[2].minimum negative-minimum",
                "events[1] overlapping-events",
                "discounts[0].benefit discount-over-100",
            ],
            result.Defects.Where(static defect => defect.Severity == DefectSeverity.Error)
                .Select(static defect => $"{defect.Place} {defect.Code}"));
    }

    [Fact]
    public void Read_RandomlyDamagedFiles_GiveABookOrDefects()
    {
        var sound = PriceBookFile.ToBytes(Books.Everything());
        Random random = new(20260302);
        var refused = 0;
        for (var i = 0; i < 2000; i++)
        {
            byte[] damaged = [.. sound];
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var at = random.Next(damaged.Length);
                damaged = random.Next(4) switch
                {
                    0 => [.. damaged[..at], .. damaged[Math.Min(damaged.Length, at + random.Next(1, 40))..]],
                    1 => [.. damaged[..at], .. damaged[Math.Min(at, damaged.Length - 20)..Math.Min(damaged.Length, at + 20)],
                        .. damaged[at..]],
                    2 => [.. damaged[..at], (byte)"0123456789-\"{}[],:nulltrue"[random.Next(25)], .. damaged[(at + 1)..]],
                    _ => [.. damaged[..at], (byte)random.Next(256), .. damaged[(at + 1)..]],
                };
            }

            var result = PriceBookFile.Read(damaged);
            Assert.True(result.Succeeded || !result.Defects.IsEmpty);
            refused += result.Succeeded ? 0 : 1;
        }

        Assert.InRange(refused, 500, 1999);
    }

    private static string Text(PriceBook book) => Encoding.UTF8.GetString(PriceBookFile.ToBytes(book));
}
