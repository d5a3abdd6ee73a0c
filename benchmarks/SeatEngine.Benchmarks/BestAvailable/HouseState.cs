using System.Globalization;

namespace SeatEngine.Benchmarks.BestAvailable;

/// <summary>How full a house is: a share sold, the best seats gone first, or a pattern that is hard to search.</summary>
internal static class HouseState
{
    public const string EverySecond = "every second free";
    public const string WorstZone = "worst zone only";

    public static double Sold(string state) => double.Parse(state.Split(' ')[0], CultureInfo.InvariantCulture) / 100;
}
