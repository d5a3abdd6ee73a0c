namespace SeatEngine.AspNetCore;

/// <summary>A change of an order: lines given back, exchanged, given away or swapped.</summary>
/// <param name="Lines">The numbers of the lines.</param>
/// <param name="Preview">Whether it is only asked what it would come to.</param>
internal sealed record OrderChangeRequest(int[]? Lines, bool Preview)
{
    /// <summary>For an exchange: the performance of the new places.</summary>
    public string? Performance { get; init; }

    /// <summary>For an exchange: the new places.</summary>
    public StaffTicket[]? Tickets { get; init; }

    /// <summary>For an exchange: how the difference is paid.</summary>
    public TenderDocument[]? Tenders { get; init; }

    /// <summary>For comps: the price type for what is given away.</summary>
    public string? Type { get; init; }

    /// <summary>Why; needed for comps.</summary>
    public string? Reason { get; init; }

    /// <summary>For a swap: the other order.</summary>
    public string? Other { get; init; }

    /// <summary>For a swap: as many lines of the other order.</summary>
    public int[]? OtherLines { get; init; }

    /// <summary>The drawer that money comes from or goes into; null for none.</summary>
    public string? Drawer { get; init; }
}
