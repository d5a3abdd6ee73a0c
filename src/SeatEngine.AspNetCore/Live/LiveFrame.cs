namespace SeatEngine.AspNetCore;

/// <summary>A change that is sent to everybody who listens, made once.</summary>
/// <param name="Number">Its number, one above that of the change before it.</param>
/// <param name="Bytes">The event as it goes over the line.</param>
internal sealed record LiveFrame(long Number, ReadOnlyMemory<byte> Bytes);
