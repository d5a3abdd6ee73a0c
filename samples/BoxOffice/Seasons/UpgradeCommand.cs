using System.CommandLine;
using BoxOfficeSample.Houses;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Seasons;

/// <summary><c>boxoffice season upgrade …</c>: other seats after the sale, by priority.</summary>
internal static class UpgradeCommand
{
    public static Command Make()
    {
        SeasonOptions options = new();
        var accounts = new Option<string?>("--accounts")
        {
            Description = "Which accounts, between commas; those that asked for other seats when none is named.",
            HelpName = "IDS",
        };
        var zones = SeasonOptions.Zones();
        var extra = new Option<string?>("--most-extra")
        {
            Description = "How much more all nights may cost together.",
            HelpName = "AMOUNT",
        };
        var dry = new Option<bool>("--dry-run") { Description = "Report the same, and move nobody." };
        var command = options.Make("upgrade", "Give sold subscribers other seats on all nights to come, who was held longest first.",
            accounts, zones, extra, dry);
        command.SetAction(parsed => HouseStore.Open(parsed.GetRequiredValue(options.House), async open =>
        {
            var office = await SeasonHouse.OfficeAsync(open, parsed.GetValue(options.Season));
            var wish = SeasonOptions.Wish(parsed, zones);
            Money? most = parsed.GetValue(extra) is { } amount
                ? MoneyList.Parse("--most-extra", ["extra=" + amount], office.Season.Definition.Currency).Single().Amount : null;
            var asked = parsed.GetValue(accounts) is { } named
                ? DeskOptions.Ids(named).Distinct().Select(static account => new UpgradeWish(new SubscriptionId(account)))
                : office.UpgradeWishes();
            var report = await office.UpgradeAsync(asked.Select(each => each with { Wish = wish, MostExtra = most }),
                by: SeasonHouse.By("upgrade"), isDryRun: parsed.GetValue(dry));
            SeasonOut.Upgraded(report, parsed.GetValue(options.Json));
            return 0;
        }));
        return command;
    }
}
