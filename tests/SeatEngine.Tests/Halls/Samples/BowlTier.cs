using SeatEngine.Halls;

namespace SeatEngine.Tests.Halls.Samples;

/// <summary>One tier of a <see cref="Bowl"/>.</summary>
internal sealed record BowlTier
{
    /// <summary>The id of the level.</summary>
    public required string Level { get; init; }

    /// <summary>The number of the first section; the others count on clockwise from the left end of the upper side.</summary>
    public required int FirstNumber { get; init; }

    /// <summary>From the ends of the straight sides to the first row, in metres: the radius of the corners.</summary>
    public required double Radius { get; init; }

    /// <summary>How many rows.</summary>
    public required int Rows { get; init; }

    /// <summary>The height of the first row, in metres.</summary>
    public required double Height { get; init; }

    /// <summary>From row to row, in metres.</summary>
    public double Spacing { get; init; } = 0.85;

    /// <summary>How much higher each row is than the one before it, in metres.</summary>
    public required double Rise { get; init; }

    /// <summary>From seat to seat, in metres.</summary>
    public double Pitch { get; init; } = 0.52;

    /// <summary>The aisle between two sections, in metres.</summary>
    public double Aisle { get; init; } = 1.2;

    /// <summary>Sections of the upper and of the lower side.</summary>
    public required int EndSections { get; init; }

    /// <summary>Sections of the left and of the right side.</summary>
    public required int FlankSections { get; init; }

    /// <summary>Sections of a corner.</summary>
    public required int CornerSections { get; init; }

    /// <summary>The category of the sections at the upper and lower side, in the corners and at the flanks.</summary>
    public required (string End, string Corner, string Flank) Categories { get; init; }

    /// <summary>How rows are called.</summary>
    public LabelScheme RowLabels { get; init; } = LabelScheme.Letters();

    /// <summary>The rows with an exit in their middle: from this one, as many as <see cref="VomitoryRows"/>.</summary>
    public int VomitoryAt { get; init; }

    /// <summary>How many rows an exit takes; 0 for a tier without.</summary>
    public int VomitoryRows { get; init; }

    /// <summary>Whether wheelchair spaces with company stand in the last row of the straight sections.</summary>
    public bool HasWheelchairs { get; init; }
}
