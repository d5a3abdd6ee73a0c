using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>One going through of accounts that would have other seats: what is known of each night meanwhile.</summary>
/// <param name="rules">The house's rules.</param>
/// <param name="by">Who does it.</param>
/// <param name="isDryRun">Whether it is only tried.</param>
/// <param name="now">When.</param>
internal sealed class UpgradeRun(UpgradeRules rules, OrderTerms by, bool isDryRun, DateTimeOffset now)
{
    private readonly Dictionary<PerformanceId, UpgradeNight> _nights = [];

    public UpgradeRules Rules => rules;

    public OrderTerms By => by;

    public bool IsDryRun => isDryRun;

    public DateTimeOffset Now => now;

    public UpgradeSearch Search { get; } = new();

    public UpgradeNight NightOf(Performance performance)
    {
        if (!_nights.TryGetValue(performance.Id, out var night))
        {
            _nights.Add(performance.Id, night = new UpgradeNight(performance, rules, now));
        }

        return night;
    }

    /// <summary>Looks at the nights anew: somebody else has changed them.</summary>
    public void Forget() => _nights.Clear();
}
