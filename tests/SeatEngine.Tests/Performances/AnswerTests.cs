using System.Text.RegularExpressions;
using SeatEngine.Inventory;
using SeatEngine.Primitives;
using SeatEngine.Tests.Inventory;

namespace SeatEngine.Tests.Performances;

/// <summary>What answers say is for people: whole sentences, and nothing of how the library is written.</summary>
public sealed partial class AnswerTests
{
    private static readonly Lazy<IAnswer[]> Answers = new(static () => [.. AnswersOfEachKind.All()]);

    /// <summary>Names that no sentence has by chance, such as of types and of the values of enumerations.</summary>
    private static readonly Lazy<HashSet<string>> Names = new(static () => typeof(IAnswer).Assembly.GetExportedTypes()
        .SelectMany(static type => type.IsEnum ? type.GetEnumNames().Prepend(type.Name) : [type.Name])
        .Where(static name => InnerCapital().IsMatch(name))
        .ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void Answers_OfEachType_AreHereBothWays()
    {
        var types = typeof(IAnswer).Assembly.GetExportedTypes().Where(static type => type.IsClass && type.IsAssignableTo(typeof(IAnswer)));
        var expected = types.SelectMany(static type => (string[])[$"{type.Name} True", $"{type.Name} False"]);

        Assert.Empty(expected.Except(Answers.Value.Select(static answer => $"{answer.GetType().Name} {answer.Succeeded}")));
    }

    [Fact]
    public void Explain_OfEachAnswer_IsWholeSentences() =>
        Assert.Empty(Answers.Value.Select(static answer => (Name: answer.GetType().Name, Text: answer.Explain()))
            .SelectMany(static answer => Faults(answer.Text).Select(fault => $"{answer.Name} {fault}: {answer.Text}")));

    [Fact]
    public void ToString_OfEachAnswer_IsWhatItExplains() =>
        Assert.All(Answers.Value, static answer => Assert.Equal(answer.Explain(), answer.ToString()));

    [Fact]
    public void Explain_OfEachAnswer_ReadsAsApproved() =>
        Approvals.Verify(Instant()
            .Replace(string.Join('\n', Answers.Value.Select(static answer => $"{answer.GetType().Name}: {answer.Explain()}")), "T"));

    [Fact]
    public void Explain_OfEachChangeOfAnInventory_IsASentence()
    {
        PlaceInTheWay place = new(PlaceId.Of(SmallHouse.Floor), default, 2, new HoldCodeId("donor"));
        string[] texts =
        [
            .. Enum.GetValues<InventoryEventKind>().Select(static kind => InventoryResult.Done(new InventoryEvent
            {
                Sequence = 1,
                Transaction = new TransactionId(1, 2),
                Time = DateTimeOffset.UnixEpoch,
                Kind = kind,
                Places = SmallHouse.Places("A1"),
                Order = new OrderId("O-1"),
            }).Explain()),
            .. Enum.GetValues<InventoryOutcome>().Except([InventoryOutcome.Done, InventoryOutcome.PlacesInTheWay])
                .Select(static outcome => InventoryResult.Failed(outcome).Explain()),
            .. Enum.GetValues<PlaceObstacle>().Select(obstacle => InventoryResult.Blocked([place with { Obstacle = obstacle }]).Explain()),
        ];

        Assert.Empty(texts.SelectMany(static text => Faults(text).Select(fault => $"{fault}: {text}")));
        Assert.Equal(texts.Length, texts.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("FLOOR is sold", (place with { Obstacle = PlaceObstacle.Sold }).ToString());
    }

    [Fact]
    public void Explain_ManyPlaces_TellsTheFirstTenAndHowManyMore()
    {
        var places = PlaceSelection.Of(Enumerable.Range(1, 12).Select(static seat => new SeatId(FormattableString.Invariant($"A{seat}"))));
        Assert.Equal(
            "Nothing was changed: A1, A2, A3, A4, A5, A6, A7, A8, A9, A10 and 2 more are sold.",
            InventoryResult.Blocked([.. places.Seats.Select(static seat => new PlaceInTheWay(PlaceId.Of(seat), PlaceObstacle.Sold))])
                .Explain());
    }

    [Theory]
    [InlineData("it is sold.", "does not begin with a capital letter")]
    [InlineData("It is sold", "does not end with a full stop")]
    [InlineData("It is { Sold }.", "has a brace")]
    [InlineData("It is PlacesInTheWay.", "has the name PlacesInTheWay")]
    public void Faults_OfWhatIsNoSentence_AreSeen(string text, string fault) => Assert.Equal([fault], Faults(text));

    private static IEnumerable<string> Faults(string text)
    {
        if (text.Length == 0 || !char.IsUpper(text[0]))
        {
            yield return "does not begin with a capital letter";
        }

        if (!text.EndsWith('.') || text.EndsWith("..", StringComparison.Ordinal))
        {
            yield return "does not end with a full stop";
        }

        if (text.AsSpan().ContainsAny('{', '}'))
        {
            yield return "has a brace";
        }

        foreach (var name in Words().Matches(text).Select(static word => word.Value).Where(Names.Value.Contains))
        {
            yield return $"has the name {name}";
        }
    }

    [GeneratedRegex("[a-z][A-Z]")]
    private static partial Regex InnerCapital();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")]
    private static partial Regex Instant();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
