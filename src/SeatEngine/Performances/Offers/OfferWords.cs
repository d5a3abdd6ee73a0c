using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>Says why there is no offer.</summary>
internal static class OfferWords
{
    /// <summary>Why the seats found cannot be sold, or else why none were found.</summary>
    public static string NoOffer(Quote? refused, IAnswer search) =>
        refused is null ? search.Explain() : $"Seats were found, but not at the price types asked for. {refused.Explain()}";
}
