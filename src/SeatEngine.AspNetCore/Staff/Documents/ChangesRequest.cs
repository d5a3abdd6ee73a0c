namespace SeatEngine.AspNetCore;

/// <summary>Changes of places, done all together or not at all.</summary>
/// <param name="Changes">The changes, in the order in which they are judged.</param>
/// <param name="Preview">Whether it is only asked what they would come to.</param>
internal sealed record ChangesRequest(PlaceChange[]? Changes, bool Preview);
