using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SeatEngine.Testing;

/// <summary>How many random cases a property is tried on.</summary>
/// <remarks>
/// Usually as many as the property asks for, from a new seed each time. The environment may ask for other draws:
/// <c>SEATENGINE_FSCHECK_SEED</c> for the same ones each time, so that a check of the same files ends the same;
/// <c>SEATENGINE_FSCHECK_TIMES</c> for that many times as many, to search for what a usual run finds once in a hundred;
/// <c>SEATENGINE_FSCHECK_CASES</c> for no more than that, and always the same: a run that changes the code thousands of
/// times must be quick, and must not be told a change from another draw.
/// </remarks>
internal static class Cases
{
    // The second half of a seed of FsCheck, which must be odd.
    private const ulong Gamma = 23;
    private static readonly int? Limit = Asked("SEATENGINE_FSCHECK_CASES");
    private static readonly int Times = Asked("SEATENGINE_FSCHECK_TIMES") ?? 1;
    private static readonly int? Seed = Asked("SEATENGINE_FSCHECK_SEED") ?? (Limit is null ? null : 17);

    /// <summary>The draws asked for, as an attribute of FsCheck names them; null for new ones.</summary>
    public static string? Replay => Seed is { } seed ? FormattableString.Invariant($"{seed},{Gamma}") : null;

    /// <summary>As many cases as FsCheck tries by itself.</summary>
    public static Config Usual => Of(100);

    /// <summary>So many cases; the first that fails throws.</summary>
    public static Config Of(int count)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(Count(count));
        return Seed is { } seed ? config.WithReplay((ulong)seed, Gamma) : config;
    }

    /// <summary>What the environment makes of a number of cases.</summary>
    public static int Count(int usual) => Limit is { } limit ? Math.Min(usual, limit) : usual * Times;

    /// <summary>
    /// A measure of the work (cases of a slow property, rounds in a case, seats of a hall), or a lesser one where the number of cases is
    /// limited.
    /// </summary>
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

    private static int? Asked(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
