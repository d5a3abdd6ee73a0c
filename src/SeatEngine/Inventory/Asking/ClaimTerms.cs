using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>On what terms places are claimed.</summary>
internal readonly record struct ClaimTerms(ChannelId Channel, bool ForAccessNeeds, bool IncludeResale);
