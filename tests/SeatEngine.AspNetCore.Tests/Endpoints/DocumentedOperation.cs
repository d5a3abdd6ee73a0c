using System.Text.Json;

namespace SeatEngine.AspNetCore.Tests.Endpoints;

/// <summary>One operation of an OpenAPI document: how it is asked, and what it may answer.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, with its parameters in braces.</param>
/// <param name="Query">The names of its parameters in the query.</param>
/// <param name="HasBody">Whether it takes a body.</param>
/// <param name="Answers">The media types of each status that it may answer with.</param>
internal sealed record DocumentedOperation(HttpMethod Method, string Path, string[] Query, bool HasBody, Dictionary<int, string[]> Answers)
{
    /// <summary>All operations of a document.</summary>
    public static DocumentedOperation[] Of(JsonElement document) =>
    [
        .. document.GetProperty("paths").EnumerateObject().SelectMany(static path => path.Value.EnumerateObject()
            .Select(operation => new DocumentedOperation(new HttpMethod(operation.Name.ToUpperInvariant()), path.Name,
                operation.Value.TryGetProperty("parameters", out var parameters)
                    ? [.. parameters.EnumerateArray().Where(static parameter => parameter.GetProperty("in").GetString() == "query")
                        .Select(static parameter => parameter.GetProperty("name").GetString()!)]
                    : [],
                operation.Value.TryGetProperty("requestBody", out _),
                operation.Value.GetProperty("responses").EnumerateObject().ToDictionary(
                    static answer => int.Parse(answer.Name, System.Globalization.CultureInfo.InvariantCulture),
                    static answer => answer.Value.TryGetProperty("content", out var content)
                        ? content.EnumerateObject().Select(static type => type.Name).ToArray() : [])))),
    ];

    public override string ToString() => $"{Method} {Path}";
}
