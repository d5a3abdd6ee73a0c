using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

public sealed partial class InventorySnapshot
{
    /// <summary>The seats that a channel may take now.</summary>
    /// <param name="channel">The channel; <c>default</c> for a request that names none, which has the least of rights.</param>
    /// <param name="at">The instant asked about: hold codes that have ended by then keep nothing back.</param>
    /// <param name="forAccessNeeds">Whether the buyer has access needs, so that places kept for them are available before their
    /// release.</param>
    /// <returns>
    /// The free seats that the channel sees, that lie under no code it may not break, and that are not kept for people
    /// with access needs; see <see cref="AccessibleRelease"/>.
    /// </returns>
    /// <remarks>Set algebra over a mask that is cached until the codes change or one of them ends.</remarks>
    public SeatSet AvailableTo(ChannelId channel, DateTimeOffset at, bool forAccessNeeds = false)
    {
        var rights = State.Codes.RightsOf(channel);
        if (!rights.MaySell)
        {
            return Map.Empty;
        }

        var available = State.Codes.MaskOf(channel, at) is { } mask ? Free & mask : Free;
        return forAccessNeeds || rights.MayTakeAccessible ? available : available - KeptAccessible(at);
    }

    /// <summary>The seats that a request may take now.</summary>
    /// <param name="request">Who asks; the house may take every free seat.</param>
    /// <param name="at">The instant asked about.</param>
    /// <param name="forAccessNeeds">Whether the buyer has access needs.</param>
    /// <returns>The seats.</returns>
    public SeatSet AvailableTo(RequestOptions request, DateTimeOffset at, bool forAccessNeeds = false)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.AsHouse ? Free : AvailableTo(request.Channel, at, forAccessNeeds);
    }

    /// <summary>How many places of a general-admission area a channel may take now.</summary>
    /// <param name="channel">The channel; <c>default</c> for a request that names none, which has the least of rights.</param>
    /// <param name="area">An area of the map.</param>
    /// <param name="at">The instant asked about.</param>
    /// <returns>The number of places, at least 0.</returns>
    /// <exception cref="ArgumentException">The map has no such area.</exception>
    public int AvailableTo(ChannelId channel, AreaId area, DateTimeOffset at) =>
        AvailableTo(new RequestOptions { Channel = channel }, area, at);

    /// <summary>How many places of a general-admission area a request may take now.</summary>
    /// <param name="request">Who asks; the house may take every free place.</param>
    /// <param name="area">An area of the map.</param>
    /// <param name="at">The instant asked about.</param>
    /// <returns>The number of places, at least 0.</returns>
    /// <exception cref="ArgumentException">The map has no such area.</exception>
    public int AvailableTo(RequestOptions request, AreaId area, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(request);
        var terms = new ClaimTerms(request.Channel, State.Codes.RightsOf(request), request.AsHouse, false, false);
        return State.AvailableIn(AreaIndex(area), terms, at);
    }

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
}
