using System.Globalization;

namespace SeatEngine.Pricing;

public sealed partial class Quote
{
    /// <summary>The whole trace as a person would read it, with invariant numbers: each line's steps, what did not apply and why, the order, the totals.</summary>
    /// <returns>Several lines of text. Made anew at each call; O(steps).</returns>
    public string Explain() => Explain(CultureInfo.InvariantCulture);

    /// <summary>The whole trace as a person would read it.</summary>
    /// <param name="culture">Says how amounts are written.</param>
    /// <param name="withUnapplied">Whether rules that did not apply are told, with the reason.</param>
    /// <returns>Several lines of text. Made anew at each call; O(steps).</returns>
    public string Explain(IFormatProvider culture, bool withUnapplied = true)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return new QuoteExplainer(this, culture, withUnapplied).Text();
    }
}
