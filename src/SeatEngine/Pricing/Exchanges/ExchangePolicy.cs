using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>The house's rules for exchanges, which are a return and a sale in one.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ExchangePolicy
{
    /// <summary>What a returned ticket is worth.</summary>
    public ExchangeValue Value { get; init; }

    /// <summary>What happens when the new tickets cost less.</summary>
    public DowngradePolicy Downgrade { get; init; }

    /// <summary>The fee for each returned ticket, not negative; null for none.</summary>
    public Money? FeePerTicket { get; init; }

    /// <summary>The fee for the exchange as a whole, not negative; null for none.</summary>
    public Money? FeePerExchange { get; init; }

    /// <summary>Whether the fees of the order are charged once more, as a fee for the exchange.</summary>
    public bool ChargesOrderFeesAgain { get; init; }

    /// <summary>Whether fees are waived when the new tickets cost more than the returned ones are worth.</summary>
    public bool FeesWaivedOnUpgrade { get; init; }

    /// <summary>Fees are waived for buyers of whom any of these is known, such as subscribers.</summary>
    public ImmutableArray<PatronFact> FeesWaivedFor { get; init; } = [];

    /// <summary>Fees are waived in these channels.</summary>
    public ImmutableArray<ChannelId> FeesWaivedInChannels { get; init; } = [];
}
