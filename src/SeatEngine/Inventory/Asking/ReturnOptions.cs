using System.Collections.Immutable;

namespace SeatEngine.Inventory;

/// <summary>How places are given back.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ReturnOptions : RequestOptions
{
    /// <summary>The house's own return, in nobody's name.</summary>
    public static new ReturnOptions House { get; } = new() { AsHouse = true };

    /// <summary>What is paid back for each place, as negative money; may be empty.</summary>
    public ImmutableArray<SaleLine> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The repayments, as negative money; may be empty.</summary>
    public ImmutableArray<Tender> Tenders { get; init => field = value.IsDefault ? [] : value; } = [];
}
