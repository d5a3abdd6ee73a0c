namespace SeatEngine.Primitives;

/// <summary>The names under which the packages tell what they do: of the source to listen to, and of its instruments.</summary>
/// <remarks>
/// One meter and one activity source bear the name <see cref="SourceName"/> in each package that has instruments, so that a
/// host that listens to the name hears all of them. Nothing is measured while nobody listens. The page "Observability" of
/// the guide lists units and tags. Durations are in seconds.
/// </remarks>
public static class SeatEngineDiagnostics
{
    /// <summary>The name of the meters and of the activity sources, for <c>AddMeter</c>, <c>AddSource</c> and listeners.</summary>
    public const string SourceName = "SeatEngine";

    /// <summary>A histogram of how long searches for places took, in seconds.</summary>
    public const string SearchDuration = "seatengine.search.duration";

    /// <summary>A histogram of how long changes of inventories took, with waiting for others and for the store, in seconds.</summary>
    public const string ClaimDuration = "seatengine.claim.duration";

    /// <summary>A histogram of how long stores took to take a batch of events, in seconds.</summary>
    public const string CommitDuration = "seatengine.commit.duration";

    /// <summary>A histogram of how long carts took to be priced, in seconds.</summary>
    public const string QuoteDuration = "seatengine.quote.duration";

    /// <summary>A histogram of how long maps took to be composed or written, in seconds.</summary>
    public const string RenderDuration = "seatengine.render.duration";

    /// <summary>A counter of the reasons for which searches, changes and quotes were refused.</summary>
    public const string Refusals = "seatengine.refusals";
}
