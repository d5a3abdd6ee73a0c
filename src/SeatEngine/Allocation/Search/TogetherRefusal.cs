using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Says why a party cannot sit together.</summary>
internal static class TogetherRefusal
{
    public static SeatStepOutcome Of(SeatSearch search, bool onlyOrphans) =>
        onlyOrphans ? SeatStepOutcome.Refused(RefusalReason.Orphans, "every placement would leave an orphan")
        : Refusals.WheelchairShortage(search) ?? Refusals.Of(search, Serves, () => Refusals.NotEnough(search), isQuick: true);

    private static bool Serves(SeatSearch search) =>
        search.Together(search.Request).TryFind(
            search.Request.Orphans.Rule == OrphanRule.Strict ? OrphanRule.Strict : OrphanRule.Off,
            new SeatIndex[search.Request.PartySize], out _, out _);
}
