using System.Text.Json.Serialization;

namespace SeatEngine.AspNetCore;

/// <summary>Why something could not be done, as a problem of HTTP (RFC 9457) with the places concerned.</summary>
/// <param name="Status">The status of the response.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Detail">In whole sentences.</param>
internal sealed record RefusalDocument(int Status, string Title, string Detail)
{
    /// <summary>What is the matter, for programs.</summary>
    public string Type { get; init; } = "about:blank";

    /// <summary>Why, to be said in any language; empty where a page that is right is never told so.</summary>
    public ReasonDocument[] Reasons { get; init; } = [];

    /// <summary>The places that stand in the way, each with the reason: held, sold, …</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Dictionary<string, string>? Lost { get; init; }

    /// <summary>Places that would do; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OfferDocument? Nearest { get; init; }
}
