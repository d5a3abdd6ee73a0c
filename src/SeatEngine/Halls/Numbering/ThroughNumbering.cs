namespace SeatEngine.Halls;

/// <summary>Numbers that run on from row to row, and may turn at each row's end.</summary>
internal sealed class ThroughNumbering(LabelScheme labels, bool turns) : SeatNumbering(labels)
{
    private protected override int IndexOf(int at, int count, int leftOfAxis, RowPlan row) =>
        row.NumbersBefore + (RunsBack(row) ? count - 1 - at : at);

    private protected override int FullAt(int index, int count, int leftOfAxis, RowPlan row)
    {
        var within = index - row.NumbersBefore;
        return RunsBack(row) ? count - 1 - within : within;
    }

    private bool RunsBack(RowPlan row) => turns && row.RowIndex % 2 == 1;
}
