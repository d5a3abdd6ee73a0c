using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SeatEngine.Rendering;

namespace SeatEngine.AspNetCore;

/// <summary>The picker itself: its script in one piece, languages and type declarations, out of the assembly.</summary>
internal static class PickerFiles
{
    private const string Entry = "seat-picker.js";

    private static readonly FrozenDictionary<string, (byte[] Content, string ETag, string Type)> Files = Read();

    public static void Map(IEndpointRouteBuilder group) => group.MapGet("/picker/{*file}", static (string file, HttpContext context) =>
    {
        if (!Files.TryGetValue(file, out var found))
        {
            return Answer.Refused(404, "Not found", "The picker has no such file.");
        }

        context.Response.Headers.XContentTypeOptions = "nosniff";
        // Asked for again each time, and mostly answered without a body: a page gets the version that belongs to the endpoints.
        return new FeedResult(found.Content, found.ETag, "public, no-cache", found.Content, found.Type);
    }).ExcludeFromDescription();

    private static FrozenDictionary<string, (byte[] Content, string ETag, string Type)> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().ToDictionary(static name => name.Replace('\\', '/'), StringComparer.Ordinal);
        return names.Keys.Where(static file => file == Entry || !file.EndsWith(".js", StringComparison.Ordinal)).ToFrozenDictionary(
            static file => file,
            file =>
            {
                var content = Encoding.UTF8.GetBytes(file == Entry ? PickerBundle.Of(file, TextOf) : TextOf(file));
                return (content, PickerMap.ETagOf(content), TypeOf(file));
            },
            StringComparer.Ordinal);

        string TextOf(string file)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(names[file])!, Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".ts" => "text/plain; charset=utf-8",
        var other => throw new InvalidOperationException($"No type is known of files that end in '{other}'."),
    };
}
