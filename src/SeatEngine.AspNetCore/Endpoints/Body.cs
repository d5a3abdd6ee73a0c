using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace SeatEngine.AspNetCore;

/// <summary>Reads what a page sends.</summary>
internal static class Body
{
    /// <summary>The largest body: 64 kB.</summary>
    private const int MostBytes = 65_536;

    /// <summary>Reads a document.</summary>
    /// <exception cref="BadHttpRequestException">It is no JSON, or too large.</exception>
    /// <exception cref="JsonException">It is of another form.</exception>
    public static async ValueTask<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> form)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new BadHttpRequestException("The body is not JSON.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (context.Request.ContentLength > MostBytes)
        {
            throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
        }

        using var content = new MemoryStream();
        var buffer = new byte[4096];
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted).ConfigureAwait(false) is var read and > 0)
        {
            if (content.Length + read > MostBytes)
            {
                throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
            }

            content.Write(buffer, 0, read);
        }

        return JsonSerializer.Deserialize(content.GetBuffer().AsSpan(0, (int)content.Length), form)
            ?? throw new JsonException("The body is null.");
    }
}
