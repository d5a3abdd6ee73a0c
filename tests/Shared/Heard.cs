using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SeatEngine.Testing;

/// <summary>
/// Hears what the packages tell of what one test does, that in which it was made, on whatever threads: the tests beside it
/// are not heard and not slowed by activities.
/// </summary>
internal sealed class Heard : IDisposable
{
    private const string Source = "SeatEngine";

    private static readonly AsyncLocal<Heard?> Hearing = new();

    private readonly Lock _gate = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener? _activities;

    /// <param name="withActivities">Whether activities are heard too.</param>
    /// <param name="only">The one instrument to hear; null for all.</param>
    public Heard(bool withActivities = false, string? only = null)
    {
        Hearing.Value = this;
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Source && (only is null || instrument.Name == only))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.Start();
        if (withActivities)
        {
            _activities = new()
            {
                ShouldListenTo = static source => source.Name == Source,
                Sample = (ref _) =>
                    Hearing.Value == this ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
                ActivityStopped = Add,
            };
            ActivitySource.AddActivityListener(_activities);
        }
    }

    /// <summary>Each measurement as <c>name key=value key=value</c>, without what was measured.</summary>
    public List<string> Lines { get; } = [];

    public List<double> Values { get; } = [];

    /// <summary>The instruments heard, with the tags that each measurement bore.</summary>
    public List<(Instrument Instrument, IReadOnlyDictionary<string, string> Tags)> Measurements { get; } = [];

    public List<Activity> Activities { get; } = [];

    public void Dispose()
    {
        _activities?.Dispose();
        _meters.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Hearing.Value != this)
        {
            return;
        }

        Dictionary<string, string> told = [];
        foreach (var (key, tag) in tags)
        {
            told.Add(key, (string)tag!);
        }

        lock (_gate)
        {
            Values.Add(value);
            Measurements.Add((instrument, told));
            Lines.Add(string.Join(' ',
                told.Select(tag => $"{tag.Key.Replace("seatengine.", "", StringComparison.Ordinal)}={tag.Value}")
                    .Prepend(instrument.Name)));
        }
    }

    private void Add(Activity activity)
    {
        lock (_gate)
        {
            Activities.Add(activity);
        }
    }
}
