using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

public abstract partial class InventoryStep
{
    /// <summary>Takes free places out of use. It needs the right to manage.</summary>
    /// <param name="places">The places, at least one.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is no place.</exception>
    public static InventoryStep Block(PlaceSelection places, RequestOptions? request = null)
    {
        CheckPlaces(places);
        return new BlockStep(places, true, request);
    }

    /// <summary>Takes blocked places into use again. It needs the right to manage.</summary>
    /// <param name="places">The places, at least one.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is no place.</exception>
    public static InventoryStep Unblock(PlaceSelection places, RequestOptions? request = null)
    {
        CheckPlaces(places);
        return new BlockStep(places, false, request);
    }

    /// <summary>Makes a hold code, or changes the one of the same id. It needs the right to manage.</summary>
    /// <param name="code">The code; its id is not <c>default</c>.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">The code has no id.</exception>
    public static InventoryStep DefineCode(HoldCode code, RequestOptions? request = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        CheckCode(code.Id);
        return new HouseStep(InventoryEventKind.CodeDefined, null,
            new InventoryEvent.RareDetails { Code = code, CodeId = code.Id }, request);
    }

    /// <summary>Sets places aside under a hold code, whatever their state. It needs the right to manage.</summary>
    /// <param name="code">A code that is defined.</param>
    /// <param name="places">The seats, and how many places of which areas; at least one.</param>
    /// <param name="mode">What it does to the codes that lie there already.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step. What is painted is in the event's places.</returns>
    /// <exception cref="ArgumentException">There is no place, or the code is <c>default</c>.</exception>
    public static InventoryStep PaintCode(HoldCodeId code, PlaceSelection places, CodePaintMode mode = CodePaintMode.Above,
        RequestOptions? request = null)
    {
        CheckCode(code);
        CheckPlaces(places);
        if (!Enum.IsDefined(mode))
        {
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "The mode is unknown.");
        }

        return new HouseStep(InventoryEventKind.CodePainted, places,
            new InventoryEvent.RareDetails { CodeId = code, PaintMode = mode }, request);
    }

    /// <summary>Sets seats aside under a hold code, whatever their state. It needs the right to manage.</summary>
    /// <param name="code">A code that is defined.</param>
    /// <param name="seats">The seats, at least one.</param>
    /// <param name="mode">What it does to the codes that lie there already.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is no seat, or the code is <c>default</c>.</exception>
    public static InventoryStep PaintCode(HoldCodeId code, SeatSet seats, CodePaintMode mode = CodePaintMode.Above,
        RequestOptions? request = null)
    {
        ArgumentNullException.ThrowIfNull(seats);
        return PaintCode(code, PlaceSelection.Of(seats.ToIds()), mode, request);
    }

    /// <summary>Takes a hold code from places. It needs the right to manage.</summary>
    /// <param name="code">A code that is defined.</param>
    /// <param name="places">The places, at least one; an area is freed of the code whatever the count.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is no place, or the code is <c>default</c>.</exception>
    public static InventoryStep EraseCode(HoldCodeId code, PlaceSelection places, RequestOptions? request = null)
    {
        CheckCode(code);
        CheckPlaces(places);
        return new HouseStep(InventoryEventKind.CodeErased, places, new InventoryEvent.RareDetails { CodeId = code }, request);
    }

    /// <summary>Takes a hold code from wherever it lies, before its date. It needs the right to manage.</summary>
    /// <param name="code">A code that is defined.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">The code is <c>default</c>.</exception>
    public static InventoryStep ReleaseCode(HoldCodeId code, RequestOptions? request = null)
    {
        CheckCode(code);
        return new HouseStep(InventoryEventKind.CodeReleased, null, new InventoryEvent.RareDetails { CodeId = code }, request);
    }

    /// <summary>Says what a channel may see and sell. It needs the right to manage.</summary>
    /// <param name="rights">The rights; the channel is not <c>default</c>.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">No channel is named.</exception>
    public static InventoryStep DefineChannel(ChannelRights rights, RequestOptions? request = null)
    {
        ArgumentNullException.ThrowIfNull(rights);
        if (rights.Channel.IsNone)
        {
            throw new ArgumentException("Rights are those of a channel that has a name.", nameof(rights));
        }

        return new HouseStep(InventoryEventKind.ChannelDefined, null, new InventoryEvent.RareDetails { Rights = rights }, request);
    }

    /// <summary>States when places kept for people with access needs go to general sale. It needs the right to manage.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step.</returns>
    public static InventoryStep ReleaseAccessible(AccessibleRelease rule, RequestOptions? request = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new HouseStep(InventoryEventKind.AccessibleReleaseChanged, null,
            new InventoryEvent.RareDetails { AccessibleRelease = rule }, request);
    }

    /// <summary>Moves to another version of the hall, by ids. It needs the right to manage.</summary>
    /// <param name="plan">The name under which a replayed log finds the map again; not <c>default</c>.</param>
    /// <param name="map">The map of the new version.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step; it fails with the list of the held and sold places that would vanish, or that would share their floor.</returns>
    /// <exception cref="ArgumentException">The plan is <c>default</c>.</exception>
    public static InventoryStep ChangePlan(PlanId plan, SeatMap map, RequestOptions? request = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (plan.IsNone)
        {
            throw new ArgumentException("A plan needs a name.", nameof(plan));
        }

        return new ChangePlanStep(plan, map, request);
    }

    private static void CheckCode(HoldCodeId code)
    {
        if (code.IsNone)
        {
            throw new ArgumentException("A hold code is needed.", nameof(code));
        }
    }
}
