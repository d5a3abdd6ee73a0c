using System.Diagnostics;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Tells those who listen what became of a search.</summary>
internal static class SearchReport
{
    private const string Operation = "search";

    public static OperationWatch Start() => EngineInstruments.Start(EngineInstruments.Search);

    public static SeatSearchResult Report(this in OperationWatch watch, SeatSearchResult result)
    {
        if (watch.IsOn)
        {
            watch.Stop("seats", result.Best?.Step, result.Refusal?.Reason);
        }

        return result;
    }

    public static GroupSearchResult Report(this in OperationWatch watch, GroupSearchResult result)
    {
        if (watch.IsOn)
        {
            watch.Stop("group", step: null, result.Proposal is null ? result.Reason : null);
        }

        return result;
    }

    public static SeriesResult Report(this in OperationWatch watch, SeriesResult result)
    {
        if (watch.IsOn)
        {
            // Each date can be served, but none of the places is free at all of them.
            RefusalReason? reason = result.Proposals.IsEmpty ? RefusalReason.NotTogether : null;
            watch.Stop("series", step: null, result.Refusals.IsEmpty ? reason : result.Refusals[0].Reason);
        }

        return result;
    }

    public static MoveAdvice Report(this in OperationWatch watch, MoveAdvice advice)
    {
        if (watch.IsOn)
        {
            watch.Stop(EngineInstruments.Tags("moves", succeeded: advice.Succeeded));
        }

        return advice;
    }

    /// <summary>When a search without words began; 0 when nobody wants to know.</summary>
    public static long Began() => EngineInstruments.Search.Enabled ? Stopwatch.GetTimestamp() : 0;

    /// <summary>Tells of a search without words, and allocates nothing on the way.</summary>
    public static bool Ended(long began, bool found)
    {
        if (began != 0)
        {
            EngineInstruments.Search.Record(
                Stopwatch.GetElapsedTime(began).TotalSeconds,
                new(OperationWatch.Kind, "seats_only"),
                new(EngineInstruments.Outcome, EngineInstruments.OutcomeOf(found)));
        }

        return found;
    }

    private static void Stop(this in OperationWatch watch, string kind, string? step, RefusalReason? reason)
    {
        var tags = EngineInstruments.Tags(kind, reason is null);
        if (step is not null)
        {
            tags.Add("seatengine.step", step);
        }

        watch.Stop(tags);
        if (reason is { } why)
        {
            EngineInstruments.Refuse(Operation, why);
        }
    }
}
