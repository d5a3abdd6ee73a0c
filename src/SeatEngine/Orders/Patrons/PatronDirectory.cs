using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>The patrons that the house knows.</summary>
/// <remarks>Safe for use by any number of threads.</remarks>
[SendInstead("its patrons"), JsonConverter(typeof(NotOnTheWire))]
public sealed class PatronDirectory
{
    private readonly ConcurrentDictionary<PatronId, Patron> _patrons = new();

    /// <summary>All patrons, by their ids.</summary>
    public ImmutableArray<Patron> Patrons => [.. _patrons.Values.OrderBy(static patron => patron.Id)];

    /// <summary>Keeps a patron, in place of what was known under the id.</summary>
    /// <param name="patron">The patron, whose id is not <c>default</c>.</param>
    /// <exception cref="ArgumentException">The patron has no id.</exception>
    public void Keep(Patron patron)
    {
        ArgumentNullException.ThrowIfNull(patron);
        _patrons[patron.Id.IsNone ? throw new ArgumentException("A patron has an id.", nameof(patron)) : patron.Id] = patron;
    }

    /// <summary>Finds a patron.</summary>
    /// <param name="patron">The id.</param>
    /// <returns>The patron; null when none of the id is known.</returns>
    public Patron? Find(PatronId patron) => _patrons.GetValueOrDefault(patron);

    /// <summary>Forgets all that is known of a patron. Orders keep the id, which then says nothing about anybody.</summary>
    /// <param name="patron">The id.</param>
    /// <returns>Whether anything was known.</returns>
    public bool Erase(PatronId patron) => _patrons.TryRemove(patron, out _);

    /// <summary>The terms by which a patron buys: with all that is known of it, and of its household.</summary>
    /// <param name="patron">The id; facts are none when nothing is known under it.</param>
    /// <param name="terms">Channel, operator and codes; null for none.</param>
    /// <returns>The terms.</returns>
    public OrderTerms TermsOf(PatronId patron, OrderTerms? terms = null)
    {
        var known = Find(patron);
        var household = known is null || known.Household.IsNone ? null : Find(known.Household);
        ImmutableArray<PatronFact> facts = [.. known?.Facts ?? [], .. household?.Facts ?? []];
        return (terms ?? OrderTerms.None) with
        {
            Buyer = patron,
            Household = known?.Household ?? default,
            Facts = [.. facts.Distinct().Order()],
        };
    }
}
