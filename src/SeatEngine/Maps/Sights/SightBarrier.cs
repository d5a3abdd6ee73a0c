namespace SeatEngine.Maps;

/// <summary>A thing of the hall that stands in a sight line or hangs over it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What is written on it, or the name of the level or section whose floor it is; null when it has none.</param>
/// <param name="Distance">Where it begins, in metres on the plan along the line, from the one who looks.</param>
/// <param name="Until">Where it ends, likewise.</param>
/// <param name="Bottom">The height at which it begins, in metres.</param>
/// <param name="Top">The height to which it reaches, in metres; null when nobody said, and then it hides nothing.</param>
/// <param name="Hides">Whether the line meets it.</param>
public sealed record SightBarrier(
    SightBarrierKind Kind, string? Name, double Distance, double Until, double Bottom, double? Top, bool Hides);
