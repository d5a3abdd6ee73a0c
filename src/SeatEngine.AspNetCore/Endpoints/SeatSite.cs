using Microsoft.AspNetCore.Http;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>What all endpoints share.</summary>
/// <param name="House">The performances.</param>
/// <param name="Checkouts">What is being paid.</param>
/// <param name="Options">How seats are sold.</param>
/// <param name="Prefix">Where the endpoints begin.</param>
/// <param name="Time">The clock.</param>
internal sealed record SeatSite(WebHouse House, SeatCheckouts Checkouts, SeatWebOptions Options, string Prefix, TimeProvider Time)
{
    /// <summary>Whose pages may ask beside this site's own.</summary>
    public AllowedOrigins Origins { get; } = new(Options.Origins);

    /// <summary>Where what is said of a performance begins.</summary>
    public string PathOf(PerformanceId performance) => $"{Prefix}/performances/{Uri.EscapeDataString(performance.Value)}";

    /// <summary>Who asks.</summary>
    public SeatBuyer BuyerOf(HttpContext context) => BuyerCookie.BuyerOf(context, Options, Prefix);

    /// <summary>Finds the performance that a path names.</summary>
    /// <returns>What is told of it; null when there is none of that id.</returns>
    public async ValueTask<PerformancePage?> FindAsync(string id, CancellationToken cancellationToken) =>
        PerformanceId.TryParse(id, out var known)
        && await House.FindAsync(known, cancellationToken).ConfigureAwait(false) is { } performance
            ? House.PageOf(performance)
            : null;
}
