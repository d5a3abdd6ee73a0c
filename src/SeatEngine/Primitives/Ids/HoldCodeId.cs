namespace SeatEngine.Primitives;

/// <summary>The name of a hold code: house seats, donor, press, technical, kill…</summary>
[TextId]
public readonly partial record struct HoldCodeId;
