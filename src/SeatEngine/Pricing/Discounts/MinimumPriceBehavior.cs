namespace SeatEngine.Pricing;

/// <summary>What a discount does where a full benefit would go below a minimum price. Below it goes none.</summary>
public enum MinimumPriceBehavior
{
    /// <summary>The price goes down to the minimum and stays there.</summary>
    StopAtMinimum,

    /// <summary>The line is not discounted at all.</summary>
    LeaveLineOut,
}
