namespace SeatEngine.Files;

/// <summary>Ends the reading of a file at its first defect; never leaves the readers of this folder.</summary>
internal sealed class HallFileException(string code, long byteIndex, string message) : Exception(message)
{
    public string Code { get; } = code;

    public long ByteIndex { get; } = byteIndex;
}
