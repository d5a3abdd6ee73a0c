using System.Collections.Immutable;
using System.Numerics;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <content>Which promo codes are taken.</content>
internal sealed partial class QuoteEngine
{
    /// <summary>Up to so many codes, every combination is tried: 256 runs of the rules at most.</summary>
    private const int MostCombined = 8;

    private ImmutableArray<PromoCode> ChooseCodes()
    {
        if (_request.Codes.IsEmpty)
        {
            return [];
        }

        List<PromoCode> valid = [];
        foreach (var code in _request.Codes.Distinct().Order())
        {
            var reason = QuoteStepReason.UnknownCode;
            foreach (var book in _books)
            {
                var state = CodeState(book, code);
                reason = reason is QuoteStepReason.UnknownCode || state == QuoteStepReason.Applied ? state : reason;
            }

            if (reason == QuoteStepReason.Applied)
            {
                valid.Add(code);
            }
            else
            {
                _trace.Add(-1, QuoteStepKind.Code, reason, new TraceRule(code.Value, code.Value), null, default, 0, 0);
            }
        }

        var choice = _request.DiscountChoice ?? _books[0].Definition.DiscountChoice;
        var taken = choice == DiscountChoice.BestForBuyer ? BestFor(valid) : [.. valid];
        foreach (var code in valid)
        {
            var reason = taken.Contains(code) ? QuoteStepReason.Applied : QuoteStepReason.BetterWithout;
            _trace.Add(-1, QuoteStepKind.Code, reason, new TraceRule(code.Value, code.Value), null, default, 0, 0);
        }

        return taken;
    }

    private QuoteStepReason CodeState(PriceBook book, PromoCode code)
    {
        if (!book.Rules.Codes.TryGetValue(code, out var rule))
        {
            return QuoteStepReason.UnknownCode;
        }

        if (rule.From > _asOf || rule.Until <= _asOf)
        {
            return QuoteStepReason.NotInForce;
        }

        return rule.MaximumOrders is { } most && _request.CodeUses.GetValueOrDefault(code) >= most
            ? QuoteStepReason.CodeUsedUp
            : QuoteStepReason.Applied;
    }

    /// <summary>
    /// Whether one of the codes opens a discount. Of several books one must have both and take the code: where it is used up or out of
    /// date it opens nothing, even if another book takes it for something else.
    /// </summary>
    private bool IsOpen(CompiledDiscount discount, ImmutableArray<PromoCode> codes)
    {
        foreach (var code in codes)
        {
            foreach (var book in _books)
            {
                if (book.Currency == discount.Currency && CodeState(book, code) == QuoteStepReason.Applied
                    && book.Rules.Codes[code].Discounts.Contains(discount.Rule.Id))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// The codes with which the buyer pays least. Among equals the fewest codes, then the first in order, so that
    /// none is used up for nothing. Where a price type in the cart needs a code, one of those that open it is always taken, so that it
    /// counts as used.
    /// </summary>
    private ImmutableArray<PromoCode> BestFor(List<PromoCode> codes)
    {
        ImmutableArray<PromoCode> best = [];
        Int128 lowest = 0;
        var first = true;
        _trace.IsSilent = true;
        var needs = NeedsOf(codes);
        foreach (var candidate in Candidates(codes).Where(candidate => needs.TrueForAll(need => need.Overlaps(candidate))))
        {
            RunRules(candidate);
            var total = GrandTotal();
            if (first || total < lowest)
            {
                first = false;
                lowest = total;
                best = candidate;
            }
        }

        _trace.IsSilent = false;
        return best;
    }

    /// <summary>For each price type in the cart that needs a code, those of the codes that open it.</summary>
    private List<HashSet<PromoCode>> NeedsOf(List<PromoCode> codes)
    {
        List<HashSet<PromoCode>> needs = [];
        foreach ((var book, var type) in _cart.Where(static line => !line.IsItem).Select(static line => (line.Book, line.Type)).Distinct())
        {
            var asked = book.Types[type].Eligibility.Codes;
            if (!asked.IsEmpty)
            {
                HashSet<PromoCode> need =
                    [.. codes.Where(code => asked.Contains(code) && CodeState(book, code) == QuoteStepReason.Applied)];
                if (need.Count > 0)
                {
                    needs.Add(need);
                }
            }
        }

        return needs;
    }

    /// <summary>
    /// None, then each code alone, then combinations by size, those of one size in order. Of more codes than can be combined: none, each
    /// alone, all but one, all.
    /// </summary>
    private static IEnumerable<ImmutableArray<PromoCode>> Candidates(List<PromoCode> codes)
    {
        var count = codes.Count;
        if (count <= MostCombined)
        {
            // The first code has the highest bit, so that of one size the greater mask has the earlier codes.
            return Enumerable.Range(0, 1 << count)
                .OrderBy(static mask => BitOperations.PopCount((uint)mask))
                .ThenByDescending(static mask => mask)
                .Select(mask => codes.Where((_, index) => (mask >> (count - 1 - index) & 1) != 0).ToImmutableArray());
        }

        return codes.Select(static code => ImmutableArray.Create(code))
            .Concat(codes.Select(code => codes.Where(other => other != code).ToImmutableArray()))
            .Prepend([])
            .Append([.. codes]);
    }
}
