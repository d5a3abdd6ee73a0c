using System.Globalization;

namespace SeatEngine.Benchmarks.BestAvailable;

/// <summary>What is searched: a hall, how full it is, and how many people ask.</summary>
public sealed record HouseCase(string Hall, string State, int Party)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hall}, {State}, party {Party}");
}
