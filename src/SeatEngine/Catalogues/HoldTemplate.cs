using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Catalogues;

/// <summary>
/// What the house sets aside before a sale begins: hold codes with their places, what channels may do, when accessible places go to
/// anybody, and what is not sold at all.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. It is laid over a performance once, in one batch, by whoever first opens it: from then
/// on the performance's own log says what is set aside, and a later version of the template changes nothing in it.
/// </remarks>
public sealed record HoldTemplate
{
    /// <summary>The hold codes, each painted above those before it where their priorities are the same.</summary>
    public ImmutableArray<TemplateCode> Codes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What channels see and may do; a channel that is not named has the least of rights.</summary>
    public ImmutableArray<ChannelRights> Channels { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>When accessible places are sold to anybody; null for never.</summary>
    public AccessibleRelease? Release { get; init; }

    /// <summary>The places that are blocked; null for none.</summary>
    public PlaceSelection? Blocked { get; init; }

    /// <summary>The changes by which it is laid over a performance. Whoever asks for them twice is answered as the first time.</summary>
    /// <param name="curtain">When the curtain rises; null when that is not known.</param>
    /// <exception cref="InvalidDataException">A code ends some time before a curtain that is not known.</exception>
    internal ImmutableArray<InventoryStep> Steps(DateTimeOffset? curtain)
    {
        var steps = ImmutableArray.CreateBuilder<InventoryStep>();
        foreach (var code in Codes)
        {
            var ending = code.EndsBeforeCurtain is { } before
                ? code.Code with
                {
                    Until = (curtain ?? throw new InvalidDataException(
                        $"The hold code '{code.Code.Id}' ends before the curtain, and when that is is not said.")) - before,
                }
                : code.Code;
            steps.Add(InventoryStep.DefineCode(ending, Request()));
            if (!code.Places.IsEmpty)
            {
                steps.Add(InventoryStep.PaintCode(ending.Id, code.Places, CodePaintMode.Above, Request()));
            }
        }

        foreach (var rights in Channels)
        {
            steps.Add(InventoryStep.DefineChannel(rights, Request()));
        }

        if (Release is not null)
        {
            steps.Add(InventoryStep.ReleaseAccessible(Release, Request()));
        }

        if (Blocked is { IsEmpty: false })
        {
            steps.Add(InventoryStep.Block(Blocked, Request()));
        }

        return steps.DrainToImmutable();

        RequestOptions Request() => new()
        {
            AsHouse = true,
            Key = new IdempotencyKey(FormattableString.Invariant($"hold-template-{steps.Count}")),
        };
    }
}
