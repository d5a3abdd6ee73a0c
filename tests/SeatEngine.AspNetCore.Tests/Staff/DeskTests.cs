using System.Text.Json;
using static SeatEngine.AspNetCore.Tests.Staff.DeskSite;

namespace SeatEngine.AspNetCore.Tests.Staff;

/// <summary>A day at the desk, by its endpoints.</summary>
public sealed class DeskTests
{
    private const string Evening = "/performances/evening";

    [Fact]
    public async Task Sale_IsForeseenToTheCentAndLoggedWithWhoMadeIt()
    {
        await using var site = await DeskSite.StartAsync();
        using var ann = site.Staff("sell");
        var before = await StatesAsync(ann);

        var (_, foreseen) = await AskAsync(ann, Evening + "/sales", Sale(preview: true, seats: ["N-A-1", "N-A-2"]));
        var (_, sold) = await AskAsync(ann, Evening + "/sales", Sale(5000, seats: ["N-A-1", "N-A-2"]));
        var (_, seat) = await AskAsync(ann, Evening + "/seats/N-A-2");

        Assert.Equal((false, 8000), (foreseen.GetProperty("isDone").GetBoolean(), foreseen.GetProperty("due").GetInt64()));
        Assert.Equal((true, 8000, 3000), (sold.GetProperty("isDone").GetBoolean(), sold.GetProperty("change").GetInt64(), sold.GetProperty("due").GetInt64()));
        Assert.NotEqual(before, await StatesAsync(ann));
        var order = seat.GetProperty("order");
        Assert.Equal(("ann", "p-7", "desk", 5000), (order.GetProperty("operator").GetString(), order.GetProperty("buyer").GetString(),
            order.GetProperty("channel").GetString(), order.GetProperty("paid").GetInt64()));
        Assert.Equal("sold ann", Told(seat.GetProperty("events")[0]));
        Assert.Equal("Near, row A, seat 2", seat.GetProperty("label").GetString());
    }

    [Fact]
    public async Task Preview_OfASale_ChangesNothing()
    {
        await using var site = await DeskSite.StartAsync();
        using var ann = site.Staff("sell");
        var before = await StatesAsync(ann);

        await AskAsync(ann, Evening + "/sales", Sale(preview: true, seats: ["N-A-1"]));

        Assert.Equal(before, await StatesAsync(ann));
        Assert.Equal(0, (await AskAsync(ann, "/orders?find=p-7")).Body.GetArrayLength());
    }

    [Fact]
    public async Task Sale_OfOneSeatByTwo_IsOnes()
    {
        await using var site = await DeskSite.StartAsync();
        using var ann = site.Staff("sell");
        using var ben = site.Staff("sell", "ben");

        var answers = await Task.WhenAll(AskAsync(ann, Evening + "/sales", Sale(seats: ["F-A-1"])), AskAsync(ben, Evening + "/sales", Sale(seats: ["F-A-1"])));

        Assert.Equal([200, 409], answers.Select(static answer => answer.Status).Order());
        Assert.Contains("F-A-1", answers.Single(static answer => answer.Status == 409).Body.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_AreForeseenDoneAndUndone()
    {
        await using var site = await DeskSite.StartAsync();
        using var may = site.Staff("manage", "may");
        await AskAsync(may, Evening + "/codes/PRESS", new { description = "Critics", priority = 3 }, HttpMethod.Put);
        await AskAsync(may, Evening + "/codes/SPONSOR", new { description = "Sponsors", priority = 5 }, HttpMethod.Put);
        await AskAsync(may, Evening + "/changes", Changes(false, ("paint", "PRESS", ["N-A-1", "N-A-2"]), ("block", null, ["N-B-12"])));
        var before = await StatesAsync(may);
        var strokes = Changes(false, ("paint", "SPONSOR", ["N-A-2", "N-A-3"]), ("unblock", null, ["N-B-12"]), ("block", null, ["F-B-1"]));

        var (_, foreseen) = await AskAsync(may, Evening + "/changes",
            Changes(true, ("paint", "SPONSOR", ["N-A-2", "N-A-3"]), ("unblock", null, ["N-B-12"]), ("block", null, ["F-B-1"])));
        Assert.Equal(before, await StatesAsync(may));
        var (status, done) = await AskAsync(may, Evening + "/changes", strokes);
        var after = await StatesAsync(may);
        var (undone, _) = await AskAsync(may, Evening + "/changes", new { changes = done.GetProperty("undo") });

        Assert.Equal((200, 200), (status, undone));
        Assert.Equal(foreseen.GetProperty("seats").ToString(), done.GetProperty("seats").ToString());
        Assert.Equal(["N-A-2 PRESS>SPONSOR", "N-A-3 >SPONSOR", "N-B-12 blocked>free", "F-B-1 free>blocked"], done.GetProperty("seats").EnumerateArray()
            .Select(static seat => seat.GetProperty("before").GetString() != seat.GetProperty("after").GetString()
                ? $"{seat.GetProperty("seat")} {seat.GetProperty("before")}>{seat.GetProperty("after")}"
                : $"{seat.GetProperty("seat")} {Of(seat, "codeBefore")}>{Of(seat, "codeAfter")}"));
        Assert.NotEqual(before, after);
        Assert.Equal(before, await StatesAsync(may));
    }

    [Fact]
    public async Task Changes_OneOfWhichCannotBe_AreAllRefusedWithThePlaces()
    {
        await using var site = await DeskSite.StartAsync();
        using var may = site.Staff("manage", "may");
        await SellAsync(may, "N-A-5");
        var before = await StatesAsync(may);

        foreach (var preview in new[] { true, false })
        {
            var (status, refused) = await AskAsync(may, Evening + "/changes", Changes(preview, ("block", null, ["N-A-4", "N-A-5"])));
            Assert.Equal(409, status);
            Assert.Equal("sold", refused.GetProperty("lost").GetProperty("N-A-5").GetString());
        }

        Assert.Equal(before, await StatesAsync(may));
    }

    [Fact]
    public async Task Seats_BeneathACode_AreSoldByAManagerAlone()
    {
        await using var site = await DeskSite.StartAsync();
        using var ann = site.Staff("sell");
        using var may = site.Staff("manage", "may");
        await AskAsync(may, Evening + "/codes/PRESS", new { description = "Critics" }, HttpMethod.Put);
        await AskAsync(may, Evening + "/changes", Changes(false, ("paint", "PRESS", ["N-A-1"])));

        var (refusedStatus, refused) = await AskAsync(ann, Evening + "/sales", Sale(seats: ["N-A-1"]));
        var (status, _) = await AskAsync(may, Evening + "/sales", Sale(seats: ["N-A-1"]));

        Assert.Equal((409, 200), (refusedStatus, status));
        Assert.Equal("PRESS", refused.GetProperty("lost").GetProperty("N-A-1").GetString());
    }

    [Theory]
    [InlineData("returns")]
    [InlineData("exchanges")]
    [InlineData("comps")]
    [InlineData("swaps")]
    public async Task Change_OfAnOrder_ComesToWhatWasForeseen(string kind)
    {
        await using var site = await DeskSite.StartAsync();
        using var may = site.Staff("manage", "may");
        var order = await SellAsync(may, "N-A-1", "N-A-2");
        var other = await SellAsync(may, "N-B-1");
        object Asked(bool preview) => new
        {
            lines = new[] { 1 },
            preview,
            performance = "evening",
            tickets = new[] { new { seat = "F-A-1", type = "adult" } },
            type = "comp",
            reason = "A guest of the house",
            other,
            otherLines = new[] { 1 },
        };
        var before = await StatesAsync(may);

        var (_, foreseen) = await AskAsync(may, $"/orders/{order}/{kind}", Asked(true));
        Assert.Equal(before, await StatesAsync(may));
        var (status, done) = await AskAsync(may, $"/orders/{order}/{kind}", Asked(false));

        Assert.True(status == 200, done.ToString());
        Assert.Equal(Money(foreseen), Money(done));
        Assert.Equal(foreseen.GetProperty("order").GetProperty("lines").ToString(), done.GetProperty("order").GetProperty("lines").ToString());
        Assert.Equal(kind switch { "returns" => (-4000, 4000), "exchanges" => (-1500, 1500), "comps" => (-4000, 4000), _ => (0, 0) },
            (done.GetProperty("change").GetInt64(), done.GetProperty("refund").GetInt64()));
        var (_, again) = await AskAsync(may, $"/orders/{order}");
        Assert.Equal(done.GetProperty("order").ToString(), again.ToString());
    }

    [Fact]
    public async Task Orders_AreFoundByIdBuyerAndSeat()
    {
        await using var site = await DeskSite.StartAsync();
        using var ann = site.Staff("sell");
        var order = await SellAsync(ann, "N-A-1");
        await SellAsync(ann, "F-A-9");

        async Task<string[]> FoundAsync(string find) => [.. (await AskAsync(ann, "/orders?find=" + find)).Body.EnumerateArray()
            .Select(static found => found.GetProperty("id").GetString()!)];

        Assert.Equal([order], await FoundAsync("N-A-1"));
        Assert.Equal([order], await FoundAsync(order));
        Assert.Equal(2, (await FoundAsync("p-7")).Length);
        Assert.Empty(await FoundAsync("N-A-9"));
    }

    [Fact]
    public async Task Payment_OfWhatIsDue_IsTakenAndNoMore()
    {
        await using var site = await DeskSite.StartAsync();
        using var ann = site.Staff("sell");
        var (_, sold) = await AskAsync(ann, Evening + "/sales", Sale(seats: ["N-A-1"]));
        var order = sold.GetProperty("order").GetProperty("id").GetString();

        var (_, paid) = await AskAsync(ann, $"/orders/{order}/payments", new { tenders = new[] { new { means = "card", amount = 4000 } } });
        var (tooMuch, _) = await AskAsync(ann, $"/orders/{order}/payments", new { tenders = new[] { new { means = "card", amount = 1 } } });

        Assert.Equal((0, 409), (paid.GetProperty("due").GetInt64(), tooMuch));
    }

    [Fact]
    public async Task Day_WithAVariance_IsToldAndPosted()
    {
        await using var site = await DeskSite.StartAsync();
        using var may = site.Staff("manage", "may");
        await SellAsync(may, "N-A-1", "N-A-2");
        object Counted(bool close) => new { counted = new[] { new { means = "cash", currency = "USD", amount = 7900, drawer = "d1" } }, close };

        var (_, told) = await AskAsync(may, "/day", Counted(false));
        var (_, posted) = await AskAsync(may, "/day", Counted(true));

        foreach (var day in new[] { told, posted })
        {
            var line = day.GetProperty("counted")[0];
            Assert.Equal((8000, -100), (line.GetProperty("expected").GetInt64(), line.GetProperty("overShort").GetInt64()));
        }

        Assert.Equal("may d1 cash 8000", string.Join(' ', new[] { "operator", "drawer", "means", "amount" }
            .Select(name => told.GetProperty("taken")[0].GetProperty(name).ToString())));
        var book = await site.Site.Services.GetOrdersAsync();
        Assert.Contains(book.Events, static logged => logged.Entries.Any(static entry => Math.Abs(entry.Amount.MinorUnits) == 100));
    }

    [Theory]
    [InlineData("/performances/nowhere/states", null)]
    [InlineData("/performances/evening/seats/X-1", null)]
    [InlineData("/orders?find=", null)]
    [InlineData("/orders/none", null)]
    [InlineData("/performances/evening/sales", "{}")]
    [InlineData("/performances/evening/sales", """{"tickets":[{"seat":"N-A-1","type":""}]}""")]
    [InlineData("/performances/evening/sales", """{"tickets":[{"seat":"N-A-1","area":"N","type":"adult"}]}""")]
    [InlineData("/performances/evening/sales", """{"tickets":[null]}""")]
    [InlineData("/performances/evening/changes", """{"changes":[]}""")]
    [InlineData("/performances/evening/changes", """{"changes":[{"kind":"burn","seats":["N-A-1"]}]}""")]
    [InlineData("/performances/evening/changes", """{"changes":[{"kind":"paint","seats":["N-A-1"]}]}""")]
    [InlineData("/performances/evening/changes", """{"changes":[null]}""")]
    [InlineData("/orders/none/returns", """{"lines":[1]}""")]
    [InlineData("/day", """{"counted":[null]}""")]
    public async Task Request_ThatMakesNoSense_IsTold(string path, string? body)
    {
        await using var site = await DeskSite.StartAsync();
        using var may = site.Staff("manage", "may");

        var (status, told) = await AskAsync(may, path, body is null ? null : JsonDocument.Parse(body).RootElement);

        Assert.Equal(400, status);
        Assert.NotEqual("", told.GetProperty("detail").GetString());
    }

    private static string Money(JsonElement answer) =>
        string.Join(' ', new[] { "change", "refund", "due" }.Select(name => answer.GetProperty(name).ToString()));

    private static string Told(JsonElement logged) => $"{logged.GetProperty("kind")} {logged.GetProperty("operator")}";

    private static string Of(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : "";
}
