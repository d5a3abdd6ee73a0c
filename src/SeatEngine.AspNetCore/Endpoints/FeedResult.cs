using System.IO.Compression;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace SeatEngine.AspNetCore;

/// <summary>
/// A part of the feed or a file of the picker: compressed once for all who take it so, and not sent to whoever has it already.
/// </summary>
/// <param name="content">The part.</param>
/// <param name="tag">Its entity tag; null for none.</param>
/// <param name="cache">How long it may be kept.</param>
/// <param name="owner">What it belongs to, with which its compressed form is kept.</param>
/// <param name="type">What it is.</param>
internal sealed class FeedResult(
    ReadOnlyMemory<byte> content, string? tag, string cache, object owner, string type = "application/json") : IResult
{
    /// <summary>For what never changes under its address.</summary>
    public const string ForEver = "public, max-age=31536000, immutable";

    private static readonly ConditionalWeakTable<object, byte[]> Compressed = [];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.CacheControl = cache;
        response.Headers.Append("Vary", "Accept-Encoding");
        if (tag is not null)
        {
            response.Headers.ETag = tag;
            if (request.Headers.IfNoneMatch == tag)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.ContentType = type;
        var bytes = content;
        if (request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            response.Headers.ContentEncoding = "gzip";
            bytes = Compressed.GetValue(owner, _ => Compress(content.Span));
        }

        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted).ConfigureAwait(false);
    }

    private static byte[] Compress(ReadOnlySpan<byte> content)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Optimal))
        {
            zip.Write(content);
        }

        return target.ToArray();
    }
}
