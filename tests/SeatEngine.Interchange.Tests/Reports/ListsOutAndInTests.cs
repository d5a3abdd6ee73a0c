using System.Text;
using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange.Tests.Reports;

/// <summary>Price lists and hold lists go out and come back, as CSV and as workbooks.</summary>
public sealed class ListsOutAndInTests
{
    private static readonly PriceBook Book = PriceBook.Of(new PriceBookDefinition
    {
        Name = "Price list",
        Currency = Currency.Parse("KWD"),
        Zones = [new(new("=P1"), "=P1"), new(new("P 2"), "P 2")],
        Types = [new() { Id = new("-adult"), Name = "-adult" }, new() { Id = new("01"), Name = "01" }],
        Layers = [new(new("ticket"), "ticket", new("+4000")), new(new("fee"), "fee", new("@x"))],
        Prices =
        [
            Price("P 2", "01", "ticket", "0.005", "0.001"), Price("=P1", "-adult", "ticket", "45.500"), Price("=P1", "-adult", "fee", "1"),
            Price("=P1", "01", "ticket", "40.25"), Price("P 2", "-adult", "ticket", "25"),
        ],
    });

    private static readonly HoldList Holds = new()
    {
        Lines =
        [
            new(PlaceId.Of(new SeatId("=S-A-1")), new("press")), new(PlaceId.Of(new SeatId("S, A 2")), new("@donor")),
            new(PlaceId.Of(new AreaId("FLOOR")), new("press"), 12), new(PlaceId.Of(new SeatId("007")), new("press")),
        ],
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void PriceList_WrittenAndRead_IsTheSameBook(bool workbook)
    {
        var losses = workbook ? PriceListXlsx.Write(Book, Stream.Null) : PriceListCsv.Write(Book, Stream.Null);
        var read = workbook ? PriceListXlsx.Read(PriceListXlsx.ToBytes(Book)) : PriceListCsv.Read(PriceListCsv.ToBytes(Book));

        Assert.Empty(losses);
        Assert.True(read.Succeeded, read.Explain());
        Assert.Equal([.. Book.Zones], read.Book.Zones.ToArray());
        Assert.Equal([.. Book.Types], read.Book.Types.ToArray());
        Assert.Equal([.. Book.Layers], read.Book.Layers.ToArray());
        Assert.Equal(Book.Currency, read.Book.Currency);
        Assert.Equal(Book.Definition.Prices.ToHashSet(), [.. read.Book.Definition.Prices]);
    }

    [Fact]
    public void PriceList_WrittenInBothForms_HasTheSameColumns()
    {
        var sheet = XlsxTable.Read(PriceListXlsx.ToBytes(Book));
        Assert.Equal(PriceListCsv.ToText(Book).Split('\n')[0].Split(','), sheet[0]);
        Assert.DoesNotMatch("(^|,)[=+@]", string.Join('\n', PriceListCsv.ToText(Book).Split('\n').Skip(1)));
    }

    [Fact]
    public void PriceList_OfWhatItCannotSay_TellsIt()
    {
        var losses = PriceListCsv.Write(SmallOffice.Prices(), Stream.Null);
        Assert.All(losses, static loss => Assert.Equal(DefectSeverity.Warning, loss.Severity));
        Assert.Equal(2, losses.Length);
        Assert.Contains(losses, static loss => loss.Message.Contains("kinds of price types", StringComparison.Ordinal));
        Assert.Contains(losses, static loss => loss.Message.Contains("names of zones", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HoldList_WrittenAndRead_IsTheSame(bool workbook)
    {
        var read = workbook ? HoldListXlsx.Read(HoldListXlsx.ToBytes(Holds)) : HoldListCsv.Read(HoldListCsv.ToBytes(Holds));
        Assert.True(read.Succeeded, read.Explain());
        Assert.Empty(read.Defects);
        Assert.Equal(Holds, read.List);
    }

    [Theory]
    [InlineData("S-A-1,press\nS-A-2,press\n", "S-A-1=press S-A-2=press")]
    [InlineData("seat,hold\nS-A-1,press\n", "S-A-1=press")]
    [InlineData("Hold Code;Seat ID\npress;S-A-1\n;;\n", "S-A-1=press")]
    [InlineData("area\tcode\tquantity\nFLOOR\tpress\t3\n", "FLOOR=press×3")]
    [InlineData("\uFEFFplace,code,count\n=\"007\",press,\n", "007=press")]
    [InlineData("\"S,1\",press\n\n", "S,1=press")]
    [InlineData("S-A-1,press\nS-A-1,donor\n", "S-A-1=press S-A-1=donor")]
    [InlineData("", "")]
    public void HoldList_AsPeopleWriteIt_IsRead(string text, string expected)
    {
        var read = HoldListCsv.Read(Encoding.UTF8.GetBytes(text));
        Assert.True(read.Succeeded, read.Explain());
        Assert.Equal(expected, string.Join(' ', read.List.Lines.Select(static line =>
            $"{line.Place}={line.Code}{(line.Place.IsSeat ? "" : FormattableString.Invariant($"×{line.Count}"))}")));
    }

    [Theory]
    [InlineData("S-A-1\n", "bad-hold", "line 1")]
    [InlineData("place,code\nS-A-1,\n", "bad-hold", "line 2")]
    [InlineData("place,code,count\nFLOOR,press,0\n", "bad-count", "line 2")]
    [InlineData("place,code,count\nFLOOR,press,-3\n", "bad-count", "line 2")]
    [InlineData("place,code,count\nFLOOR,press,1.5\n", "bad-count", "line 2")]
    [InlineData("place,code,count\nFLOOR,press,99999999999\n", "bad-count", "line 2")]
    public void HoldList_OfWhatIsNone_IsRefusedWithItsLine(string text, string code, string place)
    {
        var read = HoldListCsv.Read(Encoding.UTF8.GetBytes(text));
        Assert.False(read.Succeeded);
        Assert.Equal((code, place), (Assert.Single(read.Defects).Code, read.Defects[0].Place));
        Assert.Contains(place, read.Explain(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void HoldList_PlaceTwiceUnderOneCode_IsWarnedOf()
    {
        var read = HoldListCsv.Read("place,code,owner\nA,press,x\nA,press,y\n"u8);
        Assert.True(read.Succeeded);
        Assert.Single(read.List.Lines);
        Assert.Equal(["unknown-column", "repeated-hold"], read.Defects.Select(static defect => defect.Code));
    }

    [Fact]
    public void HoldList_OfAPerformanceAndATemplate_KeepsThePile()
    {
        var list = HoldList.Of(new SmallOffice().Snapshot);
        Assert.Equal(["S-B-5", "S-B-6"], list.Lines.Select(static line => line.Place.Value).Order(StringComparer.Ordinal));
        Assert.Equal(Holds.Lines.OrderBy(static line => line.Code).ThenBy(static line => line.Place),
            HoldList.Of(Holds.ToTemplate()).Lines.OrderBy(static line => line.Code).ThenBy(static line => line.Place));
    }

    private static ZonePrice Price(string zone, string type, string layer, string amount, string? minimum = null) =>
        new(new(zone), new(type), new(layer), Kuwaiti(amount), minimum is null ? null : Kuwaiti(minimum));

    private static Money Kuwaiti(string amount) =>
        Money.FromDecimal(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Currency.Parse("KWD"));
}
