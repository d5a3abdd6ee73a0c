using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>
/// Takes the decimals off labels that a spreadsheet took for numbers: 1.0 is 1, unless there are labels such as 1.5 as well.
/// </summary>
internal static class WholeLabels
{
    public static IEnumerable<HallNote> Apply(List<ManifestSeat> seats)
    {
        foreach (var (name, get, set) in Columns)
        {
            var first = Array.Empty<ManifestSeat>();
            var count = 0;
            if (!IsNumeric(seats, get))
            {
                continue;
            }

            foreach (var seat in seats)
            {
                if (get(seat) is { } label && WholeOf(label) is { } whole)
                {
                    first = count++ == 0 ? [seat] : first;
                    set(seat, whole);
                }
            }

            yield return new("whole-labels", first[0].Place,
                $"The column of the {name} has numbers with decimals that are all 0, as spreadsheets write them: " +
                FormattableString.Invariant($"{count} of them were taken as whole ones."));
        }
    }

    private static (string Name, Func<ManifestSeat, string?> Get, Action<ManifestSeat, string> Set)[] Columns { get; } =
    [
        ("section", static seat => seat.Section, static (seat, label) => seat.Section = label),
        ("row", static seat => seat.Row, static (seat, label) => seat.Row = label),
        ("seat label", static seat => seat.Label, static (seat, label) => seat.Label = label),
    ];

    // Some label has decimals, and none has others than zeros.
    private static bool IsNumeric(List<ManifestSeat> seats, Func<ManifestSeat, string?> get)
    {
        var isAny = false;
        foreach (var seat in seats)
        {
            if (get(seat) is not { } label || label.AsSpan().IndexOfAny('.', ',') is not (> 0 and var point))
            {
                continue;
            }

            if (WholeOf(label) is not null)
            {
                isAny = true;
            }
            else if (!label.AsSpan(0, point).ContainsAnyExceptInRange('0', '9')
                && !label.AsSpan(point + 1).ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }
        }

        return isAny;
    }

    private static string? WholeOf(string label)
    {
        var point = label.AsSpan().IndexOfAny('.', ',');
        return point > 0 && point + 1 < label.Length && !label.AsSpan(point + 1).ContainsAnyExcept('0')
            && !label.AsSpan(0, point).ContainsAnyExceptInRange('0', '9')
            ? label[..point] : null;
    }
}
