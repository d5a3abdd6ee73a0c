using System.Text.Json;

namespace BoxOfficeSample.Tests;

/// <summary>Each wish that a request knows is spoken by <c>best</c>.</summary>
public sealed class WishTests
{
    private const string Hall = "samples/halls/concert-hall.json";

    [Fact]
    public void Best_NeverAcrossAnAisle_PartsNoRow()
    {
        using TempFile ladder = new("across-aisle\n");
        string[] asked = ["best", Hall, "--party", "24", "--ladder", ladder.Path];

        Assert.NotEmpty(Proposals(Shell.Json(asked)));
        Assert.Empty(Proposals(Shell.Json([.. asked, "--never-across-aisle"])));
        Assert.NotEmpty(Proposals(Shell.Json("best", Hall, "--party", "100", "--never-across-aisle")));
    }

    [Fact]
    public void Best_StepFree_IsReachedWithoutAStep()
    {
        string[] asked = ["best", Hall, "--party", "2", "--section", "First balcony centre"];

        Assert.NotEmpty(Proposals(Shell.Json(asked)));
        Assert.Contains("reached without a step", Shell.Json([.. asked, "--step-free"]).GetProperty("explanation").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Best_PreferAndAvoid_MoveTheBest()
    {
        var usual = Seats(Shell.Json("best", Hall, "--party", "2"));

        Assert.DoesNotContain(usual[0], Seats(Shell.Json("best", Hall, "--party", "2", "--avoid", usual[0])));
        Assert.Contains("SC-C-105", Seats(Shell.Json("best", Hall, "--party", "2", "--prefer", "SC-C-105")));
        Assert.StartsWith("SC-M-", Seats(Shell.Json("best", Hall, "--party", "2", "--near", "SC-M-108"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Best_ChildrenWithAnAdultBeside_SaysWhoseSeatsAreWhose()
    {
        var answer = Shell.Json("best", Hall, "--party", "3", "--children", "2", "--adult-beside");

        var proposal = Proposals(answer)[0];
        Assert.Equal(2, proposal.GetProperty("accompanied").GetArrayLength());
    }

    [Fact]
    public void Best_WithRoles_SaysWhoseSeatsAreWhose()
    {
        var answer = Shell.Json("best", Hall, "--party", "4", "--role", "child=2", "--role", "adult=2");

        var roles = Proposals(answer)[0].GetProperty("roles");
        Assert.Equal(["adult", "child"], roles.EnumerateObject().Select(static role => role.Name).Order());
        Assert.All(roles.EnumerateObject(), static role => Assert.Equal(2, role.Value.GetArrayLength()));
    }

    [Fact]
    public void Best_WithABudget_CostsNoMore()
    {
        using TempFile prices = new(Prices());
        string[] asked = ["best", Hall, "--party", "4", "--prices", prices.Path, "--currency", "USD"];
        string Cost(params string[] more) => Proposals(Shell.Json([.. asked, .. more]))[0].GetProperty("cost").GetString()!;

        Assert.Equal("400.00", Cost());
        Assert.Equal("80.00", Cost("--budget", "200"));
        Assert.Equal("80.00", Cost("--worth-of-quality", "1"));
        Assert.Equal("80.00", Cost("--cheaper-within", "90"));
        Assert.Contains("may spend in all", Shell.Json([.. asked, "--budget", "1"]).GetProperty("explanation").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Best_LadderOfAFile_TriesItsStepsAlone()
    {
        using TempFile ladder = new("# what our house does\ntogether\nstacked 0.1\n\nsame-section 0.3\n");

        var tried = Shell.Json("best", Hall, "--party", "60", "--ladder", ladder.Path).GetProperty("tried").EnumerateArray()
            .Select(static step => step.GetProperty("step").GetString()!).ToArray();

        Assert.Equal(["together", "stacked in adjacent rows", "same section, nobody alone"], tried);
    }

    [Theory]
    [InlineData("--difference", "section")]
    [InlineData("--scoring", "first-fit")]
    [InlineData("--keep-rows", "0.5")]
    [InlineData("--party-mix", "0,50,0,50")]
    [InlineData("--release-accessible")]
    [InlineData("--shuffle", "7")]
    [InlineData("--aisle", "any", "--aisle-wished")]
    [InlineData("--orphans", "house", "--smallest-left", "3", "--smallest-left-at-aisle", "1")]
    public void Best_AWishByItself_IsServed(params string[] options) =>
        Assert.Equal(2, Proposals(Shell.Json(["best", Hall, "--party", "2", "--count", "2", .. options])).Length);

    [Theory]
    [InlineData("--prefer", "nowhere")]
    [InlineData("--near", "nowhere")]
    [InlineData("--children", "2")]
    [InlineData("--ranking", "nothing")]
    [InlineData("--scoring", "worst")]
    [InlineData("--difference", "all")]
    [InlineData("--keep-rows", "-1")]
    [InlineData("--party-mix", "a")]
    [InlineData("--budget", "200")]
    [InlineData("--smallest-left", "65")]
    [InlineData("--ladder", "samples/halls/concert-hall.json")]
    public void Best_ASenselessWish_GetsOneSentence(params string[] options) =>
        Assert.NotEmpty(Shell.Refusal(["best", Hall, "--party", "2", .. options]));

    [Theory]
    [InlineData("--children", "2")]
    [InlineData("--whole-box")]
    [InlineData("--difference", "row")]
    public void Best_AWishThatGroupsDoNotKnow_GetsOneSentence(params string[] options) =>
        Assert.Contains("for parties, not for groups", Shell.Refusal(["best", Hall, "--party", "100", .. options]),
            StringComparison.Ordinal);

    /// <summary>The category of the front row at 100, the others at 20.</summary>
    private static string Prices()
    {
        using var hall = JsonDocument.Parse(File.ReadAllBytes(SeatEngine.Testing.RepositoryFiles.Full(Hall)));
        var categories = hall.RootElement.GetProperty("categories").EnumerateArray()
            .Select(static category => category.GetProperty("id").GetString()!).ToArray();
        return "zone,price_type,layer,amount,currency\n" + string.Concat(categories.Select(static id =>
            $"{id},adult,ticket,{(id == "P2" ? 100 : 20)},USD\n"));
    }

    private static JsonElement[] Proposals(JsonElement answer) => [.. answer.GetProperty("proposals").EnumerateArray()];

    private static string[] Seats(JsonElement answer) =>
        [.. Proposals(answer)[0].GetProperty("seats").EnumerateArray().Select(static seat => seat.GetString()!)];
}
