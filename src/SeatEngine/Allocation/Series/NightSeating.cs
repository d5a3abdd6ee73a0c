namespace SeatEngine.Allocation;

/// <summary>How a date can seat a party, from the worst to the best.</summary>
public enum NightSeating
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Only standing, in a general-admission area.</summary>
    Standing,

    /// <summary>Only in several parts.</summary>
    Split,

    /// <summary>Side by side in one run, box or table.</summary>
    Together,
}
