namespace SeatEngine.Seasons;

/// <summary>The house's rules of a waiting list: how long an offer stands, and how often one may be passed up.</summary>
/// <remarks>
/// Immutable. In any case who has more priority goes first, then who has passed up fewer offers, then who was entered first, then by
/// number: the same list gives the same offers.
/// </remarks>
public sealed record WaitingRules
{
    /// <summary>The usual rules.</summary>
    public static WaitingRules Usual { get; } = new();

    /// <summary>How long an offer stands, above zero; a day unless stated. It ends with the curtain in any case.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero.</exception>
    public TimeSpan Lasts { get; init => field = AboveZero(value, nameof(Lasts)); } = TimeSpan.FromDays(1);

    /// <summary>
    /// For how long after its end the seats of an offer stay held, so that they are passed on before anybody else can have them, at least
    /// zero; an hour unless stated. The list is to be worked through more often than that.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below zero.</exception>
    public TimeSpan Grace
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero, nameof(Grace));
            field = value;
        }
    } = TimeSpan.FromHours(1);

    /// <summary>After how many offers passed up an entry is off the list, at least 1; 3 unless stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int MostMissed
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MostMissed));
            field = value;
        }
    } = 3;

    private static TimeSpan AboveZero(TimeSpan value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, name);
        return value;
    }
}
