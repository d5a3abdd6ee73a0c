using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Inventory;

/// <summary>A journal in memory, as text, that several machines write to; it can be told to fail.</summary>
internal sealed class MemoryJournal : ISeatJournal
{
    private readonly Lock _gate = new();

    /// <summary>Batches as they would lie in a store; the last may be torn.</summary>
    private readonly List<Dictionary<PerformanceId, (long After, byte[][] Lines)>> _batches = [];

    /// <summary>What goes wrong with the next append.</summary>
    public JournalFault NextFault { get; set; }

    public int Appends { get; private set; }

    public JournalAnswer Append(JournalBatch batch)
    {
        lock (_gate)
        {
            var fault = NextFault;
            NextFault = JournalFault.None;
            if (fault == JournalFault.FailsBefore)
            {
                throw new IOException("The journal failed before it stored anything.");
            }

            var missed = batch.Parts
                .Select(part => new JournalPart(part.Performance, part.After, [.. ReadStored(part.Performance, part.After)]))
                .Where(part => !part.Events.IsEmpty)
                .ToList();
            if (missed.Count > 0)
            {
                return JournalAnswer.Conflict(missed);
            }

            if (fault == JournalFault.Tears)
            {
                // Half a batch is written; whoever reads it later finds it incomplete and drops it whole.
                throw new IOException("The journal tore while it stored.");
            }

            _batches.Add(batch.Parts.ToDictionary(static part => part.Performance,
                static part => (part.After, part.Events.Select(static logged => logged.ToUtf8Json()).ToArray())));
            Appends++;
            return fault == JournalFault.FailsAfter
                ? throw new IOException("The journal failed after it stored all.")
                : JournalAnswer.Appended;
        }
    }

    public IEnumerable<InventoryEvent> Read(PerformanceId performance, long after)
    {
        lock (_gate)
        {
            return ReadStored(performance, after).ToList();
        }
    }

    private IEnumerable<InventoryEvent> ReadStored(PerformanceId performance, long after) =>
        _batches
            .Where(batch => batch.ContainsKey(performance) && batch[performance].After + batch[performance].Lines.Length > after)
            .SelectMany(batch => batch[performance].Lines.Select(static line => InventoryEvent.ParseJson(line)))
            .Where(logged => logged.Sequence > after);
}
