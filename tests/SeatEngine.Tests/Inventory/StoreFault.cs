namespace SeatEngine.Tests.Inventory;

internal enum StoreFault
{
    None,
    FailsBefore,
    FailsAfter,
    AnswersLate,
    Refuses,
    StoresTwice,
}
