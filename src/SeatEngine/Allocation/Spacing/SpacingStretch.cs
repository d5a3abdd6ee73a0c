namespace SeatEngine.Allocation;

/// <summary>Slots one after another, each of them near to one slot.</summary>
internal readonly record struct SpacingStretch(int First, int Last);
