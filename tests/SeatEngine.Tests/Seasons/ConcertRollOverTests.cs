using System.Collections.Immutable;
using System.Diagnostics;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Primitives;
using SeatEngine.Seasons;
using Xunit.Abstractions;

namespace SeatEngine.Tests.Seasons;

/// <summary>1,100 accounts of the concert hall over 36 nights: each seat looked at by itself, in the same hall and in a changed
/// one.</summary>
public sealed class ConcertRollOverTests(ITestOutputHelper output)
{
    private static readonly ImmutableArray<Subscription> Accounts = ConcertSubscribers.Make(Concerts.Season, Concerts.Map, 1_100, seed: 7);

    [Fact]
    public async Task RollOverAsync_OfElevenHundredAccounts_KeepsEverySeatInASecond()
    {
        var last = ConcertSubscribers.Office(Concerts.Season, Concerts.Office(Concerts.Season, Concerts.Clock()), Accounts);
        SeasonOffice Fresh()
        {
            var clock = Concerts.Clock(2027);
            return new(Concerts.Next, Concerts.Office(Concerts.Next, clock), new SubscriptionBook(Concerts.Next.Id, clock));
        }

        // The first run compiles what the others are timed on; the best of three is told, since others use the machine too.
        await Fresh().RollOverAsync(last);
        var (best, next, report) = (TimeSpan.MaxValue, Fresh(), default(RollOverReport)!);
        for (var run = 0; run < 3; run++)
        {
            next = Fresh();
            var (tried, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            await next.RollOverAsync(last, isDryRun: true);
            output.WriteLine(FormattableString.Invariant($"planned in {tried.ElapsedMilliseconds} ms"));
            var bytes = GC.GetTotalAllocatedBytes();
            var watch = Stopwatch.StartNew();
            report = await next.RollOverAsync(last, new RollOverTable { BatchSize = run == 0 ? 100 : run == 1 ? 500 : 2_000 });
            watch.Stop();
            var (heap, all) = ((GC.GetTotalAllocatedBytes() - bytes) >> 20, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
            output.WriteLine(FormattableString.Invariant($"{watch.ElapsedMilliseconds} ms, {heap} MiB, {all} ms of CPU in all"));
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        output.WriteLine(FormattableString.Invariant($"{best.TotalMilliseconds:0} ms: {report.Explain()}"));
        Assert.Equal(1_100, report.Count(RollOverOutcome.Kept));
        Assert.InRange(best, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        CheckSeats(next, report);
        Assert.Equal(Accounts.Sum(static account => account.Seats.Length * account.Nights.Length),
            next.Office.Performances.Sum(static night => night.Inventory.Snapshot().HeldCount));
        var before = next.Office.Performances.Select(static night => night.Map.Seats.Count).Sum();
        Assert.True((await next.UndoRollOverAsync(Concerts.Desk)).Succeeded);
        Assert.Equal(before, next.Office.Performances.Sum(static night => night.Inventory.Snapshot().Free.Count));
        Assert.Empty(next.Book.Subscriptions);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task RollOverAsync_IntoAChangedHall_IsTrueLineByLine(int seed)
    {
        Random random = new(seed);
        var accounts = Accounts.Take(300).ToImmutableArray();
        var last = ConcertSubscribers.Office(Concerts.Season, Concerts.Office(Concerts.Season, Concerts.Clock()), accounts);
        var (hall, stage) = (Changed(random, 40, 40), Changed(random, 0, 25));
        var clock = Concerts.Clock(2027);
        var box = Concerts.Office(Concerts.Next, clock, night => night.Title.Value == "C05" ? stage : hall);
        SeasonOffice next = new(Concerts.Next, box, new SubscriptionBook(Concerts.Next.Id, clock));
        foreach (var night in box.Performances.Where(_ => random.Next(3) == 0))
        {
            var blocked = night.Map.Seats.ToIds()[random.Next(night.Map.SeatCount)];
            Assert.True(night.Inventory.Block(PlaceSelection.Of(blocked), RequestOptions.House).Succeeded);
        }

        var report = await next.RollOverAsync(last, new RollOverTable { BatchSize = 70 });

        output.WriteLine(report.Explain());
        Assert.Equal(300, report.Lines.Length);
        Assert.True(report.Count(RollOverOutcome.Kept) < 300);
        CheckSeats(next, report);
        Assert.All(report.Lines, line => CheckLine(line, last.Book.Find(line.Subscription)!, next));
    }

    /// <summary>By the inventories alone: each seat of each night is held by just the hold that the account names, and for nobody
    /// else.</summary>
    private static void CheckSeats(SeasonOffice next, RollOverReport report)
    {
        var snapshots = next.Office.Performances.ToDictionary(static night => night.Id, static night => night.Inventory.Snapshot());
        var taken = new HashSet<(PerformanceId, SeatId)>();
        foreach (var line in report.Lines)
        {
            var account = next.Book.Find(line.Subscription)!;
            Assert.Equal(line.Nights.Select(static night => (night.Performance, night.Hold)),
                account.Nights.Select(static night => (night.Performance, night.Hold)));
            foreach (var night in account.Nights)
            {
                var snapshot = snapshots[night.Performance];
                Assert.Equal(account.Seats.Length, night.Seats.Length);
                foreach (var seat in night.Seats)
                {
                    Assert.True(snapshot.Map.TryGetIndex(seat, out var index));
                    Assert.Equal(night.Hold, snapshot.HoldOf(index)!.Token);
                    Assert.True(taken.Add((night.Performance, seat)));
                }
            }
        }

        Assert.Equal(taken.Count, snapshots.Values.Sum(static snapshot => snapshot.HeldCount));
    }

    /// <summary>Every finding is true, whatever is not as it was has one, and the outcome is what its words say.</summary>
    private static void CheckLine(RollOverLine line, Subscription old, SeasonOffice next)
    {
        var own = old.Seats.Select(static seat => seat.Seat).ToArray();
        var nights = next.Season.NightsOf(line.Package);
        foreach (var finding in line.Findings)
        {
            var at = finding.Performance.IsNone ? nights.Select(static night => night.Id) : [finding.Performance];
            Assert.Contains(finding.Seat, own);
            Assert.All(at, id => Assert.True(IsTrue(finding, next.Office[id], next), line.Explain()));
        }

        var isSame = line.Nights.Length == nights.Length && line.Nights.All(night => night.Seats.SequenceEqual(own));
        switch (line.Outcome)
        {
            case RollOverOutcome.Kept:
                Assert.True(isSame && line.Findings.IsEmpty);
                break;
            case RollOverOutcome.KeptButMoved:
                Assert.True(isSame && !line.Findings.IsEmpty);
                break;
            case RollOverOutcome.MovedSomeNights:
                Assert.Equal(own, line.After);
                Assert.Equal(nights.Length, line.Nights.Length);
                Assert.All(line.Nights.Where(night => !night.Seats.SequenceEqual(own)),
                    night => Assert.Contains(line.Findings, finding => finding.Performance == night.Performance));
                break;
            case RollOverOutcome.Reseated:
                Assert.NotEqual(own, line.After);
                Assert.NotEmpty(line.Findings);
                Assert.All(line.Nights, night => Assert.Equal(line.After, night.Seats));
                break;
            case RollOverOutcome.Conflict:
                Assert.NotEmpty(line.Findings);
                break;
            default:
                Assert.Fail(line.Explain());
                break;
        }
    }

    private static bool IsTrue(RollOverFinding finding, Performance night, SeasonOffice next)
    {
        var isThere = night.Map.TryGetIndex(finding.Seat, out var index);
        var was = Concerts.Map.TryGetIndex(finding.Seat, out var old) ? old : default;
        return finding.Cause switch
        {
            RollOverCause.SeatGone or RollOverCause.SeatLacking => !isThere,
            RollOverCause.TakenOtherwise => isThere && night.Inventory.Snapshot().StateOf(index) is SeatState.Blocked,
            RollOverCause.TakenByAccount => isThere && next.Book.Find(finding.Other)!.SeatsAt(night.Id).Contains(finding.Seat),
            RollOverCause.SeatMoved => isThere && night.Map.PositionOf(index).DistanceTo(Concerts.Map.PositionOf(was)) >= 0.01,
            RollOverCause.Rezoned => isThere && night.Zones.ZoneOf(index) != Concerts.Map.CategoryOf(was),
            RollOverCause.SeatRelabelled or RollOverCause.Parted => isThere,
            RollOverCause.NoPackage or RollOverCause.NightGone or RollOverCause.NightMoved => false,
            _ => false,
        };
    }

    /// <summary>The concert hall with some seats taken out and others elsewhere.</summary>
    private static SeatMap Changed(Random random, int moved, int removed)
    {
        // Places for access needs are left: others speak of them.
        var seats = Concerts.Map.Select(static seat => seat.Features == SeatFeatures.None).ToIds();
        HashSet<SeatId> Some(int count) => [.. Enumerable.Range(0, count).Select(_ => seats[random.Next(seats.Length)])];
        var (gone, elsewhere) = (Some(removed), Some(moved));
        return SeatMap.Compile(Concerts.Map.Hall with
        {
            Sections =
            [
                .. Concerts.Map.Hall.Sections.Select(section => section with
                {
                    Rows =
                    [
                        .. section.Rows.Select(row => row with
                        {
                            Seats = [.. row.Seats.Where(seat => !gone.Contains(seat.Id)).Select(seat => !elsewhere.Contains(seat.Id) ? seat
                                : seat with { Position = new PlanPoint(seat.Position.X, seat.Position.Y + 0.05, seat.Position.Z) })],
                        }),
                    ],
                }),
            ],
        });
    }
}
