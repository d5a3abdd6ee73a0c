using System.Text.Json.Serialization;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>What became of a checkout that was paid, or was not.</summary>
/// <remarks>Immutable.</remarks>
[SendInstead("its order and its explanation"), JsonConverter(typeof(NotOnTheWire))]
public sealed class CheckoutResult : IAnswer
{
    private readonly string _explanation;

    internal CheckoutResult(bool succeeded, Order? order, string explanation)
    {
        Succeeded = succeeded;
        Order = order;
        _explanation = explanation;
    }

    /// <summary>The order; null when nothing was sold.</summary>
    public Order? Order { get; }

    /// <summary>Whether what was asked for came about: the places are sold, or free to be paid again.</summary>
    public bool Succeeded { get; }

    /// <inheritdoc/>
    public string Explain() => _explanation;

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
