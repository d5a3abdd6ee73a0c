using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Catalogues;

/// <summary>A hold code of a template, for any performance that the template is laid over.</summary>
/// <param name="Code">The code; its <see cref="HoldCode.Until"/> is an instant, the same for all performances.</param>
/// <param name="Places">The places under it; empty for a code that is only defined.</param>
/// <param name="EndsBeforeCurtain">How long before its curtain it ends, at least zero; null for what the code itself says.</param>
public sealed record TemplateCode(HoldCode Code, PlaceSelection Places, TimeSpan? EndsBeforeCurtain = null);
