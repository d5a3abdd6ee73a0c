using System.Text;
using System.Text.Json;

namespace SeatEngine.Interchange.Tests.Faults;

/// <summary>Plans as their services give them, and texts in the encodings that programs write.</summary>
public sealed class WrappedAndEncodedTests
{
    private const string Plan =
        """{"zones":[{"name":"Z","rows":[{"row_number":"A","seats":[{"seat_guid":"É","seat_number":"1","position":{"x":1,"y":1}}]}]}]}""";

    [Theory]
    [FaultKind("wrapped-plans")]
    [InlineData("@", "Hall")]
    [InlineData("""{"id":1,"name":"Big","layout":@}""", "Big")]
    [InlineData("""{"name":"Big","layout":@,"id":1}""", "Big")]
    [InlineData("""{"id":1,"layout":@}""", "Hall")]
    [InlineData("""{"id":1,"name":"","layout":@}""", "Hall")]
    [InlineData("""{"id":1,"name":null,"layout":@}""", "Hall")]
    [InlineData("""{"id":1,"name":"Big","layout":$}""", "Big")]
    [InlineData("""{"layout":$,"name":" Big "}""", "Big")]
    [InlineData("""{"id":1,"name":"Big","layout":{}}""", null)]
    [InlineData("""{"id":1,"name":"Big","layout":"{}"}""", null)]
    [InlineData("""{"id":1,"name":"Big","layout":[@]}""", null)]
    [InlineData("""{"count":1,"results":[{"layout":@}]}""", null)]
    public void Read_PlanAsTheServiceGivesIt_IsItsLayout(string wrapped, string? name)
    {
        var text = wrapped.Replace("@", Plan, StringComparison.Ordinal).Replace("$", JsonSerializer.Serialize(Plan), StringComparison.Ordinal);
        var read = HallReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(name, read.Hall?.Name);
        Assert.True(name is not null || read.Defects[0].Message.Length > 10);
    }

    [Theory]
    [FaultKind("encodings")]
    [InlineData("utf-16LE", "section\trow\tseat\nÉ\tA\t1\n", true)]
    [InlineData("utf-16BE", "section\trow\tseat\nÉ\tA\t1\n", true)]
    [InlineData("utf-16LE", "section,row,seat\r\nÉ,A,1\r\n", true)]
    [InlineData("utf-16BE", "section;row;seat\r\nÉ;A;1\r\n", true)]
    [InlineData("utf-16LE", Plan, true)]
    [InlineData("utf-16BE", Plan, true)]
    [InlineData("utf-16LE", "<?xml version=\"1.0\" encoding=\"utf-16\"?><svg><circle class=\"seat\" data-section=\"É\" data-row=\"A\" data-seat=\"1\"/></svg>", true)]
    [InlineData("utf-8", "section,row,seat\nÉ,A,1\n", true)]
    [InlineData("utf-8", Plan, true)]
    [InlineData("iso-8859-1", "section,row,seat\nÉ,A,1\n", false)]
    [InlineData("iso-8859-1", Plan, false)]
    [InlineData("utf-8", "section,row,seat\nÉ,A,\u0001\n", false)]
    public void Read_Encoding_IsToldByTheMarkOrRefused(string encoding, string text, bool isRead)
    {
        var used = Encoding.GetEncoding(encoding);
        var read = HallReader.Read([.. used.GetPreamble(), .. used.GetBytes(text)]);
        Assert.Equal(isRead, read.Succeeded);
        Assert.True(!isRead || HallText.SeatsOf(read.Hall!).Single().Id.Value.Contains('É', StringComparison.Ordinal), text);
    }
}
