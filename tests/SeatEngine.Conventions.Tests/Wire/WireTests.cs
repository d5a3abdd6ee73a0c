using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using SeatEngine.Allocation;
using SeatEngine.Conventions.Tests.Types;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Rendering;

namespace SeatEngine.Conventions.Tests.Wire;

/// <summary>Every public type crosses JSON whole under the default options, or is refused both ways with a sentence that says what to send instead.</summary>
public class WireTests
{
    /// <summary>Whatever can be an instance; types that serve serialisers or compilers are none that one would send.</summary>
    private static IEnumerable<Type> Sendable =>
        from type in Packages.PublicTypes
        let isStatic = type is { IsAbstract: true, IsSealed: true }
        where !isStatic && !type.IsInterface && !type.IsSubclassOf(typeof(Delegate)) && !type.IsSubclassOf(typeof(Exception))
        where !type.IsSubclassOf(typeof(Attribute)) && !type.IsSubclassOf(typeof(JsonConverter))
        select type;

    [Fact]
    public void PublicTypes_SentAsJson_ComeBackWholeOrAreRefused() =>
        Rule.Holds(Sendable.SelectMany(type => RefusalOf(type) is { } sentence ? Unhelpful(type, sentence) : Losses(type)));

    [Theory]
    [InlineData(typeof(Quote))]
    [InlineData(typeof(QuoteRequest))]
    [InlineData(typeof(PriceBookDefinition))]
    [InlineData(typeof(ExchangeResult))]
    [InlineData(typeof(YieldReport))]
    [InlineData(typeof(InventoryEvent))]
    [InlineData(typeof(JournalBatch))]
    [InlineData(typeof(JournalAnswer))]
    [InlineData(typeof(SeatHold))]
    [InlineData(typeof(SeatTicket))]
    [InlineData(typeof(HoldOptions))]
    [InlineData(typeof(SaleOptions))]
    [InlineData(typeof(DayBalance))]
    [InlineData(typeof(SeatingReport))]
    [InlineData(typeof(Hall))]
    [InlineData(typeof(HallReadResult))]
    [InlineData(typeof(HallLoss))]
    [InlineData(typeof(MapStyle))]
    [InlineData(typeof(SpacingRule))]
    public void Values_SentAsJson_AreNotRefused(Type type) => Assert.Null(RefusalOf(type));

    [Theory]
    [InlineData(typeof(SeatMap), "A SeatMap stays in the process that made it: send the hall's file, and compile it there.")]
    [InlineData(typeof(SeatIndex), "A SeatIndex stays in the process that made it: send the seat's id.")]
    [InlineData(typeof(InventorySnapshot), "An InventorySnapshot stays in the process that made it: send the events, or the ids and counts that the other side needs.")]
    public void Refusal_OfWhatStaysInItsProcess_SaysWhatToSend(Type type, string sentence) => Assert.StartsWith(sentence, RefusalOf(type), StringComparison.Ordinal);

    [Fact]
    public void Losses_OfATypeThatLosesAPart_AreSeen()
    {
        Assert.Contains("Losing.Kept", Assert.Single(Losses(typeof(Losing))), StringComparison.Ordinal);
        Assert.Single(Unhelpful(typeof(Losing), "Serialization is not supported."));
    }

    private static string? RefusalOf(Type type)
    {
        var error = Record.Exception(() => JsonSerializerOptions.Default.GetTypeInfo(type));
        return error is null or NotSupportedException ? error?.Message : throw new InvalidOperationException($"{type}: {error.Message}", error);
    }

    private static IEnumerable<string> Unhelpful(Type type, string sentence)
    {
        var value = type.IsValueType ? Activator.CreateInstance(type) : null;
        Exception?[] errors =
        [
            Record.Exception(() => JsonSerializer.Serialize(value, type)),
            Record.Exception(() => JsonSerializer.Deserialize("{}", type)),
            Record.Exception(() => JsonSerializer.Deserialize("[]", type)),
        ];
        var isSentence = sentence.Contains(" stays in the process that made it: send ", StringComparison.Ordinal);
        return isSentence && errors.All(error => error is NotSupportedException && error.Message.Contains("made it: send ", StringComparison.Ordinal))
            ? []
            : [$"{type} is refused without saying what to send instead: {sentence}"];
    }

    private static IEnumerable<string> Losses(Type type)
    {
        try
        {
            var sent = new WireSamples().Of(type);
            var received = JsonSerializer.Deserialize(JsonSerializer.Serialize(sent, type), type);
            return WireDifferences.Between(sent, received, type.Name);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or ArgumentException or TargetInvocationException)
        {
            return [$"{type} is neither sent nor refused: {(e.InnerException ?? e).Message}"];
        }
    }

    /// <summary>What it keeps has no way back.</summary>
    public sealed class Losing
    {
        private static int _made;

        public int Other { get; init; }

        public int Kept { get; } = ++_made;
    }
}
