using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <content>Which promo codes are taken.</content>
internal sealed partial class QuoteEngine
{
    /// <summary>Up to so many codes, every combination is tried.</summary>
    private const int MostCombined = 4;

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
    /// The codes with which the buyer pays least. Among equals the fewest codes, then the first in order, so that
    /// none is used up for nothing.
    /// </summary>
    private ImmutableArray<PromoCode> BestFor(List<PromoCode> codes)
    {
        ImmutableArray<PromoCode> best = [];
        Int128 lowest = 0;
        var first = true;
        _trace.IsSilent = true;
        foreach (var candidate in Candidates(codes))
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

    /// <summary>
    /// None, then each code alone, then combinations by size. Beyond a few codes only: none, each alone, all but one, all.
    /// </summary>
    private static List<ImmutableArray<PromoCode>> Candidates(List<PromoCode> codes)
    {
        List<ImmutableArray<PromoCode>> candidates = [[]];
        if (codes.Count <= MostCombined)
        {
            for (var mask = 1; mask < 1 << codes.Count; mask++)
            {
                var chosen = mask;
                candidates.Add([.. codes.Where((_, index) => (chosen >> index & 1) != 0)]);
            }

            return [.. candidates.OrderBy(static candidate => candidate.Length)];
        }

        candidates.AddRange(codes.Select(static code => ImmutableArray.Create(code)));
        candidates.AddRange(codes.Select(code => codes.Where(other => other != code).ToImmutableArray()));
        candidates.Add([.. codes]);
        return candidates;
    }
}
