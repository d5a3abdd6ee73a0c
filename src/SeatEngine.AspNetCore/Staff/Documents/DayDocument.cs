namespace SeatEngine.AspNetCore;

/// <summary>A day of the book.</summary>
/// <param name="Day">The day, in the house's zone.</param>
/// <param name="Balances">Whether orders, payments and ledger agree, and nothing is over or short.</param>
/// <param name="Explanation">The same in whole sentences.</param>
/// <param name="Sales">What was sold less what was given back, a line for each currency.</param>
/// <param name="Taken">What was taken, by operator, drawer and means.</param>
/// <param name="Counted">What was counted.</param>
internal sealed record DayDocument(
    DateOnly Day, bool Balances, string Explanation, string[] Sales, TakenDocument[] Taken, CountDocument[] Counted);
