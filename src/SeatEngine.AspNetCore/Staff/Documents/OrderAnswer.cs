namespace SeatEngine.AspNetCore;

/// <summary>What a sale or a change of an order has come to, or would come to.</summary>
/// <param name="IsDone">Whether it was done; false for a preview.</param>
/// <param name="Explanation">The same in whole sentences.</param>
/// <param name="Change">By how much the order's total is otherwise, in minor units.</param>
/// <param name="Refund">What is paid back, in minor units.</param>
/// <param name="Due">What is due after it, in minor units.</param>
/// <param name="Order">The order after it; null for the preview of a sale.</param>
internal sealed record OrderAnswer(bool IsDone, string Explanation, long Change, long Refund, long Due, StaffOrder? Order);
