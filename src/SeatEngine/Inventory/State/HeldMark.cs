namespace SeatEngine.Inventory;

/// <summary>Stands in the cell of a held seat; what is known of the hold is found by its token.</summary>
internal sealed class HeldMark(HoldToken token)
{
    public HoldToken Token { get; } = token;
}
