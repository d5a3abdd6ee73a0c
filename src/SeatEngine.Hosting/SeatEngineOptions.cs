namespace SeatEngine.Hosting;

/// <summary>What a host is told about SeatEngine. Checked when the host starts.</summary>
/// <remarks>To be written while the host is set up, and by one thread; read by any number afterwards.</remarks>
public sealed class SeatEngineOptions
{
    /// <summary>The longest <see cref="SettleEvery"/>: one hour.</summary>
    public static readonly TimeSpan LongestSettleEvery = TimeSpan.FromHours(1);

    /// <summary>
    /// How often the open performances are looked through for holds and hold codes that have ended, above zero and at most
    /// <see cref="LongestSettleEvery"/>; one second unless said otherwise. Nobody has to wait for it: what has ended is seen to
    /// have ended by its instant. It decides how soon the log says so, and with it those who follow the log.
    /// </summary>
    public TimeSpan SettleEvery { get; set; } = TimeSpan.FromSeconds(1);
}
