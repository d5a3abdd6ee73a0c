using System.Collections.Immutable;
using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>What the lines of a manifest say.</summary>
/// <param name="Header">Which column says what.</param>
/// <param name="Seats">The seats in the order of the lines.</param>
/// <param name="Shapes">The standing areas and outlines in the order of the lines.</param>
/// <param name="HallName">What the file calls the hall; null when it does not.</param>
/// <param name="Notes">What was done on the way.</param>
internal sealed record ManifestLines(
    ManifestHeader Header, List<ManifestSeat> Seats, List<ManifestShape> Shapes, string? HallName, ImmutableArray<HallNote> Notes);
