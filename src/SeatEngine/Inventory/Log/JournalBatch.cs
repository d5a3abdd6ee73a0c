using System.Collections.Immutable;

namespace SeatEngine.Inventory;

/// <summary>Events of one transaction, to be stored all or none.</summary>
/// <param name="Transaction">What joins them.</param>
/// <param name="Parts">The events by performance, each performance once.</param>
public sealed record JournalBatch(TransactionId Transaction, ImmutableArray<JournalPart> Parts);
