namespace SeatEngine.Halls;

/// <summary>How bad a defect of a hall or of its file is.</summary>
public enum DefectSeverity
{
    /// <summary>The hall can be used as it is, but somebody should look.</summary>
    Warning,

    /// <summary>The hall cannot be used until it is mended or repaired by rule.</summary>
    Error,
}
