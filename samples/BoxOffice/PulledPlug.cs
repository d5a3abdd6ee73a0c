using System.Diagnostics;
using BoxOfficeSample.Commands;
using BoxOfficeSample.Houses;
using BoxOfficeSample.Support;

namespace BoxOfficeSample;

/// <summary>A box office that sells into a file and is killed in the middle of it; the next one opens the file and goes on.</summary>
internal static class PulledPlug
{
    private const int AnsweredBefore = 20;
    private const string Night = "TONIGHT";
    private static readonly PriceTypeId Adult = new("Adult");

    public static void Run(string hall, string prices, string folder)
    {
        var file = Path.Combine(folder, "evening.house");
        foreach (var old in new[] { file, file + "-wal", file + "-shm" })
        {
            File.Delete(old);
        }

        HouseCommand.Create(file, HallSource.ReadMap(hall, lenient: false), PriceSource.Read(prices, "USD"), [$"{Night}=2027-03-12T19:30"]);
        var answered = SellUntilKilled(file);
        HouseStore.Use(file, async house =>
        {
            var lost = answered.Count(order => house.Orders.Find(order) is null);
            Say($"A box office that sold into {file} was killed after {answered.Count} sales; {house.Orders.Count} are in the file, " +
                $"{lost} are lost.");
            var sold = await SellAsync(house, (await house.FindAsync(Night))!);
            Say($"The next one opens the file and goes on: {sold.Explain()}");
            CloseCommand.Show(house.Office.CloseDay());
            return true;
        });
        var faults = HouseStore.Check(file);
        Say(faults.Count == 0 ? "Chains, seats, orders and ledger agree." : $"The file has faults: {string.Join(' ', faults)}");
    }

    /// <summary>Sells one order after the other, and says so when each is stored, until somebody ends the process.</summary>
    public static void Sell(string file) => HouseStore.Use(file, async house =>
    {
        var night = await house.FindAsync(Night);
        for (var sold = await SellAsync(house, night); sold.Succeeded; sold = await SellAsync(house, night))
        {
            Console.WriteLine(sold.Order!.Id);
            await Console.Out.FlushAsync();
        }

        return true;
    });

    private static async Task<OrderResult> SellAsync(OpenHouse house, Performance night)
    {
        var best = night.Offer(new SeatRequest(2), Adult).Best ?? throw new CommandException("The house is full.");
        OrderCart cart = new()
        {
            Terms = new OrderTerms { AsHouse = true },
            Tickets = [.. best.Quote.Lines.Select(line => new QuoteTicket(line.Place, line.Type) { Performance = night.Id })],
            Tenders = [new Tender(new TenderId("cash"), best.Total)],
        };
        return await house.Office.SellAsync(cart, default);
    }

    private static List<OrderId> SellUntilKilled(string file)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "boxoffice.dll"));
        }

        foreach (var argument in new[] { "demo", DemoCommand.SellInto, file })
        {
            start.ArgumentList.Add(argument);
        }

        using var seller = Process.Start(start)!;
        var answered = new List<OrderId>();
        while (answered.Count < AnsweredBefore && seller.StandardOutput.ReadLine() is { } order)
        {
            answered.Add(new OrderId(order));
        }

        seller.Kill();
        seller.WaitForExit();
        return answered;
    }

    private static void Say(string sentence) => Console.WriteLine(OneLine.Of(sentence));
}
