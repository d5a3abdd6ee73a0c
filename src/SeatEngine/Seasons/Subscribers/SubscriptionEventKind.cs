namespace SeatEngine.Seasons;

/// <summary>What happened to subscriptions.</summary>
public enum SubscriptionEventKind
{
    /// <summary>One was sold to somebody who had none.</summary>
    Sold,

    /// <summary>Accounts of the last season were taken into this one.</summary>
    RolledOver,

    /// <summary>A roll-over was undone.</summary>
    RollOverUndone,

    /// <summary>One was renewed: what was held for it is sold.</summary>
    Renewed,

    /// <summary>Nights were exchanged, added or given back.</summary>
    NightsChanged,

    /// <summary>One takes a sabbatical.</summary>
    Rested,

    /// <summary>One was split into two.</summary>
    Split,

    /// <summary>Two were merged into one.</summary>
    Merged,

    /// <summary>Unrenewed places were let go.</summary>
    Released,

    /// <summary>A change was requested, or a request answered.</summary>
    Requested,

    /// <summary>What is noted of one was changed.</summary>
    Noted,

    /// <summary>One was given other seats after it was sold.</summary>
    Relocated,
}
