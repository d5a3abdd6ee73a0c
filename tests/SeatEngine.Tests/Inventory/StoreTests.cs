using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Inventory;
using SeatEngine.Primitives;
using SeatEngine.Testing;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class StoreTests
{
    private static readonly OrderId Order = new("O1");

    [Fact]
    public async Task ExecuteAsync_AnotherMachineWasFirst_JudgesTheRequestAgainAfterItsEvents()
    {
        var (clock, store) = New();
        var (here, there) = (await OpenAsync(store, clock), await OpenAsync(store, clock));
        Assert.True((await there.ExecuteAsync(InventoryStep.Hold(Places("A1")))).Succeeded);

        var sameSeat = await here.ExecuteAsync(InventoryStep.Hold(Places("A1")));
        Assert.True((await here.ExecuteAsync(InventoryStep.Hold(Places("A3")))).Succeeded);
        var again = await here.ExecuteAsync(InventoryStep.Hold(Places("A1")));

        Assert.True(sameSeat.Succeeded == false && again.Succeeded == false);
        Assert.Equal(PlaceObstacle.Held, again.InTheWay[0].Obstacle);
        await there.RefreshAsync();
        Assert.True(here.Snapshot().HasSameContentAs(there.Snapshot()));
    }

    [Fact]
    public async Task ExecuteAsync_ARefusalThatIsConfirmed_KnowsWhatOthersHaveStored()
    {
        var (clock, store) = New();
        var (here, there) = (await OpenAsync(store, clock), await OpenAsync(store, clock));
        var held = await here.ExecuteAsync(InventoryStep.Hold(Places("A1")));

        Assert.Equal(InventoryOutcome.HoldUnknown, (await there.ExecuteAsync(InventoryStep.Sell(held.Token, Order))).Outcome);
        Assert.True((await there.ExecuteAsync(InventoryStep.Sell(held.Token, Order), confirmed: true)).Succeeded);
        Assert.Equal(InventoryOutcome.HoldUnknown,
            (await here.ExecuteAsync(InventoryStep.Sell(held.Token, Order), confirmed: true)).Outcome);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task ExecuteAsync_WhenTheStoreStumbles_IsCarriedOutOnce(int fault)
    {
        var (clock, store) = New();
        var inventory = await OpenAsync(store, clock);
        store.Faults.Enqueue((StoreFault)fault);

        Assert.True((await inventory.ExecuteAsync(InventoryStep.Hold(Places("A1")))).Succeeded);

        Assert.False(inventory.IsInDoubt);
        Assert.Equal(1, inventory.Version);
        Assert.Equal(1, (await OpenAsync(store, clock)).Version);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task ExecuteAsync_WhenNobodyKnows_FindsOutBeforeTheNextRequest(int fault)
    {
        var (clock, store) = New();
        var inventory = await OpenAsync(store, clock);
        for (var i = 0; i < 4; i++)
        {
            store.Faults.Enqueue((StoreFault)fault);
        }

        var unknown = await inventory.ExecuteAsync(InventoryStep.Hold(Places("A1")));
        Assert.Equal(InventoryOutcome.StoreUnknown, unknown.Outcome);
        Assert.IsType<IOException>(unknown.StoreFailure);
        Assert.True(inventory.IsInDoubt);
        Assert.Equal(0, inventory.Version);

        Assert.True((await inventory.ExecuteAsync(InventoryStep.Hold(Places("A2")))).Succeeded);
        Assert.False(inventory.IsInDoubt);
        Assert.Equal((2, 2), (inventory.Version, inventory.Snapshot().HeldCount));
        Assert.True((await OpenAsync(store, clock)).Snapshot().HasSameContentAs(inventory.Snapshot()));
    }

    [Fact]
    public async Task ExecuteAsync_WhenTheStoreRefuses_ThrowsAwayAllThatWasJudgedOnIt()
    {
        var (clock, store) = New();
        var inventory = await OpenAsync(store, clock);
        var gate = new TaskCompletionSource();
        store.Before = _ => gate.Task.Wait(TimeSpan.FromSeconds(30));
        var first = inventory.ExecuteAsync(InventoryStep.Hold(Places("B9"))).AsTask();
        while (store.Appends == 0)
        {
            await Task.Yield();
        }

        var own = new HoldToken(5, 5);
        store.Faults.Enqueue(StoreFault.None);
        store.Faults.Enqueue(StoreFault.Refuses);
        Task<InventoryResult>[] group =
        [
            inventory.ExecuteAsync(InventoryStep.Hold(Places("B9"))).AsTask(),
            inventory.ExecuteAsync(InventoryStep.Hold(Places("A1"), new HoldOptions { Token = own })).AsTask(),
            inventory.ExecuteAsync(InventoryStep.Sell(own, Order)).AsTask(),
            inventory.ExecuteAsync(InventoryStep.Hold(Places("A1"))).AsTask(),
        ];
        gate.SetResult();
        var answers = await Task.WhenAll(group);

        Assert.True((await first).Succeeded);
        Assert.Equal(
            [InventoryOutcome.PlacesInTheWay, InventoryOutcome.NotStored, InventoryOutcome.NotStored, InventoryOutcome.NotStored],
            answers.Select(static answer => answer.Outcome));
        Assert.Equal((1, 2), (inventory.Version, store.Appends));
        Assert.True((await inventory.ExecuteAsync(InventoryStep.Hold(Places("A1")))).Succeeded);
    }

    [Fact]
    public async Task ExecuteAsync_ManyCallersAtOnce_AreStoredTogetherInTheirOrder()
    {
        var clock = new FakeTimeProvider();
        var store = new FaultyStore(clock) { Latency = TimeSpan.FromMilliseconds(2) };
        var inventory = await OpenAsync(store, clock);
        const int Callers = 64, Each = 20;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
            {
                var held = await inventory.ExecuteAsync(InventoryStep.Hold(PlaceSelection.Of(Floor, 1), HoldOptions.House));
                if (held.Succeeded)
                {
                    Assert.True((await inventory.ExecuteAsync(InventoryStep.Release(held.Token, RequestOptions.House))).Succeeded);
                }
            }
        })));

        // Some are refused without being stored; of the others many go together.
        Assert.True(inventory.Version >= 4 * store.Appends, $"{inventory.Version} events in {store.Appends} batches");
        Assert.Equal(20, inventory.Snapshot().CountsOf(Floor).Free);
        Assert.True((await OpenAsync(store, clock)).Snapshot().HasSameContentAs(inventory.Snapshot()));
    }

    [Fact]
    public async Task ExecuteAsync_OfAMachineWhoseClockIsHoursFast_EndsNothingEarly()
    {
        var (clock, store) = New();
        var fast = new FakeTimeProvider(clock.Now + TimeSpan.FromHours(4));
        var (here, there) = (await OpenAsync(store, clock), await OpenAsync(store, fast));
        var held = await here.ExecuteAsync(InventoryStep.Hold(Places("A1"), new HoldOptions { Lifetime = TimeSpan.FromMinutes(5) }));

        await there.RefreshAsync();
        there.Snapshot();
        Assert.True((await there.ExecuteAsync(InventoryStep.Hold(Places("A2")))).Succeeded);
        Assert.Equal(0, await there.SettleDueAsync());
        clock.Advance(TimeSpan.FromMinutes(4));

        Assert.True((await here.ExecuteAsync(InventoryStep.Sell(held.Token, Order))).Succeeded);
        Assert.InRange(here.Snapshot().Time, clock.Now, clock.Now + TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task ExecuteAsync_GivenUpWhileItWaits_IsNotCarriedOut()
    {
        var (clock, store) = New();
        var inventory = await OpenAsync(store, clock);
        var gate = new TaskCompletionSource();
        store.Before = _ => gate.Task.Wait(TimeSpan.FromSeconds(30));
        var first = inventory.ExecuteAsync(InventoryStep.Hold(Places("A1"))).AsTask();
        while (store.Appends == 0)
        {
            await Task.Yield();
        }

        using var patience = new CancellationTokenSource();
        var second = inventory.ExecuteAsync(InventoryStep.Hold(Places("A2")), cancellationToken: patience.Token).AsTask();
        await patience.CancelAsync();
        gate.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.True((await first).Succeeded);
        Assert.True((await inventory.ExecuteAsync(InventoryStep.Hold(Places("A3")))).Succeeded);
        Assert.Equal(SeatState.Free, inventory.Snapshot().StateOf(Seat("A2")));
    }

    [Fact]
    public async Task ExecuteAsync_OfAWriterWhoseEpochIsOver_StoresNothing()
    {
        var (clock, store) = New();
        var (old, next) = (await OpenAsync(store, clock), await OpenAsync(store, clock, epoch: 1));
        Assert.True((await old.ExecuteAsync(InventoryStep.Hold(Places("A1")))).Succeeded);
        Assert.True((await next.ExecuteAsync(InventoryStep.Hold(Places("A2")))).Succeeded);

        var zombie = await old.ExecuteAsync(InventoryStep.Hold(Places("A3")));

        Assert.Equal(InventoryOutcome.NotStored, zombie.Outcome);
        Assert.Equal(SeatState.Free, next.Snapshot().StateOf(Seat("A3")));
    }

    [Fact]
    public async Task RefreshAsync_OfABatchOverSeveral_ShowsItInAllAtOnce()
    {
        var (clock, store) = New();
        StoreWriter here = new(store), there = new(store);
        var (mine, theirs) = (await BothAsync(here, clock), await BothAsync(there, clock));
        for (var i = 1; i <= 9; i++)
        {
            var places = Places($"A{i}");
            Assert.True((await InventoryGroup.ExecuteAsync(theirs.Select(inventory =>
                new GroupStep(inventory, InventoryStep.Sell(places, Order, SaleOptions.House))))).Succeeded);

            // A write to one of the two finds out about both.
            await mine[i % 2].ExecuteAsync(InventoryStep.Block(Places($"B{i}"), RequestOptions.House));
            Assert.Equal(mine[0].Snapshot().Sold.ToIds(), mine[1].Snapshot().Sold.ToIds());
            Assert.Equal(i, mine[0].Snapshot().SoldCount);
        }
    }

    [Fact]
    public async Task OpenAsync_FromACheckpoint_ReadsOnlyWhatFollows()
    {
        var (clock, store) = New();
        var inventory = await OpenAsync(store, clock);
        for (var i = 0; i < 5; i++)
        {
            Assert.True((await inventory.ExecuteAsync(InventoryStep.Hold(Places($"A{i + 1}")))).Succeeded);
        }

        await inventory.WriteCheckpointAsync();
        Assert.True((await inventory.ExecuteAsync(InventoryStep.Hold(Places("A6")))).Succeeded);
        var opened = await OpenAsync(store, clock);

        Assert.Equal((5, 6), (opened.FirstKept, opened.Version));
        Assert.True(opened.Snapshot().HasSameContentAs(inventory.Snapshot()));
        Assert.True((await opened.ExecuteAsync(InventoryStep.Hold(Places("A7")))).Succeeded);
    }

    [Fact]
    public async Task Misuse_OfAnInventoryBehindAStore_IsTold()
    {
        var (clock, store) = New();
        var inventory = await OpenAsync(store, clock);

        Assert.Throws<InvalidOperationException>(() => inventory.Hold(Places("A1")));
        Assert.Throws<InvalidOperationException>(() => inventory.SettleDue());
        Assert.Throws<InvalidOperationException>(() => InventoryGroup.Execute(new GroupStep(inventory, InventoryStep.Hold(Places("A1")))));
        Assert.Throws<ArgumentException>("options", () =>
            new SeatInventory(Map, new SeatInventoryOptions { Performance = new PerformanceId("P1"), Store = new StoreWriter(store) }));
        await Assert.ThrowsAsync<ArgumentException>("options", () => SeatInventory.OpenAsync(Map, new SeatInventoryOptions()));
        await Assert.ThrowsAsync<ArgumentException>("Performance",
            () => SeatInventory.OpenAsync(Map, new SeatInventoryOptions { Store = new StoreWriter(store) }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new SeatInventory(Map).RefreshAsync());
        await Assert.ThrowsAsync<ArgumentException>("options", async () => await inventory.ExecuteAsync(InventoryStep.Hold(Places("A1"),
            new HoldOptions { Token = (await inventory.ExecuteAsync(InventoryStep.Hold(Places("A2")))).Token })));
        Assert.Throws<ArgumentException>("missed", () => StoreAnswer.Conflict());
        var memory = new SeatInventory(Map, new SeatInventoryOptions { Time = clock });
        Assert.True((await memory.ExecuteAsync(InventoryStep.Hold(Places("A1")))).Succeeded);
        Assert.True((await memory.ExecuteAsync([InventoryStep.Hold(Places("A2")), InventoryStep.Hold(Places("A3"))])).Succeeded);
    }

    [Fact]
    public async Task ChangesAsync_OfTheStore_GivesEachBatchOnceAsItComes()
    {
        var (clock, store) = New();
        var inventory = await OpenAsync(store, clock);
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var seen = Task.Run(async () =>
        {
            var positions = new List<long>();
            await foreach (var batch in store.ChangesAsync(0, enough.Token))
            {
                positions.Add(batch.Position);
                if (positions.Count == 3)
                {
                    break;
                }
            }

            return positions;
        });
        for (var i = 1; i <= 3; i++)
        {
            await inventory.ExecuteAsync(InventoryStep.Hold(Places($"A{i}")));
        }

        Assert.Equal([1L, 2, 3], await seen);
    }

    [Fact]
    public void Machines_WithFaultsAtRandom_NeverLeaveAHalfDoneChange() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        RandomMachinesAsync(seed).GetAwaiter().GetResult()).Check(Cases.Of(40));

    private static async Task RandomMachinesAsync(int seed)
    {
        var random = new Random(seed);
        var (clock, store) = New();
        var clocks = new[] { clock, new FakeTimeProvider(clock.Now + TimeSpan.FromHours(3)) };
        SeatInventory[][] machines =
            [await BothAsync(new StoreWriter(store), clocks[0]), await BothAsync(new StoreWriter(store), clocks[1])];
        for (var i = 0; i < 40; i++)
        {
            if (random.Next(5) == 0)
            {
                var fault = (StoreFault)random.Next(1, 6);
                for (var count = random.Next(1, 6); count > 0; count--)
                {
                    store.Faults.Enqueue(fault);
                }
            }

            var machine = machines[random.Next(2)];
            var places = Places($"A{random.Next(1, 6)}");
            if (random.Next(3) == 0)
            {
                await machine[random.Next(2)].ExecuteAsync(
                    InventoryStep.Hold(PlaceSelection.Of(Floor, 1),
                        new HoldOptions { Lifetime = TimeSpan.FromSeconds(random.Next(1, 60)) }), random.Next(2) == 0);
            }
            else
            {
                // What is sold at one performance is sold at the other, always by one transaction.
                await InventoryGroup.ExecuteAsync(machine.Select(inventory =>
                    new GroupStep(inventory, InventoryStep.Sell(places, new OrderId("O" + i), SaleOptions.House))));
            }

            foreach (var time in clocks)
            {
                time.Advance(TimeSpan.FromSeconds(i % 10));
            }

            Assert.Equal(machine[0].Snapshot().Sold.ToIds(), machine[1].Snapshot().Sold.ToIds());
        }

        store.Faults.Clear();
        foreach (var machine in machines)
        {
            // The first request finds out about what is in doubt.
            await machine[0].ExecuteAsync(InventoryStep.Block(Places("B9"), RequestOptions.House));
            await machine[1].ExecuteAsync(InventoryStep.Block(Places("B9"), RequestOptions.House));
        }

        foreach (var inventory in machines.SelectMany(static machine => machine))
        {
            Assert.False(inventory.IsInDoubt);
            await inventory.RefreshAsync();
        }

        for (var performance = 0; performance < 2; performance++)
        {
            var (one, other) = (machines[0][performance], machines[1][performance]);
            Assert.True(one.Snapshot().Logged.At(default).HasSameContentAs(other.Snapshot().Logged.At(default)));
            var opened = await SeatInventory.OpenAsync(Map,
                new SeatInventoryOptions { Performance = one.Performance, Time = clock, Store = new StoreWriter(store) });
            Assert.True(opened.Snapshot().Logged.At(default).HasSameContentAs(one.Snapshot().Logged.At(default)));
        }
    }

    [Fact]
    public async Task ExecuteAsync_OnAMachineWhoseClockIsHoursBehind_HoldsByTheStoresTime()
    {
        var (clock, store) = New();
        FakeTimeProvider late = new(clock.Now.AddHours(-3));
        var (here, there) = (await OpenAsync(store, late), await OpenAsync(store, clock));

        var held = await here.ExecuteAsync(
            InventoryStep.Hold(Places("A1"), new HoldOptions { AsHouse = true, Lifetime = TimeSpan.FromMinutes(30) }));
        clock.Advance(TimeSpan.FromMinutes(10));
        late.Advance(TimeSpan.FromMinutes(10));
        await there.RefreshAsync();

        Assert.Equal(clock.Now.AddMinutes(20), held.ExpiresAt);
        Assert.Equal(1, there.Snapshot().HeldCount);
        var later = await here.ExecuteAsync(
            InventoryStep.Hold(Places("A2"), new HoldOptions { AsHouse = true, Lifetime = TimeSpan.FromMinutes(30) }));
        Assert.Equal(clock.Now.AddMinutes(30), later.ExpiresAt);
    }

    [Fact]
    public async Task RefreshAsync_WhenEventsAreThrownAway_GoesOnFromTheCheckpoint()
    {
        var (clock, store) = New();
        var (here, there) = (await OpenAsync(store, clock), await OpenAsync(store, clock));
        await there.ExecuteAsync(InventoryStep.Hold(Places("A1")));
        await here.RefreshAsync();
        await there.ExecuteAsync(InventoryStep.Hold(Places("A2")));
        await there.WriteCheckpointAsync();
        store.Dropped = 2;
        await there.ExecuteAsync(InventoryStep.Hold(Places("A3")));

        var late = await here.ExecuteAsync(InventoryStep.Hold(Places("A4")));

        Assert.True(late.Succeeded);
        Assert.Equal((4, 4), (here.Version, here.Snapshot().HeldCount));
        await there.RefreshAsync();
        Assert.True(here.Snapshot().HasSameContentAs(there.Snapshot()));
        var again = SeatInventory.Read(here.ToBytes(), here.Map).Inventory!;
        Assert.True(again.Snapshot().HasSameContentAs(here.Snapshot()));
    }

    [Fact]
    public async Task RefreshAsync_WhenEventsAreThrownAwayWithoutACheckpoint_IsRefused()
    {
        var (clock, store) = New();
        var (here, there) = (await OpenAsync(store, clock), await OpenAsync(store, clock));
        await there.ExecuteAsync(InventoryStep.Hold(Places("A1")));
        store.Dropped = 1;

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => here.RefreshAsync());

        Assert.Contains("after 0", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_ManyTimes_KeepsACheckpointByItself()
    {
        var (clock, store) = New();
        StoreWriter writer = new(store) { CheckpointEvery = 3 };
        var inventory = await SeatInventory.OpenAsync(Map,
            new SeatInventoryOptions { Performance = new PerformanceId("P1"), Time = clock, Store = writer });

        for (var i = 0; i < 4; i++)
        {
            await inventory.ExecuteAsync(InventoryStep.Hold(Places($"A{i + 1}")));
        }

        StoreCheckpoint? kept = null;
        for (var i = 0; i < 500 && kept is null; i++)
        {
            await Task.Delay(10);
            kept = await store.ReadCheckpointAsync(StoreStreamId.Of(new PerformanceId("P1")));
        }

        Assert.Equal(3, kept?.Version);
        Assert.Equal(4, (await OpenAsync(store, clock)).Version);
    }

    private static (FakeTimeProvider Clock, FaultyStore Store) New()
    {
        var clock = new FakeTimeProvider();
        return (clock, new FaultyStore(clock));
    }

    private static Task<SeatInventory> OpenAsync(ISeatStore store, TimeProvider clock, long epoch = 0) => SeatInventory.OpenAsync(
        Map, new SeatInventoryOptions { Performance = new PerformanceId("P1"), Time = clock, Store = new StoreWriter(store, epoch) });

    private static async Task<SeatInventory[]> BothAsync(StoreWriter writer, TimeProvider clock) =>
    [
        await SeatInventory.OpenAsync(Map,
            new SeatInventoryOptions { Performance = new PerformanceId("P1"), Time = clock, Store = writer }),
        await SeatInventory.OpenAsync(Map,
            new SeatInventoryOptions { Performance = new PerformanceId("P2"), Time = clock, Store = writer }),
    ];
}
