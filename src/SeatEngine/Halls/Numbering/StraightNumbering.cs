namespace SeatEngine.Halls;

/// <summary>Each row for itself, from one side to the other.</summary>
internal sealed class StraightNumbering(LabelScheme labels, bool fromRight) : SeatNumbering(labels)
{
    private protected override int IndexOf(int at, int count, int leftOfAxis, RowPlan row) => fromRight ? count - 1 - at : at;

    private protected override int FullAt(int index, int count, int leftOfAxis, RowPlan row) => fromRight ? count - 1 - index : index;
}
