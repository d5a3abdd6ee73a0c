using SeatEngine.Primitives;
using SeatEngine.Seasons;
using static SeatEngine.Tests.Orders.OrderHouse;
using static SeatEngine.Tests.Seasons.SmallSeason;

namespace SeatEngine.Tests.Seasons;

/// <summary>
/// Seasons drawn at random, over two years: whatever subscribers do, nothing is sold twice on any night, money of orders is money of the
/// ledger, and all of it replays.
/// </summary>
public sealed class RandomSeasonTests
{
    private static readonly string[] Packages = ["F4", "S4", "FS", "X", "Y"];

    /// <summary>2,000 operations and more; far more in a soak.</summary>
    private static readonly int Seasons =
        int.TryParse(Environment.GetEnvironmentVariable("SEATENGINE_SOAK_EVENINGS"), out var seasons) ? seasons : 40;

    [Fact]
    public async Task Seasons_DrawnAtRandom_AlwaysAgree()
    {
        for (var seed = 0; seed < Seasons; seed++)
        {
            await RunAsync(seed);
        }
    }

    /// <summary>Two seasons: what they did is told by their seed.</summary>
    private static async Task RunAsync(int seed)
    {
        Random random = new(seed);
        SmallSeason last = new();
        for (var step = 0; step < 25; step++)
        {
            await StepAsync(random, last);
        }

        last.Check();
        last.Clock.Advance(TimeSpan.FromDays(330));
        SmallSeason next = new(new SeasonDateMap(new("2028"), "Second") { Prefix = "28-" }.Apply(last.Season).Season, last.Clock);
        for (var i = random.Next(4); i > 0; i--)
        {
            await StepAsync(random, next);
        }

        var choices = Enum.GetValues<RollOverChoice>();
        var report = await next.Office.RollOverAsync(last.Office, new RollOverTable
        {
            BatchSize = 1 + random.Next(5),
            SomeNights = choices[random.Next(choices.Length)],
            SeatGone = choices[random.Next(choices.Length)],
            TakenByAccount = choices[random.Next(choices.Length)],
        });
        Assert.All(report.Lines.Where(static line => line.Outcome != RollOverOutcome.Kept), static line => Assert.NotEmpty(line.Findings));
        next.Check();
        if (random.Next(3) == 0)
        {
            var undone = await next.Office.UndoRollOverAsync(Desk);
            Assert.Equal(report.Lines.Any(static line => line.Outcome != RollOverOutcome.NotPossible), undone.Succeeded);
            next.Check();
            return;
        }

        for (var step = 0; step < 25; step++)
        {
            await StepAsync(random, next);
        }

        next.Clock.Advance(TimeSpan.FromDays(random.Next(120)));
        foreach (var night in next.Box.Performances)
        {
            night.Inventory.SettleDue();
        }

        await next.Office.ReleaseDueAsync(Desk);
        next.Check();
    }

    private static async Task StepAsync(Random random, SmallSeason season)
    {
        var accounts = season.Book.Subscriptions;
        var account = accounts.IsEmpty ? null : accounts[random.Next(accounts.Length)];
        var night = season.Season.Nights[random.Next(season.Season.Nights.Length)].Id;
        var number = random.Next(100, 1000);
        if (random.Next(3) == 0)
        {
            await BesideAsync(random, season, account, night, number);
            return;
        }

        _ = (account is null ? 0 : random.Next(9)) switch
        {
            0 or 1 => await season.SellAsync(number, Packages[random.Next(Packages.Length)], Some(random), random.Next(12),
                [.. season.Season.Nights.Where(_ => random.Next(3) == 0).Select(static each => each.Code.Value)]),
            2 => await season.Office.ChangeNightsAsync(new(account!.Id)
            {
                Drop = account.Nights.IsEmpty ? [] : [account.Nights[random.Next(account.Nights.Length)].Performance],
                Add = [night],
                By = Desk,
            }),
            3 => await season.Office.ChangeNightsAsync(new(account!.Id)
            {
                Drop = account.Nights.IsEmpty ? [] : [account.Nights[random.Next(account.Nights.Length)].Performance],
                By = Desk,
            }),
            4 => await season.Office.ChangeNightsAsync(new(account!.Id) { Add = [night], By = Desk }),
            5 => await season.Office.SplitAsync(account!.Id, [account.Seats[0].Seat], Account(number), new("P0"), Desk),
            6 => await season.Office.MergeAsync(account!.Id, accounts[random.Next(accounts.Length)].Id, Desk),
            7 => await season.Office.RenewAsync(account!.Id, Desk),
            _ => await season.Office.RestAsync(account!.Id, Desk, random.Next(2) == 0),
        };
    }

    /// <summary>What others than subscribers do: who waits, who comes in a group, who would sit elsewhere.</summary>
    private static async Task BesideAsync(Random random, SmallSeason season, Subscription? account, PerformanceId night, int number)
    {
        var (waiting, groups) = (season.Waiting.Book.Entries, season.Groups.Book.Bookings);
        var waits = waiting.IsEmpty ? default : waiting[random.Next(waiting.Length)].Id;
        var group = groups.IsEmpty ? default : groups[random.Next(groups.Length)].Id;
        object done = random.Next(14) switch
        {
            0 or 1 => await season.Waiting.EnterAsync(new(new($"W{number}"), new($"P{number}"), night, Adult, random.Next(1, 4))
            {
                Priority = random.Next(3),
                Wish = random.Next(2) == 0 ? SeatWish.Any : new SeatWish { Zones = [new("P2")] },
            }, Desk),
            2 => await season.Waiting.OfferAsync(Desk),
            3 => await season.Waiting.BuyAsync(waits, Desk),
            4 => await season.Waiting.DeclineAsync(waits, Desk),
            5 => await season.Waiting.WithdrawAsync(waits, Desk),
            6 => await season.Groups.RequestAsync(new(new($"G{number}"), new($"P{number}"), [new(Adult, random.Next(2, 9))])
            {
                Wanted = [night],
                Comps = random.Next(2) == 0 ? null : new GroupComps(3, Comp),
            }, Desk),
            7 => await season.Groups.OfferAsync(group, Desk),
            8 => await season.Groups.ReserveAsync(group, 1, new(new DateOnly(2030, 1, 1)), Desk),
            9 => await season.Groups.OrderAsync(group, Desk),
            10 or 11 => await season.Groups.ChangeAsync(new(group) { People = [new(Adult, random.Next(1, 10))], By = Desk }),
            12 => await season.Groups.ReleaseAsync(group, Desk),
            _ => await season.Office.UpgradeAsync(account is null ? [] : [new(account.Id) { Wish = new SeatWish { Zones = [new("P1")] } }],
                by: Desk, isDryRun: random.Next(3) == 0),
        };
        Assert.NotNull(done);
    }

    private static System.Collections.Immutable.ImmutableArray<BaseSeat> Some(Random random)
    {
        var first = random.Next(1, 11);
        var row = random.Next(2) == 0 ? "A" : "B";
        return Seats(Enumerable.Range(first, random.Next(1, 3)).Select(seat => FormattableString.Invariant($"{row}-{seat}")));
    }
}
