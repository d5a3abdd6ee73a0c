using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SeatEngine.Files;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Files;

/// <summary>The published schema and the reader must name the same members and need the same ones.</summary>
public sealed class PriceBookSchemaTests
{
    [Fact]
    public void Schema_EveryObject_HasTheMembersOfTheReader()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.Full("docs/formats/price-book.schema.json")));
        JsonElement definitions = schema.RootElement.GetProperty("$defs");
        Compare(schema.RootElement, PriceBookJsonContext.Default.PriceBookDocument);
        var compared = 0;
        foreach (Type type in typeof(PriceBookDocument).GetNestedTypes(System.Reflection.BindingFlags.NonPublic))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(type.Name);
            Compare(definitions.GetProperty(name), PriceBookJsonContext.Default.GetTypeInfo(type)!);
            compared++;
        }

        Assert.True(compared > 15);
    }

    [Fact]
    public void Schema_WordsOfEnums_AreThoseOfTheReader()
    {
        var text = File.ReadAllText(RepositoryFiles.Full("docs/formats/price-book.schema.json"));
        foreach (var word in PriceBookWords.Words<SeatEngine.Pricing.TaxRoundingMode>().Split(", ")
            .Concat(PriceBookWords.Words<SeatEngine.Pricing.ItemKind>().Split(", "))
            .Concat(PriceBookWords.Words<SeatEngine.Pricing.PackageKind>().Split(", "))
            .Concat(PriceBookWords.Words<SeatEngine.Pricing.PriceEventEffect>().Split(", "))
            .Concat(PriceBookWords.Words<SeatEngine.Pricing.MinimumPriceBehavior>().Split(", "))
            .Concat(PriceBookWords.Words<SeatEngine.Halls.SeatFeatures>().Split(", ").Except(["none"])))
        {
            Assert.Contains('"' + word + '"', text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Guide_TheExample_IsASoundBook()
    {
        var guide = File.ReadAllText(RepositoryFiles.Full("docs/formats/price-book.md"));
        var start = guide.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        var json = guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];
        Assert.Empty(PriceBookFile.Read(System.Text.Encoding.UTF8.GetBytes(json)).Defects);
    }

    private static void Compare(JsonElement definition, JsonTypeInfo type)
    {
        Assert.False(definition.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(
            type.Properties.Select(static property => property.Name).Order(StringComparer.Ordinal),
            definition.GetProperty("properties").EnumerateObject().Select(static property => property.Name).Order(StringComparer.Ordinal));
        IEnumerable<string?> required = definition.TryGetProperty("required", out JsonElement names) ? names.EnumerateArray().Select(static name => name.GetString()) : [];
        Assert.Equal(type.Properties.Where(static property => property.IsRequired).Select(static property => property.Name).Order(StringComparer.Ordinal), required.Order(StringComparer.Ordinal));
    }
}
