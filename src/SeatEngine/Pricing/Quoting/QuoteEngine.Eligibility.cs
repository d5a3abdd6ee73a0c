using System.Runtime.InteropServices;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <content>Whether each ticket may be bought at its type.</content>
internal sealed partial class QuoteEngine
{
    /// <summary>Tickets by book, type and performance; by <c>default</c> for all performances.</summary>
    private Dictionary<(PriceBook Book, PriceTypeId Type, PerformanceId Performance), int>? _counts;

    private void CheckEligibility()
    {
        Dictionary<PriceTable, ulong[]>? seen = _cart.Length > ManyLines ? new(_tables.Length) : null;
        for (var i = 0; i < _cart.Length; i++)
        {
            var line = _cart[i];
            if (line.Ticket is not { } ticket)
            {
                continue;
            }

            if (line.Slot > 0 && (seen is not null ? IsRepeated(line, seen) : IsRepeated(i)))
            {
                Report(line.Number, QuoteProblemKind.DuplicatePlace, $"Seat '{ticket.Place}' is in the cart twice.");
            }

            if (line.Kind != PriceTypeKind.Sale && string.IsNullOrWhiteSpace(ticket.Reason))
            {
                Report(line.Number, QuoteProblemKind.MissingReason, $"A ticket of type '{ticket.Type}' is given away and needs a reason.");
            }

            var asked = line.Book.Types[line.Type].Eligibility;
            if (!ReferenceEquals(asked, PriceTypeEligibility.Anyone))
            {
                CheckEligibility(line, asked);
            }
        }
    }

    private static bool IsRepeated(CartLine line, Dictionary<PriceTable, ulong[]> seen)
    {
        ref var seats = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, line.Table, out _);
        seats ??= new ulong[(line.Table.Map.SlotCount + 63) / 64];
        var bit = 1UL << (line.Slot & 63);
        var repeated = (seats[line.Slot >> 6] & bit) != 0;
        seats[line.Slot >> 6] |= bit;
        return repeated;
    }

    private bool IsRepeated(int index)
    {
        var line = _cart[index];
        for (var i = 0; i < index; i++)
        {
            if (_cart[i].Slot == line.Slot && ReferenceEquals(_cart[i].Table, line.Table))
            {
                return true;
            }
        }

        return false;
    }

    private void CheckEligibility(CartLine line, PriceTypeEligibility asked)
    {
        var type = line.Ticket!.Type;
        if (!asked.Channels.IsEmpty && !asked.Channels.Contains(_request.Channel))
        {
            Report(line.Number, QuoteProblemKind.Channel, $"Type '{type}' is not sold in channel '{_request.Channel}'.");
        }

        foreach (var fact in asked.PatronFacts)
        {
            if (!_request.Patron.Contains(fact))
            {
                Report(line.Number, QuoteProblemKind.Patron, $"Type '{type}' is for buyers known as '{fact}'.");
            }
        }

        if (!asked.Codes.IsEmpty
            && !asked.Codes.Any(code => _request.Codes.Contains(code) && CodeState(line.Book, code) == QuoteStepReason.Applied))
        {
            Report(line.Number, QuoteProblemKind.Code, $"Type '{type}' needs a code{WhyNot(line.Book, asked)}.");
        }

        var zone = line.Book.Zones[line.Zone].Id;
        if (!asked.Zones.IsEmpty && !asked.Zones.Contains(zone))
        {
            Report(line.Number, QuoteProblemKind.Zone, $"Type '{type}' is not sold in zone '{zone}'.");
        }

        var features = FeaturesOf(line);
        if ((features & asked.RequiredFeatures) != asked.RequiredFeatures || (features & asked.ForbiddenFeatures) != 0)
        {
            Report(line.Number, QuoteProblemKind.SeatFeatures, $"Type '{type}' is not sold for a place like '{line.Ticket.Place}'.");
        }

        CheckCounts(line, asked);
    }

    /// <summary>What is wrong with the codes that were given for a type, as the end of a sentence.</summary>
    private string WhyNot(PriceBook book, PriceTypeEligibility asked) => string.Concat(asked.Codes
        .Where(_request.Codes.Contains)
        .Select(code => $"; '{code}' is not taken: {QuoteExplainer.Why(CodeState(book, code))}"));

    private void CheckCounts(CartLine line, PriceTypeEligibility asked)
    {
        var type = line.Ticket!.Type;
        if (asked.MinimumPerOrder > 1 || asked.MaximumPerOrder is not null)
        {
            var count = Count(line.Book, type, default);
            if (count < asked.MinimumPerOrder)
            {
                Report(line.Number, QuoteProblemKind.TooFew,
                    FormattableString.Invariant($"Type '{type}' is sold from {asked.MinimumPerOrder} tickets on."));
            }
            else if (count > asked.MaximumPerOrder)
            {
                Report(line.Number, QuoteProblemKind.TooMany,
                    FormattableString.Invariant($"Type '{type}' is sold up to {asked.MaximumPerOrder} tickets."));
            }
        }

        if (asked.MustAccompany is { } other)
        {
            var accompanied = Count(line.Book, other, line.Performance);
            if (accompanied == 0
                || Count(line.Book, type, line.Performance) > (long)accompanied * (asked.MaximumPerAccompanied ?? int.MaxValue))
            {
                Report(line.Number, QuoteProblemKind.NotAccompanied,
                    $"Type '{type}' is sold only together with type '{other}', and not more of it than that allows.");
            }
        }
    }

    private int Count(PriceBook book, PriceTypeId type, PerformanceId performance)
    {
        if (_counts is null)
        {
            _counts = [];
            foreach (var line in _cart)
            {
                if (line.Ticket is { } ticket)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_counts, (line.Book, ticket.Type, default), out _)++;
                    CollectionsMarshal.GetValueRefOrAddDefault(_counts, (line.Book, ticket.Type, line.Performance), out _)++;
                }
            }
        }

        return _counts.GetValueOrDefault((book, type, performance));
    }

    private static SeatFeatures FeaturesOf(CartLine line) =>
        line.Slot > 0 ? line.Table.Map[new SeatIndex(line.Slot)].Features : SeatFeatures.None;
}
