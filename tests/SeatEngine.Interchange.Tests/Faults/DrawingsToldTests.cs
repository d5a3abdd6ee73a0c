using System.Text;
using SeatEngine.Halls;

namespace SeatEngine.Interchange.Tests.Faults;

/// <summary>Drawings are told by content, read where they say a seat, and refused where they do not; entities are their own.</summary>
public sealed class DrawingsToldTests
{
    private const string Seat = "<circle class=\"seat\" data-row=\"A\" data-seat=\"1\" r=\"8\"/>";

    [Theory]
    [FaultKind("drawings-told")]
    [InlineData("<svg>@</svg>", true)]
    [InlineData("<?xml version=\"1.0\"?><svg>@</svg>", true)]
    [InlineData("\uFEFF<svg>@</svg>", true)]
    [InlineData("\n  <svg>@</svg>", true)]
    [InlineData("<!-- Figma --><svg xmlns=\"http://www.w3.org/2000/svg\">@</svg>", true)]
    [InlineData("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\"><svg>@</svg>", true)]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- Generator --><svg:svg xmlns:svg=\"http://www.w3.org/2000/svg\"><svg:g>@</svg:g></svg:svg>", true)]
    [InlineData("<svg><circle class=\"seat\" r=\"8\"/></svg>", false)]
    [InlineData("<svg><circle class=\"seat\" data-seat=\"1\" r=\"8\"/></svg>", false)]
    [InlineData("<svg><circle class=\"chair\" data-row=\"A\" data-seat=\"1\"/></svg>", false)]
    [InlineData("<svg/>", false)]
    [InlineData("<html><body>@</body></html>", false)]
    [InlineData("<svg>@", false)]
    public void Read_Markup_IsADrawingOrRefusedWithAReason(string text, bool isRead)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Replace("@", Seat, StringComparison.Ordinal));
        foreach (var lenient in (bool[])[false, true])
        {
            var read = HallReader.Read(bytes, new() { Lenient = lenient });
            Assert.Equal(HallFormat.SvgDrawing, HallReader.Detect(bytes));
            Assert.Equal(isRead, read.Succeeded);
            Assert.True(isRead || read.Defects.Any(static defect => defect.Message.Length > 10));
        }
    }

    [Theory]
    [FaultKind("entities")]
    [InlineData("<!ENTITY a \"A\">", "&a;", "A")]
    [InlineData("<!ENTITY a '&#65;'>", "&a;", "A")]
    [InlineData("<!ENTITY a \"A\"><!ENTITY b \"&a;&a;\">", "&b;", "AA")]
    [InlineData("<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">", "A", "A")]
    [InlineData("<!ENTITY a \"A\"><!ENTITY a \"B\">", "&a;", "A")]
    [InlineData("<!ENTITY % p \"x\"><!ENTITY a \"A\">", "&a;", "A")]
    [InlineData("", "&amp;&#x41;", "&A")]
    [InlineData("<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">", "&a;", null)]
    [InlineData("", "&nbsp;", null)]
    [InlineData("<!ENTITY a SYSTEM \"file:///etc/hostname\">", "&a;", null)]
    [InlineData("<!ENTITY a \"<\">", "&a;", null)]
    [InlineData("<!ATTLIST svg a CDATA \"x\">", "A", "A")]
    public void Read_Entity_IsOneOfTheDrawingOrRefused(string declared, string row, string? label)
    {
        var read = SvgSeatPlan.Read(Encoding.UTF8.GetBytes(
            $"<!DOCTYPE svg [{declared}]><svg><circle class=\"seat\" data-row=\"{row}\" data-seat=\"1\" r=\"8\"/></svg>"));
        Assert.Equal(label, read.Hall?.Sections[0].Rows[0].Label);
        Assert.True(label is not null || read.Defects[0].Place.StartsWith("line ", StringComparison.Ordinal));
    }
}
