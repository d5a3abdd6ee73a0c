using System.Globalization;
using SeatEngine.Catalogues;
using SeatEngine.Orders;

namespace SeatEngine.Crash.Orders;

/// <summary>All that was told of the orders of a house, and what the house is held to.</summary>
internal sealed class OrderAudit
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, (int Events, long Cents)> _done = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    public int Done => _done.Count;

    public int Refused => _refused.Count;

    public int Unknown => _unknown.Count;

    /// <summary>Remembers what a process has told.</summary>
    public void Hear(string line)
    {
        lock (_turn)
        {
            switch (line.Split(' '))
            {
                case ["A", var operation, var events, var cents]:
                    _done[operation] = (int.Parse(events, CultureInfo.InvariantCulture), long.Parse(cents, CultureInfo.InvariantCulture));
                    break;
                case ["R", var operation]:
                    _refused.Add(operation);
                    break;
                case ["U", var operation]:
                    _unknown.Add(operation);
                    break;
                case not ["ready"]:
                    throw new InvalidOperationException("A process told what it does not say: " + line);
            }
        }
    }

    /// <summary>
    /// Looks whether every operation that was told to be done is there once and for the same cents, none that was refused is, no place is
    /// in two orders, every event's entries sum to zero, and inventories, orders, payments and ledger agree day by day.
    /// </summary>
    /// <param name="house">The house, opened anew.</param>
    /// <param name="mayLack">Whether operations that were told may be missing, since something was cut away on purpose.</param>
    /// <returns>
    /// How many tickets are in orders, how many operations are there that nobody was told of, and how many that were told lack.
    /// </returns>
    public async Task<(int Tickets, int Untold, int Lacking)> VerifyAsync(House house, bool mayLack)
    {
        var check = await house.CheckAsync();
        if (!check.Succeeded)
        {
            throw new InvalidDataException(check.Explain());
        }

        var events = house.Orders.Events;
        Demand.That(events.All(static made => made.Entries.Sum(static entry => entry.Amount.MinorUnits) == 0), "Entries do not sum to zero.");
        var tickets = house.Orders.Orders.SelectMany(static order => order.Tickets).ToArray();
        Demand.That(tickets.DistinctBy(static line => (line.Performance, line.Place)).Count() == tickets.Length, "A place is in two orders.");
        var found = events.GroupBy(Operation, StringComparer.Ordinal).ToDictionary(
            static made => made.Key,
            static made => (made.Count(), made.Sum(static one => one.Change.MinorUnits)),
            StringComparer.Ordinal);
        lock (_turn)
        {
            var lacking = 0;
            foreach (var (operation, told) in _done)
            {
                var isThere = found.TryGetValue(operation, out var there);
                lacking += isThere ? 0 : 1;
                Demand.That(isThere ? told == there : mayLack, $"{operation} was answered with {told}, and {there} is there.");
            }

            Demand.That(!_refused.Any(found.ContainsKey), "An operation is there that was refused.");
            return (tickets.Length, found.Keys.Count(operation => !_done.ContainsKey(operation)), lacking);
        }
    }

    private static string Operation(OrderEvent made) => made.Note.Length > 0 ? made.Note
        : made.Payments.Select(static payment => payment.Tender.Reference).FirstOrDefault("");
}
