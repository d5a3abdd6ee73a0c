namespace SeatEngine.AspNetCore;

/// <summary>What changes of places have come to, or would come to.</summary>
/// <param name="IsDone">Whether they were done; false for a preview.</param>
/// <param name="Explanation">The same in whole sentences.</param>
/// <param name="Seats">Each seat that is otherwise by it.</param>
/// <param name="Undo">What brings back what was before, unless others have changed it since.</param>
internal sealed record ChangesAnswer(bool IsDone, string Explanation, ChangedSeat[] Seats, PlaceChange[] Undo);
