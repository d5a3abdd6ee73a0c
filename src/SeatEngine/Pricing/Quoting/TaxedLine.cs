namespace SeatEngine.Pricing;

/// <summary>An entry within its group, with the place of each of the group's taxes among its amounts.</summary>
internal readonly struct TaxedLine(TaxEntry entry, TaxGroup group, int[] places)
{
    public TaxEntry Entry { get; } = entry;

    public TaxGroup Group { get; } = group;

    /// <summary>The amount of the group's tax of a number.</summary>
    public long this[int index] => Entry.Amounts[places[index]];

    public void Move(int index, int unit) => Entry.Amounts[places[index]] += unit;
}
