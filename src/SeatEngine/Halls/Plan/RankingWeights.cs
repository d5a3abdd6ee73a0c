namespace SeatEngine.Halls;

/// <summary>The weights of a composite ranking; each at least 0, and not all 0.</summary>
/// <param name="Distance">Of being near the focal point.</param>
/// <param name="Centre">Of being near the axis of the hall.</param>
/// <param name="Elevation">Of being on the focal point's height.</param>
/// <param name="FreeView">Of a view that is not restricted.</param>
public readonly record struct RankingWeights(double Distance, double Centre, double Elevation, double FreeView);
