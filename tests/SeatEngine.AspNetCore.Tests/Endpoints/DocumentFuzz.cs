using System.Text;
using System.Text.Json;

namespace SeatEngine.AspNetCore.Tests.Endpoints;

/// <summary>
/// Asks what an OpenAPI document names, rightly, a little wrongly and madly, and looks whether each answer is one that the document names.
/// The same for the same seed, as far as the answers are.
/// </summary>
internal sealed class DocumentFuzz(JsonElement document, int seed)
{
    // Not %00: the server itself refuses that before any endpoint is found.
    private static readonly string[] Odd =
    [
        "none", "%2e%2e%2f", "%F0%9F%8E%AD", "0", "-1", "99999999999999999999", "evening%20", "a%2Fb", "%27%3B--", "null", "%C3%28",
        "{x}", new string('a', 1500),
    ];

    private static readonly string[] Bodies =
    [
        """{"tickets":[{"seat":"N-A-1","type":"adult"},{"seat":"N-A-2","type":"student"}]}""",
        """{"tickets":[{"seat":"F-A-3","type":"adult"},{"seat":"F-A-4","type":"adult"}]}""",
        """{"tickets":[{"seat":"N-A-2","area":null,"type":"adult","label":"x","price":1}]}""",
        """{"types":{"adult":2,"student":1},"wheelchairs":0,"stepFree":false,"aisle":true,"sections":["N"],"budget":90000}""",
        """{"types":{"adult":3},"zones":["near","far"],"mostEach":4000}""",
        """{"counted":[{"means":"cash","currency":"USD","amount":100,"drawer":"D-1","operator":"anna"}]}""",
        """{"reference":"CfDJ8","outcome":"paid","means":"card","amount":100}""",
        "{}", "[]", "null", "",
    ];

    private readonly DocumentedOperation[] _operations = DocumentedOperation.Of(document);
    private readonly Random _random = new(seed);

    /// <summary>How many answers there were of each status.</summary>
    public SortedDictionary<int, int> Statuses { get; } = [];

    /// <summary>The operations that were asked.</summary>
    public HashSet<string> Asked { get; } = [];

    /// <summary>Asks once.</summary>
    /// <returns>What is wrong with the answer; null for nothing.</returns>
    public async Task<string?> AskAsync(HttpClient client)
    {
        var operation = _operations[_random.Next(_operations.Length)];
        using var request = RequestOf(operation);
        var asked = $"{request.Method} {request.RequestUri}";
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var status = (int)response.StatusCode;
        Statuses[status] = Statuses.GetValueOrDefault(status) + 1;
        Asked.Add(operation.ToString());
        if (!operation.Answers.TryGetValue(status, out var types))
        {
            return $"{asked}: {status} is not documented";
        }

        var type = response.Content.Headers.ContentType?.MediaType;
        if (type is null ? types.Length > 0 && response.Content.Headers.ContentLength > 0 : !types.Contains(type))
        {
            return $"{asked}: {status} as {type ?? "nothing"} is not documented";
        }

        return type == "text/event-stream" ? null : WrongOf(asked, status, type, await response.Content.ReadAsStringAsync());
    }

    private static string? WrongOf(string asked, int status, string? type, string body)
    {
        if (body.Contains("   at ", StringComparison.Ordinal) || body.Contains("Exception", StringComparison.Ordinal))
        {
            return $"{asked}: {status} tells how the program is made: {body}";
        }

        if (type is null || body.Length == 0)
        {
            return null;
        }

        try
        {
            using var read = JsonDocument.Parse(body);
            return status < 400 || (read.RootElement.GetProperty("status").GetInt32() == status
                && read.RootElement.GetProperty("detail").GetString() is { Length: > 0 })
                    ? null
                    : $"{asked}: {status} says something else: {body}";
        }
        catch (JsonException)
        {
            return $"{asked}: {status} is no JSON: {body}";
        }
    }

    private HttpRequestMessage RequestOf(DocumentedOperation operation)
    {
        var path = new StringBuilder(operation.Path)
            .Replace("{performance}", _random.Next(8) == 0 ? Odd[_random.Next(Odd.Length)] : "evening")
            .Replace("{version}", Odd[_random.Next(Odd.Length)])
            .Replace("{order}", Odd[_random.Next(Odd.Length)])
            .Replace("{day}", _random.Next(4) == 0 ? Odd[_random.Next(Odd.Length)] : "2027-03-12");
        foreach (var name in operation.Query.Where(_ => _random.Next(2) == 0))
        {
            path.Append(path.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?').Append(name).Append('=')
                .Append(_random.Next(3) == 0 ? Odd[_random.Next(Odd.Length)] : "1");
        }

        var request = new HttpRequestMessage(operation.Method, path.ToString());
        if (operation.HasBody || _random.Next(20) == 0)
        {
            var type = _random.Next(20) == 0 ? "text/plain" : "application/json";
            request.Content = new ByteArrayContent(BodyOf());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        if (_random.Next(30) == 0)
        {
            request.Headers.TryAddWithoutValidation("Origin", "https://elsewhere.example");
        }

        if (_random.Next(10) == 0)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", Odd[_random.Next(Odd.Length)]);
        }

        if (operation.Path.Contains("/house/", StringComparison.Ordinal) && _random.Next(4) > 0)
        {
            request.Headers.TryAddWithoutValidation("House", "yes");
        }

        return request;
    }

    private byte[] BodyOf()
    {
        var body = Encoding.UTF8.GetBytes(Bodies[_random.Next(Bodies.Length)]);
        return _random.Next(10) switch
        {
            < 4 => body,
            < 7 when body.Length > 2 => Mutator.Mutate(body, _random.Next()),
            7 => new byte[70_000],
            _ => [.. body.Select(letter => _random.Next(30) == 0 ? (byte)_random.Next(32, 127) : letter)],
        };
    }
}
