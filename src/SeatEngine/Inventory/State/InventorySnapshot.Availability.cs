using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

public sealed partial class InventorySnapshot
{
    /// <summary>The seats that a channel may take now from general sale.</summary>
    /// <param name="channel">The channel; <c>default</c> for the house itself, which may take every free seat.</param>
    /// <param name="at">The instant asked about: hold codes that have ended by then keep nothing back.</param>
    /// <returns>
    /// The free seats that the channel sees, that lie under no code it may not break, and that are not kept for people
    /// with access needs; see <see cref="AccessibleRelease"/>.
    /// </returns>
    /// <remarks>Set algebra over a mask that is cached until the codes change or one of them ends.</remarks>
    public SeatSet AvailableTo(ChannelId channel, DateTimeOffset at) => AvailableTo(channel, at, forAccessNeeds: false);

    /// <summary>The seats that a channel may take now for a buyer.</summary>
    /// <param name="channel">The channel; <c>default</c> for the house itself.</param>
    /// <param name="at">The instant asked about.</param>
    /// <param name="forAccessNeeds">Whether the buyer has access needs, so that places kept for them are available before their
    /// release.</param>
    /// <returns>The seats.</returns>
    public SeatSet AvailableTo(ChannelId channel, DateTimeOffset at, bool forAccessNeeds)
    {
        if (channel.IsNone)
        {
            return Free;
        }

        if (State.Codes.RightsOf(channel) is { MaySell: false })
        {
            return Map.Empty;
        }

        var available = State.Codes.MaskOf(channel, at) is { } mask ? Free & mask : Free;
        return forAccessNeeds || MayTakeAccessible(channel) ? available : available - KeptAccessible(at);
    }

    /// <summary>How many places of a general-admission area a channel may take now.</summary>
    /// <param name="channel">The channel; <c>default</c> for the house itself.</param>
    /// <param name="area">An area of the map.</param>
    /// <param name="at">The instant asked about.</param>
    /// <returns>The number of places, at least 0.</returns>
    /// <exception cref="ArgumentException">The map has no such area.</exception>
    public int AvailableTo(ChannelId channel, AreaId area, DateTimeOffset at) =>
        Math.Max(0, State.AvailableIn(AreaIndex(area), channel, at));

    /// <summary>The hold code that governs a seat: the topmost of those it lies under that has not ended.</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <param name="at">The instant asked about.</param>
    /// <returns>The code, or null when the seat lies under none.</returns>
    public HoldCode? CodeOf(SeatIndex seat, DateTimeOffset at) => State.Codes.Governing(seat, at);

    /// <summary>The places kept for people with access needs that are not in general sale.</summary>
    /// <param name="at">The instant asked about.</param>
    /// <returns>The set; see <see cref="AccessibleRelease"/>.</returns>
    public SeatSet KeptAccessible(DateTimeOffset at) =>
        Map.AccessiblePlaces.IsEmpty ? Map.Empty : AccessibleKeeping.Kept(State, at);

    private bool MayTakeAccessible(ChannelId channel) => State.Codes.RightsOf(channel) is { MayTakeAccessible: true };
}
