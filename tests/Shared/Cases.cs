using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SeatEngine.Testing;

/// <summary>How many random cases a property is tried on.</summary>
/// <remarks>
/// Usually as many as the property asks for, from a new seed each time. Where the environment sets
/// <c>SEATENGINE_FSCHECK_CASES</c> it is no more than that, and always the same ones: a run that changes the code
/// thousands of times must be quick, and must not be told a change from another draw.
/// </remarks>
internal static class Cases
{
    private const string Variable = "SEATENGINE_FSCHECK_CASES";
    private static readonly int? Limit =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>As many cases as FsCheck tries by itself.</summary>
    public static Config Usual => Of(100);

    /// <summary>So many cases; the first that fails throws.</summary>
    public static Config Of(int count) => Limit is { } limit
        ? Config.QuickThrowOnFailure.WithMaxTest(Math.Min(count, limit)).WithReplay(17, 23)
        : Config.QuickThrowOnFailure.WithMaxTest(count);

    /// <summary>A measure of the work (cases of a slow property, rounds in a case, seats of a hall), or a lesser one where the number of cases is limited.</summary>
    public static int OrFewer(int usual, int fewer) => Limit is null ? usual : Math.Min(usual, fewer);

    /// <summary>Tries many draws in one case, each from a generator of its own, so that a case is worth its overhead.</summary>
    public static void InBatch(int seed, int draws, Action<Random> check)
    {
        var seeds = new Random(seed);
        for (var i = 0; i < draws; i++)
        {
            check(new Random(seeds.Next()));
        }
    }
}
