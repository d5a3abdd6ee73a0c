namespace SeatEngine.Allocation;

/// <summary>How a date can seat a party; the greater, the better.</summary>
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
