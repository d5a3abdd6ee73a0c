namespace SeatEngine.Interchange;

/// <summary>A plan cannot be read any further: its form is broken at one byte of the file.</summary>
internal sealed class PlanFormatException(string code, long at, string message) : Exception(message)
{
    /// <summary>The lasting code of the defect.</summary>
    public string Code { get; } = code;

    /// <summary>The byte of the file where the form is broken, from 0.</summary>
    public long At { get; } = at;
}
