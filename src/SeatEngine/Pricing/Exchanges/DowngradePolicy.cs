namespace SeatEngine.Pricing;

/// <summary>What happens to the rest when the new tickets cost less than the returned ones are worth.</summary>
public enum DowngradePolicy
{
    /// <summary>It is paid back.</summary>
    Refund,

    /// <summary>It is lost.</summary>
    Forfeit,

    /// <summary>It is kept on the buyer's account.</summary>
    KeepOnAccount,

    /// <summary>The new tickets cost as much as the returned ones are worth, and carry that value in a later exchange.</summary>
    FloorAtValue,
}
