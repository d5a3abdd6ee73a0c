namespace SeatEngine.Interchange;

/// <summary>How much may still be unpacked of one workbook.</summary>
internal sealed class WorkbookBudget(long mostBytes)
{
    private long _taken;

    public void Take(long bytes)
    {
        _taken += bytes;
        if (_taken > mostBytes)
        {
            throw new TableFormatException("file-too-large", "the workbook",
                FormattableString.Invariant($"The workbook comes to more than {mostBytes} bytes when it is unpacked."));
        }
    }
}
