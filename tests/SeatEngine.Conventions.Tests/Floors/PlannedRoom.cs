namespace SeatEngine.Conventions.Tests.Floors;

/// <summary>A room as it is meant to be.</summary>
/// <param name="Name">Its folder in the house, or <see cref="Room.Door"/>.</param>
/// <param name="Uses">The rooms listed before it that it uses.</param>
internal sealed record PlannedRoom(string Name, params string[] Uses)
{
    /// <summary>The rooms listed after it that it uses all the same, which makes a ring.</summary>
    public string[] UsesAbove { get; init; } = [];

    /// <summary>Why the ring is not a mistake.</summary>
    public string? Because { get; init; }
}
