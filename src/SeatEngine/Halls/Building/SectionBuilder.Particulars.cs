using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

public sealed partial class SectionBuilder
{
    /// <summary>Gives features to seats of a row that is there already.</summary>
    /// <param name="row">The label of the row.</param>
    /// <param name="features">The features, added to what the seats have.</param>
    /// <param name="seats">The labels of the seats; none for all of the row.</param>
    /// <param name="note">What a buyer should know, or null to leave it.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no such row or seat.</exception>
    public SectionBuilder Mark(string row, SeatFeatures features, IEnumerable<string>? seats = null, string? note = null)
    {
        foreach (var seat in Seats(row, seats))
        {
            seat.Features |= features;
            seat.Note = note ?? seat.Note;
        }

        return this;
    }

    /// <summary>Says the category of seats of a row that is there already.</summary>
    /// <param name="category">The id of the category.</param>
    /// <param name="row">The label of the row.</param>
    /// <param name="seats">The labels of the seats; none for the row as a whole.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no such row or seat.</exception>
    public SectionBuilder Price(string category, string row, params IEnumerable<string> seats)
    {
        ArgumentNullException.ThrowIfNull(seats);
        var id = new PriceZoneId(category);
        string[] labels = [.. seats];
        if (labels.Length == 0)
        {
            FindRow(row).Category = id;
            return this;
        }

        foreach (var seat in Seats(row, labels))
        {
            seat.Category = id;
        }

        return this;
    }

    /// <summary>Says the category of rows that are there already.</summary>
    /// <param name="category">The id of the category.</param>
    /// <param name="firstRow">The label of the first row.</param>
    /// <param name="lastRow">The label of the last row, behind the first or the same.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no such row, or the last lies before the first.</exception>
    public SectionBuilder PriceRows(string category, string firstRow, string lastRow)
    {
        var id = new PriceZoneId(category);
        var (first, last) = (_rows.IndexOf(FindRow(firstRow)), _rows.IndexOf(FindRow(lastRow)));
        if (last < first)
        {
            throw new ArgumentException($"Row '{lastRow}' lies before row '{firstRow}'.", nameof(lastRow));
        }

        foreach (var row in _rows[first..(last + 1)])
        {
            row.Category = id;
        }

        return this;
    }

    /// <summary>
    /// Adds a wheelchair space in place of chairs of a row that is there already: whoever takes it takes the chairs out,
    /// and who takes a chair bars the space.
    /// </summary>
    /// <param name="row">The label of the row.</param>
    /// <param name="label">The label of the space.</param>
    /// <param name="replaces">The labels of the chairs that are taken out, at least one.</param>
    /// <param name="companions">The labels of the chairs for the company of whoever takes the space; may be none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no such row or chair, none is replaced, or the label is taken.</exception>
    public SectionBuilder WheelchairBay(string row, string label, IEnumerable<string> replaces, IEnumerable<string> companions)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        ArgumentNullException.ThrowIfNull(replaces);
        ArgumentNullException.ThrowIfNull(companions);
        var draft = FindRow(row);
        if (draft.Seats.Exists(seat => string.Equals(seat.Label, label, StringComparison.Ordinal)))
        {
            throw new ArgumentException($"Row '{row}' has a seat '{label}' already.", nameof(label));
        }

        SeatDraft[] chairs = [.. replaces.Select(chair => draft.Find(chair, nameof(replaces)))];
        SeatDraft[] company = [.. companions.Select(chair => draft.Find(chair, nameof(companions)))];
        if (chairs.Length == 0)
        {
            throw new ArgumentException("A bay replaces at least one chair.", nameof(replaces));
        }

        var space = new SeatDraft
        {
            Position = Middle(chairs),
            Label = label,
            Features = SeatFeatures.WheelchairSpace | SeatFeatures.StepFree,
            Category = chairs[0].Category,
        };
        space.Replaces.AddRange(chairs);
        foreach (var chair in chairs)
        {
            chair.Features |= SeatFeatures.Removable;
        }

        foreach (var chair in company)
        {
            chair.Features |= SeatFeatures.Companion;
            chair.CompanionOf.Add(space);
        }

        draft.Seats.Add(space);
        return this;
    }

    private static PlanPoint Middle(SeatDraft[] chairs) => new PlanPoint(
        chairs.Average(static chair => chair.Position.X),
        chairs.Average(static chair => chair.Position.Y),
        chairs.Average(static chair => chair.Position.Z)).Rounded();

    private IEnumerable<SeatDraft> Seats(string row, IEnumerable<string>? labels)
    {
        var draft = FindRow(row);
        return labels is null ? draft.Seats : [.. labels.Select(label => draft.Find(label, "seats"))];
    }

    private RowDraft FindRow(string label) =>
        _rows.Find(row => string.Equals(row.Label, label, StringComparison.Ordinal))
        ?? throw new ArgumentException($"The section has no row '{label}'.", nameof(label));
}
