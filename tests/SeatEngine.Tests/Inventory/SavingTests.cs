using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Inventory;
using SeatEngine.Primitives;
using SeatEngine.Testing;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class SavingTests
{
    private const string FirstVersion = "tests/SeatEngine.Tests/Inventory/Saved/first-version.jsonl";

    [Fact]
    public void Write_OfOneOfEach_IsTheApprovedText() =>
        Approvals.Verify(Encoding.UTF8.GetString(Saved(OneOfEach(), compact: false)), "jsonl");

    [Fact]
    public void Write_AfterForgettingEvents_IsTheApprovedText() =>
        Approvals.Verify(Encoding.UTF8.GetString(Saved(OneOfEach(), compact: true)), "jsonl");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_WhatWasSaved_HasTheSameContentAndGoesOn(bool compact)
    {
        var inventory = OneOfEach();
        var file = Saved(inventory, compact);

        var loaded = Load(file).OrThrow();

        Assert.True(loaded.Snapshot().HasSameContentAs(inventory.Snapshot()));
        Assert.Equal(file, Saved(loaded, compact: false));
        Assert.True(loaded.Hold(Places("A8")).Succeeded);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Write_SeatsOfOneSale_AreOneLineIfNothingElseDiffers(bool priced)
    {
        var inventory = New(out _);
        SaleLine Line(string seat, int amount) => new(PlaceId.Of(new SeatId(seat)), new PriceTypeId("adult"), new Money(amount, Currency.Usd));
        var lines = priced ? new[] { Line("A1", 4550), Line("A2", 4550), Line("A3", 2000) } : [];
        var sold = inventory.Sell(Places("A1", "A2", "A3"), new OrderId("O1"), SaleOptions.House with { Lines = [.. lines] });
        Assert.True(sold.Succeeded, sold.Explain());

        var file = Saved(inventory, compact: true);

        var tickets = Encoding.UTF8.GetString(file).Split('\n').Count(static line => line.Contains("ticket", StringComparison.Ordinal));
        Assert.Equal(priced ? 2 : 1, tickets);
        var loaded = Load(file).OrThrow();
        Assert.True(loaded.Snapshot().HasSameContentAs(inventory.Snapshot()));
        Assert.Equal(file, Saved(loaded, compact: true));
    }

    [Fact]
    public void Read_CutAnywhere_IsRefusedWithTheLineWhereItEnds()
    {
        var file = Saved(OneOfEach(), compact: false);
        var lines = file.Count((byte)'\n');
        for (var length = 1; length < file.Length - 1; length += 7)
        {
            var result = Load(file[..length]);
            var whole = file.AsSpan(0, length).Count((byte)'\n');

            Assert.Null(result.Inventory);
            Assert.InRange(result.RefusedLine, Math.Max(1, whole), whole + 1);
            if (file[length - 1] == (byte)'\n')
            {
                Assert.EndsWith(FormattableString.Invariant($"after {whole} of its {lines} lines."), result.Refusal,
                    StringComparison.Ordinal);
            }
        }

        Assert.True(Load(file[..^1]).Succeeded);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_WithAnyLineMissingDoubledExchangedOrFromElsewhere_IsRefusedThere(bool compact)
    {
        var (file, other) = (Lines(Saved(OneOfEach(), compact)), Lines(Saved(OneOfEach("P2"), compact)));
        Assert.Equal(file.Length, other.Length);
        for (var i = 0; i < file.Length; i++)
        {
            Refused([.. file[..i], .. file[(i + 1)..]], i + 1);
            Refused([.. file[..i], file[i], .. file[i..]], i + 2);
            Refused([.. file[..i], other[i], .. file[(i + 1)..]], i == 0 ? 2 : i + 1);
            Refused([.. file[..i], .. other[i..]], i + 1, isSound: i == 0);
            for (var j = 0; j < i; j++)
            {
                Refused([.. file[..j], file[i], .. file[(j + 1)..i], file[j], .. file[(i + 1)..]], j + 1);
                Refused([.. file[..i], file[j], .. file[(i + 1)..]], i + 1);
                Refused([.. file[..j], file[i], .. file[(j + 1)..]], j + 1);
            }
        }

        static void Refused(string[] lines, int line, bool isSound = false)
        {
            var result = Load(Encoding.UTF8.GetBytes(string.Concat(lines)));

            // Where a file ends too early, that is told with the last line that is there.
            Assert.Equal(isSound, result.Succeeded);
            Assert.True(isSound || result.RefusedLine == Math.Max(1, Math.Min(line, lines.Length)), result.Explain());
        }
    }

    [Fact]
    public void Read_DamagedAnywhere_IsRefusedWithItsLine()
    {
        var file = Saved(OneOfEach(), compact: false);
        Prop.ForAll(Gen.Choose(0, file.Length - 2).ToArbitrary(), Gen.Choose(1, 255).ToArbitrary(), (at, flip) =>
        {
            var damaged = (byte[])file.Clone();
            damaged[at] ^= (byte)flip;
            var line = file.AsSpan(0, at).Count((byte)'\n') + 1;
            var result = Load(damaged);

            Assert.Null(result.Inventory);
            Assert.Equal(line, result.RefusedLine);
            Assert.StartsWith(FormattableString.Invariant($"Line {line}: "), result.Refusal, StringComparison.Ordinal);
        }).Check(Cases.Of(300));
    }

    [Fact]
    public void Read_AFileOfTheFirstVersion_IsReadAndWrittenInTheNewOne()
    {
        var old = File.ReadAllBytes(RepositoryFiles.Full(FirstVersion));

        var loaded = Load(old).OrThrow();

        Assert.Equal(OneOfEach().Version, loaded.Version);
        Assert.True(Load(Saved(loaded, compact: false)).OrThrow().Snapshot().HasSameContentAs(loaded.Snapshot()));
    }

    [Fact]
    public void Read_AFileOfTheFirstVersionTornInItsLastLine_DropsItWithAWarning()
    {
        var file = File.ReadAllBytes(RepositoryFiles.Full(FirstVersion));
        var version = Load(file).OrThrow().Version;
        var lastLine = file.AsSpan(0, file.Length - 1).LastIndexOf((byte)'\n') + 1;
        for (var length = lastLine + 1; length < file.Length - 1; length += 7)
        {
            var result = Load(file[..length]);

            Assert.Contains("torn", Assert.Single(result.Warnings), StringComparison.Ordinal);
            Assert.Equal(version - 1, result.OrThrow().Version);
        }

        Assert.Equal(version - 1, Load(file[..lastLine]).OrThrow().Version);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{}\n{}\n")]
    [InlineData("\n\n\n")]
    public void Read_SomethingElse_IsRefused(string text)
    {
        var result = Load(Encoding.UTF8.GetBytes(text));

        Assert.Null(result.Inventory);
        Assert.Equal(1, result.RefusedLine);
        Assert.Throws<InvalidDataException>(() => result.OrThrow());
    }

    [Fact]
    public void Read_OnAHallWithoutASeatThatIsTaken_IsRefused()
    {
        var inventory = New(out _);
        inventory.Sell(Places("A9"), new OrderId("O"));
        using var file = new MemoryStream(Saved(inventory, compact: false));

        Assert.Contains("A9", SeatInventory.Read(file, SeatEngine.Maps.SeatMap.Compile(Hall(firstRowLength: 8))).Refusal,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"seq\":1,\"seq\":1}", "duplicate", "Line 5: byte 35: An event has the member \"seq\" twice.")]
    [InlineData("{\"colour\":1}", "unknown", "Line 5: byte 27: An event has no member \"colour\".")]
    [InlineData("{\"seq\":\"1\"}", "type", "Line 5: byte 33: A whole number is expected here, not a text.")]
    [InlineData("{\"seq\":1}", "missing", "Line 5: byte 34: An event needs the member \"tx\".")]
    public void Load_AnEventThatSaysTooMuchOrTooLittle_IsRefusedWithLineAndByte(string content, string what, string refusal)
    {
        // The header, which counts one event, goes on being under the right checksum.
        var contents = Lines(Saved(New(out _), compact: false)).Select(static line => line[ChecksumLine.Offset..^2])
            .Append(content).ToArray();
        contents[0] = contents[0].Replace("}", ",\"events\":1}", StringComparison.Ordinal);
        var (file, sum) = (new StringBuilder(), 0u);
        foreach (var each in contents)
        {
            sum = ChecksumLine.Crc32C(Encoding.UTF8.GetBytes(each), sum);
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{\"crc\":\"{sum:x8}\",\"line\":{each}}}\n");
        }

        Assert.True(refusal == Load(Encoding.UTF8.GetBytes(file.ToString())).Refusal, what);
    }

    [Fact]
    public void ParseJson_OfSpoiltEvents_GivesAnEventOrSaysWhatIsWrong()
    {
        var read = 0;
        var events = OneOfEach().EventsAfter(0).ToArray();
        for (var seed = 0; seed < 3000; seed++)
        {
            var sound = events[seed % events.Length].ToUtf8Json();
            Assert.Equal(sound, InventoryEvent.ParseJson(sound).ToUtf8Json());
            var spoilt = seed % 2 == 0 ? Mutator.Mutate(sound, seed) : JsonMutator.Mutate(sound, seed);
            try
            {
                var logged = InventoryEvent.ParseJson(spoilt);
                Assert.Equal(logged.ToUtf8Json(), InventoryEvent.ParseJson(logged.ToUtf8Json()).ToUtf8Json());
                read++;
            }
            catch (FormatException error)
            {
                Assert.StartsWith("line ", error.Message, StringComparison.Ordinal);
            }
        }

        Assert.InRange(read, 30, 2900);
    }

    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xE3069283u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x22620404u)]
    public void Crc32C_KnownTexts_GivesTheKnownSums(string text, uint expected) =>
        Assert.Equal(expected, ChecksumLine.Crc32C(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void ForgetEvents_OfAnotherInventory_IsMisuse()
    {
        var inventory = New(out _);
        var other = New(out _, new SeatInventoryOptions { Performance = new PerformanceId("P9") });

        Assert.Throws<ArgumentException>("snapshot", () => inventory.ForgetEvents(other.Snapshot()));
        inventory.Hold(Places("A1"));
        inventory.ForgetEvents(inventory.Snapshot());
        Assert.Equal(1, inventory.FirstKept);
        Assert.Throws<ArgumentOutOfRangeException>("after", () => inventory.EventsAfter(0));
        Assert.True(inventory.EventsAfter(1).IsEmpty);
    }

    /// <summary>An inventory whose log holds each kind of event but a change of plan.</summary>
    private static HouseDesk OneOfEach(string performance = "P1")
    {
        var (tokens, transactions) = (0UL, 0UL);
        var inventory = New(out var clock, new SeatInventoryOptions
        {
            Performance = new PerformanceId(performance),
            NewToken = () => new HoldToken(7, ++tokens),
            NewTransaction = () => new TransactionId(3, ++transactions),
        });
        var clerk = new RequestOptions { Actor = new ActorId("clerk 7") };
        inventory.DefineCode(new HoldCode
        {
            Id = new HoldCodeId("press"),
            Priority = 3,
            Until = clock.Now + TimeSpan.FromHours(3),
            BreakableBy = [Phone],
            Description = "Press « first night »"
        }, clerk);
        inventory.DefineCode(new HoldCode { Id = new HoldCodeId("gala"), Until = clock.Now + TimeSpan.FromMinutes(1) });
        inventory.PaintCode(new HoldCodeId("press"), PlaceSelection.Of([new SeatId("A1"), new SeatId("A9")], [new AreaCount(Floor, 2)]));
        inventory.PaintCode(new HoldCodeId("gala"), Places("A1"), CodePaintMode.Below);
        inventory.EraseCode(new HoldCodeId("press"), Places("A9"));
        inventory.DefineChannel(new ChannelRights
        {
            Channel = Phone,
            Sees = PlaceSelection.Of([new SeatId("A1")], [new AreaCount(Floor, 4)]),
            MaySellStraight = true
        });
        inventory.ReleaseAccessible(new AccessibleRelease(clock.Now + TimeSpan.FromDays(1), WhenHouseSoldOut: true));
        inventory.Hold(Places("B9"), new HoldOptions { Lifetime = TimeSpan.FromSeconds(30), Buyer = new BuyerId("somebody") });
        clock.Advance(TimeSpan.FromMinutes(2));
        var hold = inventory.Hold(PlaceSelection.Of([new SeatId("A2"), new SeatId("A3")], [new AreaCount(Floor, 2)]),
            new HoldOptions { Channel = Web, Key = new IdempotencyKey("cart-1") });
        inventory.Extend(hold.Token, TimeSpan.FromMinutes(20));
        inventory.Add(hold.Token, Places("BW1"));
        inventory.Take(hold.Token, Places("A3"));
        inventory.Move(hold.Token, Places("A2"), Places("A4"));
        inventory.BeginPayment(hold.Token, TimeSpan.FromMinutes(4));
        inventory.EndPayment(hold.Token, TimeSpan.FromMinutes(5));
        inventory.BeginPayment(hold.Token);
        inventory.Sell(Places("A5", "A6"), new OrderId("O1"), new SaleOptions
        {
            Actor = clerk.Actor,
            Lines = [new(PlaceId.Of(new SeatId("A5")), new PriceTypeId("adult"), new Money(4550, Currency.Usd)),
                new(PlaceId.Of(new SeatId("A6")), default, Money.Zero(Currency.Usd))],
            Tenders = [new Tender(new TenderId("card"), new Money(4550, Currency.Usd), "auth 42")],
        });
        inventory.Sell(PlaceSelection.Of([new SeatId("B4"), new SeatId("B5")], [new AreaCount(Floor, 3)]), new OrderId("O2"));
        inventory.Return(new OrderId("O2"), PlaceSelection.Of([new SeatId("B5")], [new AreaCount(Floor, 1)]));
        inventory.Swap(new OrderId("O1"), Places("A5"), new OrderId("O2"), Places("B4"));
        inventory.OfferForResale(new OrderId("O1"), Places("A6", "B4"));
        inventory.WithdrawResale(new OrderId("O1"), Places("B4"));
        inventory.Hold(Places("A6"), new HoldOptions { IncludeResale = true });
        inventory.Block(PlaceSelection.Of([new SeatId("A7"), new SeatId("A10")], [new AreaCount(Floor, 1)]));
        inventory.Unblock(Places("A10"));
        inventory.Release(inventory.Hold(Places("B8")).Token);
        Assert.Equal(Enum.GetValues<InventoryEventKind>().Except([InventoryEventKind.PlanChanged]),
            inventory.EventsAfter(0).ToArray().Select(logged => logged.Kind).Distinct().Order());
        return inventory;
    }

    private static byte[] Saved(SeatInventory inventory, bool compact)
    {
        if (compact)
        {
            inventory.ForgetEvents(inventory.Snapshot());
        }

        using var file = new MemoryStream();
        inventory.Write(file);
        return file.ToArray();
    }

    private static string[] Lines(byte[] file) =>
        [.. Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n').Select(static line => line + "\n")];

    private static InventoryReadResult Load(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        return SeatInventory.Read(file, Map, new SeatInventoryOptions { Time = new FakeTimeProvider() });
    }
}
