using System.Reflection;
using System.Text.Json;
using SeatEngine.Files;

namespace SeatEngine.Tests.Files;

/// <summary>Holds the published schema to the reader: the same members, the same words, the same limits.</summary>
public class HallSchemaTests
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText(RepositoryFiles.Full("docs/formats/hall.schema.json"))).RootElement;

    public static TheoryData<string, string> Objects => new()
    {
        { "HallMembers", "" },
        { "LevelMembers", "level" },
        { "ZoneMembers", "zone" },
        { "CategoryMembers", "category" },
        { "SectionMembers", "section" },
        { "RowMembers", "row" },
        { "BoxMembers", "box" },
        { "TableMembers", "table" },
        { "MarkMembers", "mark" },
        { "AreaMembers", "area" },
        { "FixtureMembers", "fixture" },
        { "RankingMembers", "ranking" },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public void Schema_OfAnObject_HasTheMembersOfTheReader(string members, string definition)
    {
        var names = (MemberNames)typeof(HallFileReader).GetField(members, BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        var schema = definition.Length == 0 ? Schema : Definition(definition);
        var inSchema = Members(schema).Concat(schema.TryGetProperty("allOf", out _) ? Members(Definition("seats")) : []);

        Assert.Equal(names.All.Order(StringComparer.Ordinal), inSchema.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schema_OfEveryObject_IsCompared()
    {
        var objects = typeof(HallFileReader).GetFields(BindingFlags.NonPublic | BindingFlags.Static).Where(static field => field.FieldType == typeof(MemberNames)).Select(static field => field.Name);

        Assert.Equal(objects.Order(StringComparer.Ordinal), Objects.Select(static row => (string)row[0]).Append("WeightMembers").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schema_OfWordsAndLimits_IsThatOfTheReader()
    {
        Assert.Equal(HallFileNames.Bookings, Words(Definition("booking")));
        Assert.Equal(HallFileNames.Fixtures, Words(Definition("fixture").GetProperty("properties").GetProperty("kind")));
        Assert.Equal(HallFileNames.Rankings, Words(Definition("ranking").GetProperty("properties").GetProperty("kind")));
        Assert.Equal(HallFileNames.Shapes, Words(Definition("table").GetProperty("properties").GetProperty("shape")));
        Assert.Equal(HallFileNames.Features.Select(static feature => feature.Name), Words(Definition("mark").GetProperty("properties").GetProperty("features").GetProperty("items")));
        Assert.Equal(HallFileNames.Format, Schema.GetProperty("properties").GetProperty("format").GetProperty("const").GetString());
        Assert.Equal(HallFileNames.Version, Schema.GetProperty("properties").GetProperty("version").GetProperty("const").GetInt32());
        Assert.Equal(HallFileNames.MaxNumber, Definition("number").GetProperty("maximum").GetDouble());
    }

    [Fact]
    public void Guide_ShowsAFileThatIsRead()
    {
        var guide = File.ReadAllText(RepositoryFiles.Full("docs/formats/hall.md"));
        var start = guide.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        var json = guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];

        Assert.Empty(HallFile.Read(System.Text.Encoding.UTF8.GetBytes(json)).Defects);
    }

    private static JsonElement Definition(string name) => Schema.GetProperty("$defs").GetProperty(name);

    private static IEnumerable<string> Members(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(static member => member.Name);

    private static IEnumerable<string?> Words(JsonElement schema) => schema.GetProperty("enum").EnumerateArray().Select(static word => word.GetString());
}
