using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Primitives;
using SeatEngine.Tests.Seasons;

namespace SeatEngine.Tests.Files;

/// <summary>
/// The published schemas are what the tables say, and what the readers do: a file with each part is tried with a member more,
/// a member less, and every member that the schema knows.
/// </summary>
public class SchemaTests
{
    public static TheoryData<string> Formats => ["hall", "price-book", "season"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Published_Schema_IsWhatTheTablesSay(string format)
    {
        var path = RepositoryFiles.Full($"docs/formats/{format}.schema.json");
        var said = format switch
        {
            "hall" => JsonSchema.Of(HallShape.Hall, "SeatEngine hall, version 1"),
            "season" => JsonSchema.Of(SeasonShape.Season, "SeatEngine season, version 1"),
            _ => JsonSchema.Of(PriceBookShape.Book, "SeatEngine price book, version 1"),
        };
        var received = Path.ChangeExtension(path, ".received.json");
        if (said == File.ReadAllText(path))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, said);
        Assert.Fail($"The table of members says something else; compare {received}, and rename it to approve.");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_AnObjectWithAMemberThatTheSchemaDoesNotKnow_IsRefused(string format) => ForEachObject(format, (root, holder, schema) =>
    {
        holder["colour"] = 1;
        Assert.Contains("has no member \"colour\"", Assert.Single(Read(format, root)).Message, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_AnObjectWithoutAMemberThatTheSchemaNeeds_IsRefused_AndWithoutAnotherNot(string format) =>
        ForEachObject(format, (root, holder, schema) =>
    {
        string[] needed = [.. schema["required"]?.AsArray().Select(static name => name!.GetValue<string>()) ?? []];
        foreach (var (name, value) in holder.ToArray())
        {
            holder.Remove(name);
            var isMissed =
                Read(format, root).Any(defect => defect.Message.Contains($"needs the member \"{name}\"", StringComparison.Ordinal));
            Assert.Equal(needed.Contains(name), isMissed);
            holder[name] = value;
        }
    });

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_AnyMemberThatTheSchemaKnows_IsKnown(string format) => ForEachObject(format, (root, holder, schema) =>
    {
        foreach (var (name, _) in schema["properties"]!.AsObject())
        {
            var before = holder[name];
            holder[name] = null;
            var defect = Read(format, root)[0];

            // No member of any format may be null.
            Assert.Contains("is expected here, not null", defect.Message, StringComparison.Ordinal);
            Assert.StartsWith("line 1, byte ", defect.Place, StringComparison.Ordinal);
            holder.Remove(name);
            if (before is not null)
            {
                holder[name] = before;
            }
        }
    });

    [Theory]
    [InlineData("hall")]
    [InlineData("price-book")]
    [InlineData("season")]
    public void Guide_TheExample_IsSound(string format)
    {
        var guide = File.ReadAllText(RepositoryFiles.Full($"docs/formats/{format}.md"));
        var start = guide.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        var json = guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];

        Assert.Empty(Read(format, Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void Schema_OfWordsAndLimits_SaysThem()
    {
        var hall = Schema("hall")["$defs"]!;
        var book = Schema("price-book");

        Assert.Equal(["bySeat", "whole"], Words(hall["booking"]!));
        Assert.Equal(Enum.GetValues<SeatFeatures>().Length - 1, Words(hall["feature"]!).Length);
        Assert.DoesNotContain("none", Words(hall["feature"]!));
        Assert.Equal(1e9, hall["number"]!["maximum"]!.GetValue<double>());
        Assert.Equal(["line", "sumKeepingNets", "sumKeepingGross"], Words(book["properties"]!["taxRounding"]!));
        Assert.Equal("^(halfUp|halfEven|up|down)(/[0-9]+)?$", book["$defs"]!["rounding"]!["pattern"]!.GetValue<string>());
    }

    /// <summary>Tries something with each object of a file that has every part; what is done to it is undone after.</summary>
    private static void ForEachObject(string format, Action<JsonNode, JsonObject, JsonObject> probe)
    {
        var schema = Schema(format);
        var seen = new HashSet<string>(StringComparer.Ordinal) { "" };
        var root = JsonNode.Parse(format switch
        {
            "hall" => HallFile.ToBytes(EveryPart.Hall),
            "season" => SeasonFile.ToBytes(EverySeasonPart.Season),
            _ => PriceBookFile.ToBytes(Books.Everything()),
        })!;
        Assert.Empty(Read(format, root));
        Visit(root, schema, "");
        var known = schema["$defs"]!.AsObject().Where(static entry => entry.Value!["properties"] is not null)
            .Select(static entry => entry.Key);
        Assert.Equal(known.Prepend("").Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));

        void Visit(JsonNode? node, JsonObject described, string name)
        {
            if (described["$ref"]?.GetValue<string>() is { } reference)
            {
                name = reference["#/$defs/".Length..];
                described = schema["$defs"]![name]!.AsObject();
            }

            if (node is JsonArray elements && described["items"] is JsonObject items)
            {
                foreach (var element in elements)
                {
                    Visit(element, items, name);
                }
            }
            else if (node is JsonObject holder && described["properties"] is JsonObject properties)
            {
                seen.Add(name);
                probe(root, holder, described);
                holder.Remove("colour");
                foreach (var (member, value) in holder.ToArray())
                {
                    Visit(value, properties[member]!.AsObject(), name);
                }
            }
        }
    }

    private static IReadOnlyList<Defect> Read(string format, JsonNode root) => Read(format, Encoding.UTF8.GetBytes(root.ToJsonString()));

    private static IReadOnlyList<Defect> Read(string format, byte[] utf8) =>
        [.. (format switch
        {
            "hall" => HallFile.Read(utf8).Defects,
            "season" => SeasonFile.Read(utf8).Defects,
            _ => PriceBookFile.Read(utf8).Defects,
        }).Where(static defect => defect.Severity == DefectSeverity.Error)];

    private static JsonObject Schema(string format) =>
        JsonNode.Parse(File.ReadAllText(RepositoryFiles.Full($"docs/formats/{format}.schema.json")))!.AsObject();

    private static string[] Words(JsonNode schema) => JsonSerializer.Deserialize<string[]>(schema["enum"]!)!;
}
