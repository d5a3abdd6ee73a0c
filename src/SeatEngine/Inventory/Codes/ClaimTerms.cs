using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>On what terms places are claimed.</summary>
internal readonly record struct ClaimTerms(ChannelId Channel, ChannelRights Rights, bool AsHouse, bool ForAccessNeeds, bool IncludeResale)
{
    /// <summary>As whoever may take all that nobody has, and what its owner offers: what events from elsewhere are asked for.</summary>
    public static ClaimTerms Anybody(bool includeResale) => new(default, ChannelRights.House, true, true, includeResale);
}
