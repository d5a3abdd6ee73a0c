namespace SeatEngine.Halls;

/// <summary>Odd numbers on one side of the axis, even ones on the other, both from the axis outwards.</summary>
internal sealed class OddEvenNumbering(HallSide oddSide, int start) : SeatNumbering(LabelScheme.Numbers(start))
{
    private protected override int IndexOf(int at, int count, int leftOfAxis, RowPlan row) =>
        at < leftOfAxis
            ? (2 * (leftOfAxis - 1 - at)) + Parity(HallSide.Left)
            : (2 * (at - leftOfAxis)) + Parity(HallSide.Right);

    private protected override int FullAt(int index, int count, int leftOfAxis, RowPlan row)
    {
        var outwards = index / 2;
        if (index % 2 == Parity(HallSide.Left))
        {
            return leftOfAxis - 1 - outwards;
        }

        return leftOfAxis + outwards;
    }

    private int Parity(HallSide side) => side == oddSide ? 0 : 1;
}
