namespace SeatEngine.Tests.Inventory;

internal enum JournalFault
{
    None,
    FailsBefore,
    FailsAfter,
    Tears,
}
