using System.Text;
using SeatEngine.Files;
using SeatEngine.Pricing;

namespace SeatEngine.Tests.Files;

/// <summary>Local times in the file of a book that names its time zone.</summary>
public sealed class PriceBookTimeTests
{
    [Theory]
    [InlineData("\"timeZone\": \"Europe/Zurich\",", "2027-03-01T12:00", "2027-03-01T12:00:00+01:00")]
    [InlineData("\"timeZone\": \"Europe/Zurich\",", "2027-07-01T12:00:30", "2027-07-01T12:00:30+02:00")]
    [InlineData("\"timeZone\": \"Europe/Zurich\",", "2027-03-28T02:30", "2027-03-28T03:00:00+02:00")]
    [InlineData("\"timeZone\": \"Europe/Zurich\",", "2027-10-31T02:30", "2027-10-31T02:30:00+02:00")]
    [InlineData("\"timeZone\": \"Europe/Zurich\",", "2027-03-01T12:00Z", "2027-03-01T12:00:00+00:00")]
    [InlineData("", "2027-03-01T12:00+01:00", "2027-03-01T12:00:00+01:00")]
    public void Read_AnInstant_IsThatOfTheHouse(string zone, string said, string written)
    {
        var result = Read(zone, said);
        Assert.Empty(result.Defects);
        var text = Encoding.UTF8.GetString(PriceBookFile.ToBytes(result.Book!));
        Assert.Contains($"\"from\": \"{written}\"", text, StringComparison.Ordinal);
        Assert.Equal(text, Encoding.UTF8.GetString(PriceBookFile.ToBytes(PriceBookFile.Read(Encoding.UTF8.GetBytes(text)).Book!)));
    }

    [Fact]
    public void Read_TheZoneAfterTheTimes_IsKnownAllTheSame()
    {
        var result = PriceBookFile.Read(Encoding.UTF8.GetBytes(
            Head + Event("2027-03-01T12:00") + ", \"timeZone\": \"Europe/Zurich\"}"));
        Assert.Equal(TimeSpan.FromHours(1), result.Book!.Definition.Events[0].From!.Value.Offset);
    }

    [Fact]
    public void Read_ALocalTimeOfABookWithoutZone_IsRefusedWithItsPlace()
    {
        var defect = Assert.Single(Read("", "2027-03-01T12:00").Defects);
        Assert.Equal(("bad-instant", "events[0].from"), (defect.Code, defect.Place));
        Assert.Contains("names its time zone", defect.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ALocalTimeOfAnUnknownZone_IsRefusedForTheZoneAlone()
    {
        var defect = Assert.Single(Read("\"timeZone\": \"Europe/Atlantis\",", "2027-03-01T12:00").Defects);
        Assert.Equal(("unknown-time-zone", "timeZone"), (defect.Code, defect.Place));
    }

    private const string Head = """
        {"format": "seatengine-price-book", "version": 1, "name": "Book", "currency": "CHF",
         "types": [{"id": "adult"}], "layers": [{"id": "ticket", "account": "4000"}],
        """;

    private static string Event(string from) =>
        "\"events\": [{\"id\": \"e\", \"from\": \"" + from + "\", \"change\": {\"add\": \"1.00\"}}]";

    private static PriceBookResult Read(string zone, string from) =>
        PriceBookFile.Read(Encoding.UTF8.GetBytes(Head + zone + Event(from) + "}"));
}
