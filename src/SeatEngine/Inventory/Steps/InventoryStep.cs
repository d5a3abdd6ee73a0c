using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>One change asked of an inventory, alone or with others in one transaction.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Made by the static methods, which check their arguments; decided by
/// <see cref="InventoryRules.Decide"/>, carried out by <see cref="SeatInventory.Execute(InventoryStep)"/> or
/// <see cref="InventoryGroup"/>. In a transaction a step is judged after those before it.
/// </remarks>
[SendInstead("the ids and amounts it was made of, and make it there"), JsonConverter(typeof(NotOnTheWire))]
public abstract partial class InventoryStep
{
    private object? _digest;

    private protected InventoryStep(RequestOptions? request)
    {
        Request = request ?? RequestOptions.Unnamed;
    }

    /// <summary>Who asks.</summary>
    internal RequestOptions Request { get; }

    /// <summary>What tells this request from any other under the same key: a hash of all that it says. Zero without a key.</summary>
    internal UInt128 Digest => Request.Key.IsNone ? default : (UInt128)(_digest ??= MakeDigest());

    /// <summary>All that the request says that an event can say.</summary>
    private protected abstract InventoryEvent Asked { get; }

    /// <summary>What it says beside.</summary>
    private protected virtual string Terms => "";

    /// <summary>Which version of a hold it was decided of; empty for any, as in all requests of the time before it could be said.</summary>
    private string Seen =>
        Request is SaleOptions || Request.HoldVersion is not { } version ? "" : FormattableString.Invariant($" v{version}");

    /// <summary>Carries the step out on the draft, or leaves it as it is and says why not.</summary>
    internal InventoryResult Run(InventoryDraft draft, in DecisionContext context)
    {
        if (!Request.Key.IsNone && draft.FindAnswer(Request.Key) is { } answer)
        {
            return answer.Digest == Digest ? InventoryResult.Done(answer) : InventoryResult.Failed(InventoryOutcome.KeyReused);
        }

        return Perform(draft, context, new Obstacles());
    }

    private protected abstract InventoryResult Perform(InventoryDraft draft, in DecisionContext context, Obstacles found);

    /// <summary>Finds a hold that the request may use.</summary>
    /// <returns>Why it may not; null when it may, and only then there is a hold.</returns>
    private protected InventoryOutcome? Use(InventoryDraft draft, HoldToken token, out SeatHold hold)
    {
        var found = draft.FindHold(token);
        if (found is not null && found.IsOf(Request))
        {
            hold = found;
            return Request.HoldVersion is { } version && version != found.Version ? InventoryOutcome.HoldChanged : null;
        }

        hold = null!;
        found ??= draft.FindExpired(token);
        return found is null ? InventoryOutcome.HoldUnknown : found.IsOf(Request)
            ? InventoryOutcome.HoldExpired
            : InventoryOutcome.HoldOfAnother;
    }

    /// <summary>Logs just what was asked, if the request has the right and its check finds nothing in the way.</summary>
    private protected InventoryResult Change(InventoryDraft draft, bool isAllowed, Primitives.PlaceSelection places, Obstacles found,
        Action<int[]> check)
    {
        if (!isAllowed)
        {
            return InventoryResult.Failed(InventoryOutcome.NotAllowed);
        }

        if (draft.Resolve(places, found) is { } slots)
        {
            check(slots);
            if (!found.Any)
            {
                var asked = Asked;
                return draft.Log(
                    new InventoryEvent(draft, asked.Kind, this)
                    {
                        Places = places,
                        Order = asked.Order,
                        Sale = asked.Sale,
                        Rare = asked.Rare
                    }, slots);
            }
        }

        return found.Answer();
    }

    private UInt128 MakeDigest()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. Asked.ToUtf8Json(), .. Encoding.UTF8.GetBytes($"{Request.Buyer} {Terms}{Seen}")], hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
