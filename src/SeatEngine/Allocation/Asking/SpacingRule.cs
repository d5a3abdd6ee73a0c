using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SeatEngine.Allocation;

/// <summary>How far apart different parties sit: by places and rows, or by metres.</summary>
/// <remarks>
/// <para>
/// Immutable, with equality by value; <see cref="SeatSpacing"/> is the rule compiled for a map. Two seats are too near
/// for people of different parties
/// </para>
/// <list type="bullet">
/// <item>in one row, when fewer than <see cref="SideSeats"/> places lie between them. A place is a seat, or as much of a
/// gap or an aisle as a seat would need;</item>
/// <item>in rows up to <see cref="Rows"/> apart, when they are at most <see cref="Diagonal"/> places aside of each
/// other. Half a place aside, as in rows that are staggered, counts as none;</item>
/// <item>at a ring, when fewer than <see cref="SideSeats"/> chairs lie between them round the table; in a box always,
/// unless <see cref="SideSeats"/> is 0. What stands beyond the box or table is not regarded: that takes metres;</item>
/// <item>by metres alone, when they are nearer than <see cref="Distance"/> in space, whatever they belong to.</item>
/// </list>
/// <para>Rows of other sections count where they stand in line; other levels do not.</para>
/// </remarks>
public sealed record SpacingRule
{
    /// <summary>The most places or rows that a rule may ask for.</summary>
    public const int Most = 32;

    /// <summary>How many places stay empty between two parties in a row, from 0 to <see cref="Most"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int SideSeats { get; init => field = AskedValue.InRange(value, 0, Most); }

    /// <summary>In how many rows before and behind nobody of another party sits near, from 0 to <see cref="Most"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int Rows { get; init => field = AskedValue.InRange(value, 0, Most); }

    /// <summary>
    /// How many places to either side of straight behind (or before) count as near, from 0 to <see cref="Most"/>; 1 unless
    /// said otherwise, so that nobody sits diagonally behind either.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int Diagonal { get; init => field = AskedValue.InRange(value, 0, Most); } = 1;

    /// <summary>
    /// The least distance between seats of different parties, in metres from middle to middle; null for a rule by places.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The distance is not from 0 to 1,000.</exception>
    public double? Distance { get; init => field = AskedValue.InRange(value, 0.0, 1000); }

    /// <summary>How wide a place of a row is, in metres; null to take each section's usual distance from seat to seat.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is not above 0, or above 1,000.</exception>
    public double? SeatPitch { get; init => field = Positive(value, nameof(SeatPitch)); }

    /// <summary>How deep a row is, in metres; null to take each section's usual distance from row to row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The depth is not above 0, or above 1,000.</exception>
    public double? RowPitch { get; init => field = Positive(value, nameof(RowPitch)); }

    /// <summary>
    /// A rule by places: <c>Places(2, 1)</c> leaves two empty beside a party, and nobody directly or diagonally before or behind.
    /// </summary>
    /// <param name="sideSeats">How many places stay empty beside a party, from 0 to <see cref="Most"/>.</param>
    /// <param name="rows">In how many rows before and behind nobody sits near, from 0 to <see cref="Most"/>.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static SpacingRule Places(int sideSeats, int rows) => new() { SideSeats = sideSeats, Rows = rows };

    /// <summary>A rule by distance.</summary>
    /// <param name="distance">The least distance between seats of different parties, from 0 to 1,000 metres.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The distance is out of range.</exception>
    public static SpacingRule Metres(double distance) => new() { Distance = distance };

    /// <summary>Reads a rule: <c>2x1</c> for two places and one row, or <c>1.5m</c> for metres.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rule">The rule, or null when the text is none.</param>
    /// <returns>Whether the text is a rule.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SpacingRule? rule)
    {
        rule = null;
        var parts = (text ?? string.Empty).Split('x');
        if (parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seats)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var rows))
        {
            rule = seats <= Most && rows <= Most ? Places(seats, rows) : null;
        }
        else if (parts.Length == 1 && parts[0].EndsWith('m')
            && double.TryParse(parts[0][..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var metres))
        {
            rule = metres <= 1000 ? Metres(metres) : null;
        }

        return rule is not null;
    }

    /// <summary>The rule as <see cref="TryParse"/> reads it.</summary>
    /// <returns>For example <c>2x1</c> or <c>1.5m</c>.</returns>
    public override string ToString() =>
        Distance is { } metres ? FormattableString.Invariant($"{metres}m") : FormattableString.Invariant($"{SideSeats}x{Rows}");

    private static double? Positive(double? value, string name) =>
        value is null or (> 0 and <= 1000)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "The length is above 0 and at most 1000 metres.");
}
