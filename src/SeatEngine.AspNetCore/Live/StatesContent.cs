namespace SeatEngine.AspNetCore;

/// <summary>The states part of the feed at one moment.</summary>
/// <param name="Id">What names the last change in it.</param>
/// <param name="Content">The states.</param>
internal sealed record StatesContent(string Id, byte[] Content);
