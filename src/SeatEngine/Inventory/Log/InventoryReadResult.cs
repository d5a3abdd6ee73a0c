using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What came of loading a saved inventory: the inventory, or why the file was refused whole.</summary>
[SendInstead("its refusal and its warnings"), JsonConverter(typeof(NotOnTheWire))]
public sealed class InventoryReadResult : IAnswer
{
    internal InventoryReadResult(SeatInventory? inventory, ImmutableArray<string> warnings, string? refusal, int refusedLine)
    {
        Inventory = inventory;
        Warnings = warnings;
        Refusal = refusal;
        RefusedLine = refusedLine;
    }

    /// <summary>The inventory; null when the file was refused.</summary>
    public SeatInventory? Inventory { get; }

    /// <summary>What was noticed and dropped, such as a last line that was torn.</summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>Why the file was refused, in a sentence; null when it was not.</summary>
    public string? Refusal { get; }

    /// <summary>The line, from 1, because of which the file was refused; 0 when it was not.</summary>
    public int RefusedLine { get; }

    /// <summary>Whether there is an inventory.</summary>
    [MemberNotNullWhen(true, nameof(Inventory))]
    public bool Succeeded => Inventory is not null;

    /// <inheritdoc/>
    public string Explain() => Succeeded
        ? Sentences.Join(FormattableString.Invariant($"The inventory was read, at version {Inventory.Snapshot().Version}."), Warnings)
        : Sentences.Join("The file was refused.", [Refusal ?? string.Empty]);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    /// <summary>The inventory of a file that was not refused.</summary>
    /// <returns>The inventory.</returns>
    /// <exception cref="InvalidDataException">The file was refused.</exception>
    public SeatInventory OrThrow() => Inventory ?? throw new InvalidDataException(Refusal);
}
