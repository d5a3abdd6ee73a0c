using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using SeatEngine.Allocation;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>How seats are sold over the web. To be written while the endpoints are mapped, and by one thread.</summary>
[SendInstead("nothing: it is a part of the application"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SeatWebOptions
{
    /// <summary>The most seats of one request unless said otherwise: 10.</summary>
    public const int UsualMostSeats = 10;

    /// <summary>The channel of buyers of whom nothing is known; "web" unless said otherwise.</summary>
    public ChannelId Channel { get; set; } = new("web");

    /// <summary>
    /// Who asks, for applications that know their users; null, or an answer of null, for a buyer who is known by a cookie alone. It is
    /// asked on the server and never sees what the page says of itself, unless it looks for that.
    /// </summary>
    public Func<HttpContext, SeatBuyer?>? Buyer { get; set; }

    /// <summary>The price types that may be bought here, by id, in the order in which they are listed; null for all that the price book
    /// sells to the channel.</summary>
    public IReadOnlyList<PriceTypeId>? Types { get; set; }

    /// <summary>
    /// The most seats that a buyer may hold at a performance, from 1 to <see cref="SeatRequest.LargestParty"/>; 10 unless said otherwise.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public int MostSeats
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MostSeats));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, SeatRequest.LargestParty, nameof(MostSeats));
            field = value;
        }
    } = UsualMostSeats;

    /// <summary>
    /// What is to be done about single seats that a choice leaves; refused unless said otherwise, but where no other seats would do.
    /// </summary>
    public OrphanPolicy Orphans { get; set; } = new(OrphanRule.Strict);

    /// <summary>
    /// What the whole way from the worst seat to the best is worth to one buyer, so that among the offers dear seats do not stand before
    /// those that are nearly as good; null, as unless said otherwise, where quality alone counts, as at performances in another currency.
    /// </summary>
    public Money? WorthOfQuality { get; set; }

    /// <summary>How often a buyer may ask for more time, at least 0; 2 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0.</exception>
    public int MostExtensions
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MostExtensions));
            field = value;
        }
    } = 2;

    /// <summary>
    /// How long seats are held, from one second to one day; 10 minutes unless said otherwise, and no longer than the inventory's policy
    /// allows.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public TimeSpan HoldLifetime
    {
        get;
        set => field = InRange(value, TimeSpan.FromDays(1), nameof(HoldLifetime));
    } = TimeSpan.FromMinutes(10);

    /// <summary>How long a payment may take, from one second to one hour; 30 minutes unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public TimeSpan PaymentLifetime
    {
        get;
        set => field = InRange(value, TimeSpan.FromHours(1), nameof(PaymentLifetime));
    } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Begins the payment of what is held: the answer is where the buyer goes to pay. Null when nothing is sold here, and checkout is
    /// refused. What becomes of the payment is told to <see cref="SeatEngineEndpoints.Checkouts"/>.
    /// </summary>
    public Func<SeatCheckout, HttpContext, CancellationToken, ValueTask<Uri>>? BeginPayment { get; set; }

    /// <summary>
    /// Other sites whose pages may have the picker in them, each as a browser names it, such as <c>https://www.example.org</c>; none
    /// unless said otherwise. Their buyers are known by cookies that browsers send to other sites too, over HTTPS alone.
    /// </summary>
    public IReadOnlyList<string> Origins { get; set; } = [];

    /// <summary>
    /// The authorization policy that whoever sees the house's reports and its record of orders must meet; null, and there are none.
    /// </summary>
    public string? HousePolicy { get; set; }

    /// <summary>Who of the staff may do what at the desk; null, and there is none. The desk sells for a house in a store.</summary>
    public SeatDeskOptions? Desk { get; set; }

    /// <summary>
    /// What signs the word that the payment's own server sends of a payment, at least 16 bytes, as <see cref="SeatSignature"/> says; null,
    /// and payments are told by <see cref="SeatEngineEndpoints.Checkouts"/> alone.
    /// </summary>
    /// <exception cref="ArgumentException">It is shorter.</exception>
    public byte[]? PaymentSecret
    {
        get;
        set => field = value is null ? null : SeatSignature.Checked(value);
    }

    /// <summary>How many may listen to changes at once in this process, at least 1; 20,000 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int MostListeners
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MostListeners));
            field = value;
        }
    } = 20_000;

    /// <summary>
    /// How many requests of one buyer are answered; 20 at once and 10 a second unless said otherwise, each process by itself.
    /// Looking at the map and listening to changes are not counted.
    /// </summary>
    public TokenBucketRateLimiterOptions RateLimit { get; set; } = new()
    {
        TokenLimit = 20,
        TokensPerPeriod = 10,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    private static TimeSpan InRange(TimeSpan value, TimeSpan most, string name) =>
        value >= TimeSpan.FromSeconds(1) && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"It is not from one second to {most}.");
}
