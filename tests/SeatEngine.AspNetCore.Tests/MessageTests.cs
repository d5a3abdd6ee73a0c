using System.Text.Json;
using System.Text.RegularExpressions;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Pricing;

namespace SeatEngine.AspNetCore.Tests;

/// <summary>Each language says all that English says, with the same places to be filled.</summary>
public sealed partial class MessageTests
{
    private static readonly string Folder = RepositoryFiles.Full("src/SeatEngine.AspNetCore/wwwroot");

    public static TheoryData<string> Languages =>
        [.. Directory.GetFiles(Path.Combine(Folder, "lang"), "*.json").Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Language_OfAFile_SaysAllThatEnglishSays(string file)
    {
        var english = Line().Matches(File.ReadAllText(Path.Combine(Folder, "messages.js")))
            .ToDictionary(static match => match.Groups[1].Value, static match => match.Groups[2].Value, StringComparer.Ordinal);
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "lang", file)));
        var other = document.RootElement.EnumerateObject()
            .ToDictionary(static member => member.Name, static member => member.Value.GetString()!, StringComparer.Ordinal);

        Assert.InRange(english.Count, 40, 200);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, each => Assert.Equal(Gaps().Matches(each.Value).Select(static gap => gap.Value).Order(StringComparer.Ordinal),
            Gaps().Matches(other[each.Key]).Select(static gap => gap.Value).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Reasons_ThatABuyerCanMeet_AreAllSaid()
    {
        RefusalReason[] never =
        [
            RefusalReason.None, RefusalReason.NotApplicable, RefusalReason.Beside, RefusalReason.Units, RefusalReason.Leaders,
            RefusalReason.Roles,
            // What stands against a price is told by its kind and its type.
            RefusalReason.OffSale, RefusalReason.NotEligible, RefusalReason.UnknownType, RefusalReason.MissingReason, RefusalReason.NoPrice,
        ];
        QuoteProblemKind[] sold =
        [
            QuoteProblemKind.NoPrice, QuoteProblemKind.NotOnSale, QuoteProblemKind.Channel, QuoteProblemKind.Patron, QuoteProblemKind.Code,
            QuoteProblemKind.Zone, QuoteProblemKind.SeatFeatures, QuoteProblemKind.TooFew, QuoteProblemKind.TooMany,
            QuoteProblemKind.NotAccompanied,
        ];
        string[] codes =
        [
            .. Enum.GetValues<RefusalReason>().Except(never).Select(static reason => reason.ToString()),
            .. sold.Select(static kind => "Type" + kind),
            .. Enum.GetValues<InventoryOutcome>().Where(static outcome => outcome != InventoryOutcome.NotInPayment)
                .SelectMany(static outcome => Reasons.Of(outcome, 8)).Select(static reason => reason.Code),
        ];
        var said = Line().Matches(File.ReadAllText(Path.Combine(Folder, "messages.js"))).Select(static match => match.Groups[1].Value).ToHashSet();

        Assert.All(codes, code => Assert.Contains("reason" + char.ToUpperInvariant(code[0]) + code[1..], said));
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gaps();

    [GeneratedRegex("""^  (\w+): "(.*)",$""", RegexOptions.Multiline)]
    private static partial Regex Line();
}
