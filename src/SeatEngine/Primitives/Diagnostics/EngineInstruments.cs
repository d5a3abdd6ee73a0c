using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;

namespace SeatEngine.Primitives;

/// <summary>The instruments of the engine; its concepts say what they measure with them.</summary>
internal static class EngineInstruments
{
    public const string Outcome = "seatengine.outcome";

    public static readonly Histogram<double> Search =
        OperationWatch.Duration(SeatEngineDiagnostics.SearchDuration, "How long a search for places took.");

    public static readonly Histogram<double> Claim =
        OperationWatch.Duration(SeatEngineDiagnostics.ClaimDuration, "How long a change of an inventory took.");

    public static readonly Histogram<double> Commit =
        OperationWatch.Duration(SeatEngineDiagnostics.CommitDuration, "How long a store took to take a batch of events.");

    public static readonly Histogram<double> Quote =
        OperationWatch.Duration(SeatEngineDiagnostics.QuoteDuration, "How long a cart took to be priced.");

    private static readonly Counter<long> Refusals = OperationWatch.Meter.CreateCounter<long>(
        SeatEngineDiagnostics.Refusals, "{refusal}", "Why searches, changes of inventories and quotes were refused.");

    /// <summary>Begins to time an operation that can be refused, for those who listen to its duration or to refusals alone.</summary>
    public static OperationWatch Start(Histogram<double> duration) => OperationWatch.Start(duration, Refusals.Enabled);

    /// <summary>The tags of an operation that was carried out or refused.</summary>
    public static TagList Tags(string kind, bool succeeded) => new()
    {
        { OperationWatch.Kind, kind },
        { Outcome, OutcomeOf(succeeded) },
    };

    public static string OutcomeOf(bool succeeded) => succeeded ? "done" : "refused";

    /// <summary>Counts a reason of a refusal.</summary>
    public static void Refuse<TReason>(string operation, TReason reason)
        where TReason : struct, Enum
    {
        if (Refusals.Enabled)
        {
            Refusals.Add(1, new("seatengine.operation", operation), new("seatengine.reason", NameOf(reason)));
        }
    }

    /// <summary>The name of a case as tags are written: <c>places_in_the_way</c>.</summary>
    public static string NameOf<TCase>(TCase value)
        where TCase : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
