using SeatEngine.Layout;

namespace SeatEngine.Allocation;

/// <summary>A stretch of neighbours that a group may have seats of: free seats side by side, or those of a box.</summary>
/// <param name="At">Where its seats begin in the field.</param>
/// <param name="Length">How many seats it has.</param>
/// <param name="IsBox">Whether anyone sits beside anyone in it.</param>
/// <param name="IsClosed">Whether the last seat is beside the first: a table that is free all round.</param>
/// <param name="Middle">A point amidst it.</param>
/// <param name="Reach">How far its seats lie from there at most, in metres.</param>
internal readonly record struct GroupStretch(int At, int Length, bool IsBox, bool IsClosed, PlanPoint Middle, double Reach);
