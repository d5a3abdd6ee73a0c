using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What a decision depends on beside the state and the step.</summary>
/// <param name="Now">The instant of the request; one before the state's time counts as that.</param>
/// <param name="Policy">How long and how much may be held; null for the usual policy.</param>
/// <param name="NewToken">The source of the tokens of new holds; null for one that cannot be guessed.</param>
/// <param name="Transaction">What joins the events of the request; <c>default</c> for none.</param>
[SendInstead("its instant and its policy; a source of tokens belongs to a process"), JsonConverter(typeof(NotOnTheWire))]
public readonly record struct DecisionContext(
    DateTimeOffset Now, HoldPolicy? Policy = null, Func<HoldToken>? NewToken = null, TransactionId Transaction = default)
{
    /// <summary>The policy that binds.</summary>
    internal HoldPolicy Limits => Policy ?? HoldPolicy.Usual;

    /// <summary>The same decision with a token for a new hold.</summary>
    internal HoldToken MakeToken() => NewToken is { } make ? make() : RandomIds.NewToken();
}
