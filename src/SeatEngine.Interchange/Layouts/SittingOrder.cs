using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>What a manifest tells of who sits beside whom, and how sure that is.</summary>
internal static class SittingOrder
{
    /// <summary>What there is to tell it by, the surest first.</summary>
    public static NeighbourSource Of(List<ManifestSeat> seats, bool hasCoordinates) =>
        IsExplicit(seats) ? NeighbourSource.Explicit
        : hasCoordinates ? NeighbourSource.Geometry
        : IsListed(seats) ? NeighbourSource.FileOrder
        : NeighbourSource.Numbers;

    public static bool IsExplicit(List<ManifestSeat> seats) =>
        seats.Exists(static seat => seat.Index is not null || seat.Segment is not null || seat.Next is not null);

    /// <summary>Makes a plan say in segments what the caller wants its neighbours taken from, against what positions say.</summary>
    public static void Say(List<ManifestSeat> seats, NeighbourSource source)
    {
        foreach (var seat in seats)
        {
            (seat.Next, seat.Index) = (null, null);
            seat.Segment = source == NeighbourSource.Geometry ? null : "1";
        }
    }

    // A file whose rows all run from one end to the other, and some of them with odd numbers on one side and even ones on the other.
    private static bool IsListed(List<ManifestSeat> seats)
    {
        var isSplit = false;
        foreach (var row in seats.GroupBy(static seat => (seat.Level, seat.Section, seat.Row, seat.Kind)))
        {
            string[] labels = [.. row.Select(static seat => seat.Label)];
            if (IsMonotone(labels))
            {
                continue;
            }

            if (!IsSplit(labels))
            {
                return false;
            }

            isSplit = true;
        }

        return isSplit;
    }

    private static bool IsMonotone(string[] labels)
    {
        var (rises, falls) = (true, true);
        for (var i = 1; i < labels.Length; i++)
        {
            var step = NaturalOrder.Compare(labels[i - 1], labels[i]);
            rises &= step <= 0;
            falls &= step >= 0;
        }

        return rises || falls;
    }

    // 5 3 1 2 4 6, or 1 3 5 6 4 2: one parity to the turn, the other one from it on, and the other way.
    private static bool IsSplit(string[] labels)
    {
        var numbers = Array.ConvertAll(labels, NumberOf);
        if (Array.Exists(numbers, static number => number < 0))
        {
            return false;
        }

        var turn = Array.FindIndex(numbers, number => number % 2 != numbers[0] % 2);
        return turn > 0
            && Array.TrueForAll(numbers[turn..], number => number % 2 != numbers[0] % 2)
            && (Runs(numbers[..turn], -1) && Runs(numbers[turn..], 1) || Runs(numbers[..turn], 1) && Runs(numbers[turn..], -1));
    }

    private static bool Runs(int[] numbers, int direction)
    {
        for (var i = 1; i < numbers.Length; i++)
        {
            if (direction * (numbers[i] - numbers[i - 1]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    // The number that a label begins with, such as 12 of 12bis; -1 for none.
    private static int NumberOf(string label)
    {
        var value = 0;
        var digits = 0;
        foreach (var c in label)
        {
            if (char.IsDigit(c) && digits < 7)
            {
                value = (value * 10) + (int)char.GetNumericValue(c);
                digits++;
            }
            else
            {
                break;
            }
        }

        return digits == 0 ? -1 : value;
    }
}
