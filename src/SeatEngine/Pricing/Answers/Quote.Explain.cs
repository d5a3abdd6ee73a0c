using System.Globalization;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

public sealed partial class Quote
{
    /// <summary>What the cart costs, or why it cannot be sold as asked, and which codes are not taken and why, in English.</summary>
    /// <returns>One or more whole sentences; <see cref="ExplainSteps"/> tells how the price came about.</returns>
    public string Explain() => Succeeded
        ? Sentences.Join(
            Lines.IsEmpty
                ? "The cart is empty."
                : "The cart costs " +
                    $"{Sentences.List([.. Totals.Select(static total => total.Total.ToString(CultureInfo.InvariantCulture))])}.",
            RefusedCodes())
        : Sentences.Join(
            "The cart cannot be sold as asked.", [.. Problems.Select(static problem => problem.ToString()), .. RefusedCodes()]);

    private string[] RefusedCodes() =>
    [
        .. Trace.Where(static step => step.Kind == QuoteStepKind.Code && !step.Applied)
            .Select(static step => $"Code '{step.Name}' is not taken: {QuoteExplainer.Why(step.Reason)}."),
    ];

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    /// <summary>The whole trace as a person would read it: each line's steps, what did not apply and why, the order, the totals.</summary>
    /// <param name="culture">Says how amounts are written.</param>
    /// <param name="withUnapplied">Whether rules that did not apply are told, with the reason.</param>
    /// <returns>Several lines of text. Made anew at each call; O(steps).</returns>
    public string ExplainSteps(IFormatProvider culture, bool withUnapplied = true)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return new QuoteExplainer(this, culture, withUnapplied).Text();
    }
}
