using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace SeatEngine.AspNetCore;

/// <summary>A choice of places that a page sent for a performance, or why it is none.</summary>
/// <param name="Page">What is told of the performance.</param>
/// <param name="Selection">The places.</param>
/// <param name="Refusal">What is wrong; null for nothing.</param>
internal readonly record struct Chosen(PerformancePage? Page, Selection? Selection, IResult? Refusal)
{
    [MemberNotNullWhen(true, nameof(Page), nameof(Selection))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    /// <summary>Reads the body, finds the performance, and looks the places up.</summary>
    public static async ValueTask<Chosen> ReadAsync(
        SeatSite site, string performance, HttpContext context, CancellationToken cancellationToken)
    {
        var sent = await Body.ReadAsync(context, WebJson.Default.SelectionDocument).ConfigureAwait(false);
        if (await site.FindAsync(performance, cancellationToken).ConfigureAwait(false) is not { } page)
        {
            return new(null, null, Answer.NoPerformance());
        }

        return Selection.TryRead(sent, page, site.Options.MostSeats, out var selection, out var refusal)
            ? new(page, selection, null)
            : new(page, null, refusal);
    }
}
