using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SeatEngine.Conventions.Tests.Types;

/// <summary>What is written about a public member is worth reading: it says more than the member's name does.</summary>
public partial class SummaryTests
{
    private static readonly HashSet<string> Filler = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "get", "gets", "is", "it", "its", "of", "or", "set", "sets", "that", "the", "this", "to", "whether",
    };

    [Fact]
    public void Summaries_OfPublicMembers_SayMoreThanTheirNames()
    {
        HashSet<string> types = [.. Packages.PublicTypes.Select(type => type.FullName!.Replace('+', '.'))];
        var empty =
            from assembly in Packages.All
            from member in XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            let id = member.Attribute("name")!.Value
            let path = id[2..].Split('(')[0]
            where types.Contains(id[0] == 'T' ? path : path[..path.LastIndexOf('.')])
            where member.Element("inheritdoc") is null
            let summary = member.Element("summary")
            where summary is null || SaysNothing(path[(path.LastIndexOf('.') + 1)..], Text(summary))
            select $"{id}: {(summary is null ? "no summary" : Text(summary))}";

        Rule.Holds(empty);
    }

    [Theory]
    [InlineData("OrderFees", "The fees of the order.", true)]
    [InlineData("Sold", "Sold.", true)]
    [InlineData("Sold", "How many places belong to orders.", false)]
    [InlineData("Rate", "The rate, 0 to 100 %.", false)]
    public void SaysNothing_Summary_IsSeen(string name, string summary, bool nothing) => Assert.Equal(nothing, SaysNothing(name, summary));

    private static bool SaysNothing(string name, string summary)
    {
        HashSet<string> known = [.. NamePart().Matches(name).Select(match => Stem(match.Value))];
        return Word().Matches(summary).Select(match => match.Value.ToLowerInvariant())
            .All(word => Filler.Contains(word) || known.Contains(Stem(word)));
    }

    private static string Stem(string word) => word.ToLowerInvariant().TrimEnd('s');

    private static string Text(XElement summary) =>
        string.Concat(summary.DescendantNodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement reference => " " + string.Join(' ', reference.Attributes().Select(attribute => attribute.Value)) + " ",
            _ => "",
        }));

    [GeneratedRegex("[A-Z][a-z0-9]*|[a-z0-9]+")]
    private static partial Regex NamePart();

    [GeneratedRegex("[A-Za-z]+|[0-9]+")]
    private static partial Regex Word();
}
