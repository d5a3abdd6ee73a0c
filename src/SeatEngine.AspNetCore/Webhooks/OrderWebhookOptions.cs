using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>Where, and how stubbornly, others are told what happens to orders. To be written while the host is set up.</summary>
[SendInstead("nothing: it is a part of the application"), JsonConverter(typeof(NotOnTheWire))]
public sealed class OrderWebhookOptions
{
    /// <summary>States where others are told, and what signs it.</summary>
    /// <param name="address">Where each event is sent: http or https.</param>
    /// <param name="secret">What signs it, at least <see cref="SeatSignature.LeastSecret"/> bytes, known to the receiver too.</param>
    /// <exception cref="ArgumentException">The address is of another kind, or the secret too short.</exception>
    public OrderWebhookOptions(Uri address, ReadOnlySpan<byte> secret)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException("The address begins with http or https.", nameof(address));
        }

        Address = address;
        Secret = SeatSignature.Checked(secret.ToArray());
    }

    /// <summary>Where each event is sent.</summary>
    public Uri Address { get; }

    /// <summary>
    /// The file that remembers up to where all has been told, so that a host that starts again goes on there; null to begin with what
    /// happens from the start of the host on. What was told just before a host ended may be told again.
    /// </summary>
    public string? PositionFile { get; set; }

    /// <summary>How long an answer may take, above zero; 10 seconds unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero.</exception>
    public TimeSpan Patience
    {
        get;
        set => field = AboveZero(value, nameof(Patience));
    } = TimeSpan.FromSeconds(10);

    /// <summary>How long to wait after the first failure, above zero, and twice as long after each that follows; one second unless said
    /// otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero.</exception>
    public TimeSpan FirstPause
    {
        get;
        set => field = AboveZero(value, nameof(FirstPause));
    } = TimeSpan.FromSeconds(1);

    /// <summary>The longest time to wait, above zero; 5 minutes unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero.</exception>
    public TimeSpan LongestPause
    {
        get;
        set => field = AboveZero(value, nameof(LongestPause));
    } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long an event is tried, above zero; 3 days unless said otherwise. Then it is passed over, which is logged as an error, and the
    /// order's next is told.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero.</exception>
    public TimeSpan GiveUpAfter
    {
        get;
        set => field = AboveZero(value, nameof(GiveUpAfter));
    } = TimeSpan.FromDays(3);

    /// <summary>How often the record of orders is looked at, above zero; twice a second unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero.</exception>
    public TimeSpan LookEvery
    {
        get;
        set => field = AboveZero(value, nameof(LookEvery));
    } = TimeSpan.FromMilliseconds(500);

    /// <summary>Of how many orders events are sent at once, from 1 to 64; 8 unless said otherwise. Of one order one is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public int MostAtOnce
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MostAtOnce));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 64, nameof(MostAtOnce));
            field = value;
        }
    } = 8;

    internal byte[] Secret { get; }

    private static TimeSpan AboveZero(TimeSpan value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, name);
        return value;
    }
}
