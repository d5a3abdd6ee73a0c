namespace SeatEngine.WebLoad;

/// <summary>Durations in milliseconds, and what can be said of them.</summary>
internal sealed class Percentiles
{
    private readonly List<double> _all = [];

    public int Count => _all.Count;

    public void Add(double milliseconds)
    {
        lock (_all)
        {
            _all.Add(milliseconds);
        }
    }

    public double Of(double share)
    {
        lock (_all)
        {
            if (_all.Count == 0)
            {
                return double.NaN;
            }

            _all.Sort();
            return _all[(int)Math.Min(_all.Count - 1, Math.Floor(share * _all.Count))];
        }
    }
}
