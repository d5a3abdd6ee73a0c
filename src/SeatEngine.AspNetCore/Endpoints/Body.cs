using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace SeatEngine.AspNetCore;

/// <summary>Reads what a page sends.</summary>
internal static class Body
{
    /// <summary>The largest body unless said otherwise: 64 kB.</summary>
    private const int MostBytes = 65_536;

    /// <summary>Reads a document.</summary>
    /// <exception cref="BadHttpRequestException">It is no JSON, or too large.</exception>
    /// <exception cref="JsonException">It is of another form.</exception>
    public static async ValueTask<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> form, int most = MostBytes)
    {
        var content = await ReadAsync(context, most).ConfigureAwait(false);
        return JsonSerializer.Deserialize(content.Span, form) ?? throw new JsonException("The body is null.");
    }

    /// <summary>Reads a body of JSON as it comes.</summary>
    /// <exception cref="BadHttpRequestException">It is said to be something else, or too large.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContext context, int most = MostBytes)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new BadHttpRequestException("The body is not JSON.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (context.Request.ContentLength > most)
        {
            throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
        }

        var content = new byte[(context.Request.ContentLength ?? 1024) + 1];
        var length = 0;
        while (true)
        {
            if (length == content.Length)
            {
                // Nothing more comes, as a rule; whatever was said of its length, it is read to its end.
                Array.Resize(ref content, Math.Max(256, 2 * content.Length));
            }

            var read = await context.Request.Body.ReadAsync(content.AsMemory(length), context.RequestAborted).ConfigureAwait(false);
            length += read;
            if (read == 0)
            {
                return content.AsMemory(0, length);
            }

            if (length > most)
            {
                throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
            }
        }
    }
}
