namespace SeatEngine.Interchange;

/// <summary>A drawing cannot be read any further.</summary>
internal sealed class DrawingFormatException(string code, string place, string message) : Exception(message)
{
    /// <summary>The lasting code of the defect.</summary>
    public string Code { get; } = code;

    /// <summary>The line and character.</summary>
    public string Place { get; } = place;
}
