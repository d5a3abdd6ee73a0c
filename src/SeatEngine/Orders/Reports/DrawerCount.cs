using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>Money that was counted at the end of a day.</summary>
/// <param name="Means">The means of payment.</param>
/// <param name="Amount">What was counted, what the drawer was opened with among it.</param>
/// <param name="Drawer">The drawer; <c>default</c> for all drawers together.</param>
/// <param name="Operator">Whose it is; <c>default</c> for all operators together.</param>
public sealed record DrawerCount(TenderId Means, Money Amount, DrawerId Drawer = default, ActorId Operator = default);
