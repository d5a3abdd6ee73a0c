namespace SeatEngine.Pricing;

/// <summary>What a dynamic rule counts.</summary>
public enum DynamicRuleScope
{
    /// <summary>Places of the price zone whose price is asked.</summary>
    Zone,

    /// <summary>Places of the whole house.</summary>
    House,
}
