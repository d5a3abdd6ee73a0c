namespace SeatEngine.Interchange;

/// <summary>A row of a drawing while its seats are found.</summary>
internal sealed class DrawnRow(string label, int expectedSeats)
{
    public string Label { get; } = label;

    public List<DrawnSeat> Seats { get; } = new(expectedSeats);

    /// <summary>
    /// Puts the seats in order of place along the longer side of the row. Elements may be drawn in any order, and labels tell the order
    /// along the row, but for odd and even sides.
    /// </summary>
    public void SortAlong()
    {
        var (left, right, top, bottom) = (Seats[0].X, Seats[0].X, Seats[0].Y, Seats[0].Y);
        foreach (var seat in Seats)
        {
            (left, right) = (Math.Min(left, seat.X), Math.Max(right, seat.X));
            (top, bottom) = (Math.Min(top, seat.Y), Math.Max(bottom, seat.Y));
        }

        Func<DrawnSeat, (double, double)> along = right - left >= bottom - top
            ? static seat => (seat.X, seat.Y) : static seat => (seat.Y, seat.X);
        for (var i = 1; i < Seats.Count; i++)
        {
            if (along(Seats[i]).CompareTo(along(Seats[i - 1])) < 0)
            {
                // Of those in one place the first in the drawing stays the first.
                DrawnSeat[] sorted = [.. Seats.OrderBy(along)];
                Seats.Clear();
                Seats.AddRange(sorted);
                return;
            }
        }
    }
}
