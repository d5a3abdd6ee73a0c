using System.Globalization;
using System.Text;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>Makes a person's text of a quote's trace.</summary>
internal sealed class QuoteExplainer(Quote quote, IFormatProvider culture, bool withUnapplied)
{
    private readonly StringBuilder _text = new();

    public string Text()
    {
        var steps = quote.Trace.ToLookup(static step => step.Line ?? -1);
        foreach (var line in quote.Lines)
        {
            WriteTitle(line);
            foreach (var step in steps[line.Number])
            {
                Write(step);
            }

            Say($"  {(line.Kind == PriceTypeKind.Sale ? "costs" : "is given away, worth " + Amount(line.Price) + "; costs")} " +
                $"{Amount(line.Total)}");
        }

        WriteOrder(steps[-1]);
        WriteTotals();
        return _text.ToString();
    }

    private void WriteTitle(QuoteLine line)
    {
        var number = (line.Number + 1).ToString(CultureInfo.InvariantCulture);
        if (!line.Item.IsNone)
        {
            Say($"{number}. {line.Name}");
            return;
        }

        var performance = line.Performance.IsNone ? "" : $", {line.Performance}";
        var reason = line.Reason is null ? "" : $" ({line.Reason})";
        Say($"{number}. {line.Place}, zone {line.Zone}{performance}: {line.Name}{reason}");
    }

    private void WriteOrder(IEnumerable<QuoteStep> steps)
    {
        var titled = false;
        foreach (var step in steps)
        {
            if (step.Applied || withUnapplied)
            {
                if (!titled)
                {
                    Say("Order");
                    titled = true;
                }

                Write(step);
            }
        }

        foreach (var problem in quote.Problems)
        {
            Say($"Line {(problem.Line + 1).ToString(CultureInfo.InvariantCulture)} cannot be sold as asked: {problem.Message}");
        }
    }

    private void WriteTotals()
    {
        foreach (var total in quote.Totals)
        {
            Say($"Total {Amount(total.Total)}");
            Part("before discounts", total.Price);
            Part("discounts", -total.Discounts);
            Part("fees on top", total.Fees);
            Part("taxes on top", total.TaxOnTop);
            Part("cents moved for taxes on sums", total.TaxRounding);
            Part("rounded to what can be paid", total.PayableRounding);
            Part("taxes contained", total.TaxContained);
            Part("given away", total.ValueGiven);
        }

        foreach (var tax in quote.Taxes)
        {
            Say($"  {tax.Name} {tax.Rate}: {Amount(tax.Amount)} of {Amount(tax.Net)} net");
        }

        foreach (var account in quote.Ledger)
        {
            Say($"  to account {account.Account}: {Amount(account.Amount)}");
        }
    }

    private void Part(string name, Money amount)
    {
        if (!amount.IsZero)
        {
            Say($"  {name}: {Amount(amount)}");
        }
    }

    private void Write(QuoteStep step)
    {
        if (!step.Applied && step.Reason != QuoteStepReason.LayerExhausted)
        {
            if (withUnapplied)
            {
                Say($"  {step.Name} does not apply: {Why(step.Reason)}");
            }

            return;
        }

        var layer = step.Layer.IsNone ? "" : $" on {step.Layer}";
        Say(step.Kind switch
        {
            QuoteStepKind.ListPrice => $"  {step.Layer}: {Amount(step.After)}",
            QuoteStepKind.Kept => $"  {step.Layer}: {Amount(step.After)}, as in the order",
            QuoteStepKind.Item => $"  {Amount(step.After)}",
            QuoteStepKind.Package => $"  share of the package{layer}: {Amount(step.Before)} → {Amount(step.After)}",
            QuoteStepKind.Complimentary => $"  given away{layer}: {Amount(step.Before)} → {Amount(step.After)}",
            QuoteStepKind.Code => $"  code {step.Name} is taken",
            QuoteStepKind.Consumed => $"  {step.Name} uses the line without making it cheaper",
            QuoteStepKind.Fee when step.Layer.IsNone => $"  {step.Name}: {Amount(step.After)} on top",
            QuoteStepKind.Fee => $"  {step.Name}: {Amount(step.Before - step.After)} out of {step.Layer}",
            QuoteStepKind.Tax when step.After < step.Before =>
                $"  {step.Name}: {Amount(step.Before)} contains {Amount(step.Before - step.After)}",
            QuoteStepKind.Tax => $"  {step.Name}: {Amount(step.After - step.Before)} on top",
            QuoteStepKind.TaxRounding => $"  {step.Name} on the sum: {Amount(step.Before)} → {Amount(step.After)}",
            QuoteStepKind.PayableRounding => $"  rounded to what can be paid: {Amount(step.Before)} → {Amount(step.After)}",
            QuoteStepKind.Event or QuoteStepKind.Adjustment or QuoteStepKind.Dynamic or QuoteStepKind.Discount =>
                $"  {step.Name}{layer}: {Amount(step.Before)} → {Amount(step.After)}",
        });
    }

    /// <summary>Why a rule did not apply, as the end of a sentence.</summary>
    public static string Why(QuoteStepReason reason) => reason switch
    {
        QuoteStepReason.NotInForce => "it is not in force at this moment",
        QuoteStepReason.OtherZone => "it is for other zones",
        QuoteStepReason.OtherType => "it is for other price types",
        QuoteStepReason.OtherSeat => "it is for other seats",
        QuoteStepReason.OtherChannel => "it is for another channel or waived in this one",
        QuoteStepReason.OtherPatron => "it is for other buyers or waived for this one",
        QuoteStepReason.NoTierReached => "no tier of it is reached",
        QuoteStepReason.EarlierRuleApplied => "an earlier rule applied, and only the first does",
        QuoteStepReason.NoSuchLayer => "the price has no such layer",
        QuoteStepReason.NoCode => "no code that opens it was given",
        QuoteStepReason.UnknownCode => "the code is not known",
        QuoteStepReason.CodeUsedUp => "as many orders have used it as may",
        QuoteStepReason.BetterWithout => "the order costs no less with it",
        QuoteStepReason.NoMatchingLine => "there is no line of the kind it takes",
        QuoteStepReason.LinesConsumed => "other rules have used the lines it would take",
        QuoteStepReason.TooFewLines => "there are too few lines",
        QuoteStepReason.TooLowValue => "the lines are worth too little",
        QuoteStepReason.MinimumPrice => "the minimum price stands in the way",
        QuoteStepReason.OrderValue => "the value of the order is outside its threshold",
        QuoteStepReason.FreeTicket => "the ticket is free",
        QuoteStepReason.LayerExhausted => "its layer has nothing left",
        QuoteStepReason.Applied => throw Unknown.Value(reason),
    };

    private string Amount(Money money) => money.ToString(culture);

    private void Say(string text) => _text.Append(text).Append('\n');
}
