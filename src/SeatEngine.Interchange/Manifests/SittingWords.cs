using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>What is told of neighbours that were worked out, or that a file does not say.</summary>
internal static class SittingWords
{
    public static HallNote? NoteOf(NeighbourSource source) => source switch
    {
        NeighbourSource.Explicit or NeighbourSource.Geometry => null,
        NeighbourSource.FileOrder => new("neighbours-from-order", string.Empty,
            "The file does not say who sits beside whom: it was taken from the order of the lines, and may be wrong."),
        NeighbourSource.Numbers => new("neighbours-from-numbers", string.Empty,
            "The file does not say who sits beside whom: it was worked out from the numbers of the seats, and is wrong where " +
            "odd and even ones lie on two sides."),
    };

    /// <summary>The defect of a file that does not say what the caller wants neighbours taken from.</summary>
    public static Defect Missing(NeighbourSource wanted) => new("no-neighbours", DefectSeverity.Error, string.Empty,
        wanted == NeighbourSource.Explicit
            ? "The file does not say who sits beside whom: it has no index, no segments and no links."
            : "The file has no positions that could say who sits beside whom.");
}
