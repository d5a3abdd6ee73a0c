using System.Text.Json;
using SeatEngine.Testing;

namespace BoxOfficeSample.Tests;

public sealed class PricingTests
{
    private const string Hope = "hope-theater/seats.csv";
    private const string Before =
        "zone,price_type,layer,amount,currency\nP1,adult,ticket,50,USD\nP2,adult,ticket,35,USD\nP3,adult,ticket,25,USD\nAA,adult,ticket,25,USD\n";
    private const string After =
        "zone,price_type,layer,amount,currency\nP1,adult,ticket,55,USD\nP2,adult,ticket,35,USD\nP3,adult,ticket,20,USD\nAA,adult,ticket,25,USD\n";

    private const string Book = """
        {
          "format": "seatengine-price-book", "version": 1, "name": "Gala", "currency": "USD",
          "zones": [{"id": "P1"}, {"id": "P2"}, {"id": "P3"}, {"id": "AA"}],
          "types": [{"id": "adult", "name": "Adult"}],
          "layers": [{"id": "ticket", "account": "4000"}, {"id": "facility", "account": "4100"}],
          "prices": [
            {"zone": "P1", "type": "adult", "layer": "ticket", "amount": "45.00"},
            {"zone": "P1", "type": "adult", "layer": "facility", "amount": "5.00", "minimum": "5.00"}
          ],
          "fees": [{"id": "booking", "name": "Booking fee", "account": "4200", "amount": "1.50", "waivedInChannels": ["counter"]}],
          "taxes": [{"id": "sales", "name": "Sales tax", "rate": "8", "account": "2200"}],
          "discounts": [{"id": "ten", "name": "Ten percent", "benefit": {"percent": "10"}}],
          "codes": [{"value": "TEN", "discounts": ["ten"]}]
        }
        """;

    [PlanFact(Hope)]
    public void Scale_TwoPriceLists_TellsWhatAFullHouseBrings()
    {
        using TempFile before = new(Before);
        using TempFile after = new(After);
        var answer = Shell.Json("scale", RepositoryFiles.SharedPlan(Hope)!, "--prices", before.Path, "--prices", after.Path);
        Assert.Equal("18045.00", answer.GetProperty("before").GetString());
        Assert.Equal("18145.00", answer.GetProperty("after").GetString());
        Assert.Equal("100.00", answer.GetProperty("difference").GetString());
        Assert.Equal(108 + 88, answer.GetProperty("seatsChanged").GetInt32());
        Assert.Equal(["540.00", "-440.00"],
            answer.GetProperty("moves").EnumerateArray().Select(static move => move.GetProperty("difference").GetString()!));
        Assert.Contains("a difference of 100.00 USD", Shell.Run("scale", RepositoryFiles.SharedPlan(Hope)!, "--prices", before.Path,
            "--prices", after.Path).Output, StringComparison.Ordinal);
        Assert.Contains("twice", Shell.Refusal("scale", RepositoryFiles.SharedPlan(Hope)!, "--prices", before.Path),
            StringComparison.Ordinal);
    }

    [PlanFact(Hope)]
    public void Quote_WithTrace_IsAReceiptThatTellsEveryStep()
    {
        using TempFile book = new(Book, ".json");
        string[] command =
            ["quote", RepositoryFiles.SharedPlan(Hope)!, "--prices", book.Path, "--seats", "A-1-1,A-1-2", "--types", "adult=2"];
        var receipt = Shell.Run([.. command, "--trace", "--code", "ten"]).Output;
        Assert.Contains("Ten percent on ticket: 45.00 USD → 40.00 USD", receipt, StringComparison.Ordinal);
        Assert.Contains("Booking fee", receipt, StringComparison.Ordinal);
        Assert.Contains("Ten percent does not apply: no code that opens it was given", Shell.Run([.. command, "--trace"]).Output,
            StringComparison.Ordinal);
        var answer = Shell.Json([.. command, "--trace", "--code", "ten", "--channel", "counter"]);
        Assert.Equal("97.20", answer.GetProperty("total").GetString());
        Assert.Equal(["2200 7.20", "4000 80.00", "4100 10.00"], answer.GetProperty("ledger").EnumerateArray()
            .Select(static entry => $"{entry.GetProperty("account").GetString()} {entry.GetProperty("amount").GetString()}"));
        Assert.Contains(answer.GetProperty("trace").EnumerateArray(), static step => step.TryGetProperty("reason", out var reason)
            && reason.GetString() == "otherChannel");
    }
}
