namespace SeatEngine.Interchange;

/// <summary>What the values of a column look like.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Lines">How many lines were looked at.</param>
/// <param name="Distinct">How many values are different.</param>
/// <param name="Changes">How often a line has another value than the one before, the first line counted.</param>
/// <param name="First">The first value.</param>
/// <param name="Range">The least and the greatest, when all are whole numbers.</param>
internal sealed record ColumnProfile(int Column, int Lines, int Distinct, int Changes, string First, (int Least, int Greatest)? Range)
{
    private bool ChangesOften => 2 * Changes > Lines;

    /// <summary>Seats change from line to line, rows after some lines, sections after many.</summary>
    public bool MayBe(ManifestField field) =>
        field == ManifestField.Seat ? ChangesOften && (Range is not null || Distinct > 1)
        : field == ManifestField.Row ? Distinct > 1 && !ChangesOften && Changes < 4 * Distinct
        : field == ManifestField.Section && Distinct > 1 && Changes * 8 <= Lines;

    public string Words(ManifestHeader header)
    {
        var range = Range is { } numbers ? FormattableString.Invariant($"whole numbers from {numbers.Least} to {numbers.Greatest}")
            : FormattableString.Invariant($"{Distinct} values such as '{First}'");
        var changes = ChangesOften ? "another one in most lines"
            : FormattableString.Invariant($"each over {Math.Max(1, Lines / Changes)} lines or so");
        return $"column {(header.IsNamed ? $"'{header.NameOf(Column)}'" : header.NameOf(Column))}, which has {range}, {changes}";
    }
}
