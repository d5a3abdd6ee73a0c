using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace SeatEngine.AspNetCore;

/// <summary>The answers of the endpoints.</summary>
internal static class Answer
{
    private const string ProblemType = "application/problem+json";

    /// <summary>There is no such performance.</summary>
    public static IResult NoPerformance() =>
        Refused(404, "Not found", "There is no performance of that id.", "noPerformance");

    /// <summary>A document that may not be kept.</summary>
    public static IResult Of<T>(T document, JsonTypeInfo<T> form, int status = 200) => new Uncached(
        TypedResults.Json(document, form, statusCode: status));

    /// <summary>A document of JSON in UTF-8 that may not be kept.</summary>
    public static IResult Of(byte[] document) => new Uncached(TypedResults.Bytes(document, "application/json; charset=utf-8"));

    /// <summary>Something could not be done.</summary>
    public static IResult Refused(int status, string title, string detail) => Refused(new RefusalDocument(status, title, detail));

    /// <summary>Something could not be done, for a reason that a page says in its buyer's language.</summary>
    public static IResult Refused(int status, string title, string detail, string reason) =>
        Refused(new RefusalDocument(status, title, detail) { Reasons = [new ReasonDocument(reason)] });

    /// <inheritdoc cref="Refused(int, string, string)"/>
    public static IResult Refused(RefusalDocument refusal) => new Uncached(
        TypedResults.Json(refusal, WebJson.Default.RefusalDocument, ProblemType, refusal.Status));

    private sealed class Uncached(IResult inner) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "no-store";
            return inner.ExecuteAsync(httpContext);
        }
    }
}
