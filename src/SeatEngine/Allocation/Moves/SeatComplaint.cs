namespace SeatEngine.Allocation;

/// <summary>What somebody has against the seats they have. Flags combine: then each must be answered.</summary>
[Flags]
public enum SeatComplaint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>They do not see well, such as from behind a pillar.</summary>
    RestrictedView = 1 << 0,

    /// <summary>They sit too far from the focal point.</summary>
    TooFar = 1 << 1,

    /// <summary>They sit too near to the focal point.</summary>
    TooNear = 1 << 2,

    /// <summary>They now need seats that are reached without a step.</summary>
    StepFreeNeeded = 1 << 3,

    /// <summary>They now need a wheelchair space, or more of them than they have.</summary>
    WheelchairNeeded = 1 << 4,

    /// <summary>They want to be away from those who sit around them.</summary>
    Neighbours = 1 << 5,

    /// <summary>They do not sit together.</summary>
    Apart = 1 << 6,
}
