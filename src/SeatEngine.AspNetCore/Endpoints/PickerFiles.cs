using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SeatEngine.Rendering;

namespace SeatEngine.AspNetCore;

/// <summary>The picker itself: scripts, languages and type declarations, out of the assembly.</summary>
internal static class PickerFiles
{
    private static readonly FrozenDictionary<string, (byte[] Content, string ETag, string Type)> Files = Read();

    public static void Map(IEndpointRouteBuilder group) => group.MapGet("/picker/{*file}", static (string file, HttpContext context) =>
    {
        if (!Files.TryGetValue(file, out var found))
        {
            return Answer.Refused(404, "Not found", "The picker has no such file.");
        }

        // Asked for again each time, and mostly answered without a body: a page gets the version that belongs to the endpoints.
        context.Response.Headers.CacheControl = "public, no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(found.Content, found.Type, entityTag: new(found.ETag));
    }).ExcludeFromDescription();

    private static FrozenDictionary<string, (byte[] Content, string ETag, string Type)> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().ToFrozenDictionary(static name => name.Replace('\\', '/'), name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return (content, PickerMap.ETagOf(content), TypeOf(name));
        }, StringComparer.Ordinal);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".ts" => "text/plain; charset=utf-8",
        var other => throw new InvalidOperationException($"No type is known of files that end in '{other}'."),
    };
}
