using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <content>The checks of what a book says of its house: where it is, and what can be paid there.</content>
internal sealed partial class PriceBookChecks
{
    private void CheckHouse()
    {
        CheckAccount("roundingAccount", book.RoundingAccount);
        if (book.PayableStep is { } step)
        {
            CheckCurrency("payableStep", step);
            CheckStep("payableStep", step);
        }

        if (book.TimeZone is { } zone && !HouseTime.TryFind(zone, out _, out var why))
        {
            Error("unknown-time-zone", "timeZone", why);
        }
    }

    private void CheckStep(string place, Money step)
    {
        if (step.MinorUnits is < 1 or > 1_000_000)
        {
            Error("step-range", place, "The step is 1 to 1,000,000 minor units.");
        }
    }
}
