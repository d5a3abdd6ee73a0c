using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SeatEngine.Primitives;

/// <summary>Times one operation for those who listen. While nobody does, it reads two fields and no clock.</summary>
/// <remarks>Compiled into each package that has instruments, since packages do not see each other's insides.</remarks>
internal readonly struct OperationWatch : IDisposable
{
    public const string Kind = "seatengine.kind";

    // From a microsecond to ten seconds: the bounds that collectors take by themselves suit milliseconds.
    private static readonly InstrumentAdvice<double> Bounds = new()
    {
        HistogramBucketBoundaries =
        [
            1e-6, 2e-6, 5e-6, 1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 1e-2, 2e-2, 5e-2, 0.1, 0.2, 0.5, 1, 2, 5, 10,
        ],
    };

    private static readonly ActivitySource Source = new(SeatEngineDiagnostics.SourceName);

    private readonly Histogram<double>? _duration;
    private readonly Activity? _activity;
    private readonly long _began;

    private OperationWatch(Histogram<double> duration, Activity? activity)
    {
        _duration = duration;
        _activity = activity;
        _began = Stopwatch.GetTimestamp();
    }

    public static Meter Meter { get; } = new(SeatEngineDiagnostics.SourceName);

    public bool IsOn => _duration is not null;

    /// <summary>A histogram of durations, which is also what an activity is named after.</summary>
    public static Histogram<double> Duration(string name, string description) =>
        Meter.CreateHistogram(name, "s", description, tags: null, Bounds);

    /// <summary>Begins to time; to be disposed of, also when the operation throws.</summary>
    /// <param name="duration">What is measured.</param>
    /// <param name="isHeardOtherwise">Whether somebody listens to another instrument that tells of the operation.</param>
    public static OperationWatch Start(Histogram<double> duration, bool isHeardOtherwise = false)
    {
        var traced = Source.HasListeners();
        return traced || duration.Enabled
            || isHeardOtherwise ? new(duration, traced ? Source.StartActivity(ActivityNameOf(duration)) : null) : default;
    }

    /// <summary>Tells how long the operation took and what became of it. Not to be called unless the watch is on.</summary>
    public void Stop(in TagList tags)
    {
        _duration!.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, tags);
        if (_activity is not null)
        {
            foreach (var (key, value) in tags)
            {
                _activity.SetTag(key, value);
            }
        }
    }

    public void Dispose() => _activity?.Dispose();

    private static string ActivityNameOf(Instrument duration) => duration.Name[..duration.Name.LastIndexOf('.')];
}
