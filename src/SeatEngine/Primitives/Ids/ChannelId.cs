namespace SeatEngine.Primitives;

/// <summary>The name of a channel (mode of sale): web, phone, box office, partner.</summary>
[TextId]
public readonly partial record struct ChannelId;
