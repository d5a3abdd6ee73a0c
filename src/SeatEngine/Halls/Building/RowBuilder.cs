using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>What is particular about one row; what is not said is as usual in the section.</summary>
/// <remarks>Not thread-safe. Made by <see cref="SectionBuilder"/>.</remarks>
[SendInstead("the hall that it builds"), JsonConverter(typeof(NotOnTheWire))]
public sealed class RowBuilder
{
    internal RowBuilder()
    {
    }

    internal string? GivenLabel { get; private set; }

    internal SeatNumbering? GivenNumbering { get; private set; }

    internal ImmutableArray<string> GivenLabels { get; private set; } = [];

    internal PriceZoneId? GivenCategory { get; private set; }

    internal SeatFeatures GivenFeatures { get; private set; }

    internal string? GivenNote { get; private set; }

    internal RowAlignment? GivenAlignment { get; private set; }

    internal double GivenShift { get; private set; }

    internal double? GivenPitch { get; private set; }

    /// <summary>Says what the row is called; the series of row labels stays where it is for the next row.</summary>
    /// <param name="label">The label, not empty.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="label"/> is null or empty.</exception>
    public RowBuilder Label(string label)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        GivenLabel = label;
        return this;
    }

    /// <summary>Numbers this row in another way.</summary>
    /// <param name="numbering">The numbering.</param>
    /// <returns>This builder.</returns>
    public RowBuilder Numbering(SeatNumbering numbering)
    {
        ArgumentNullException.ThrowIfNull(numbering);
        GivenNumbering = numbering;
        return this;
    }

    /// <summary>Says the labels of the row one by one.</summary>
    /// <param name="labels">From the left to the right, one for each place, no two alike.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A label is null or empty, or two are alike.</exception>
    public RowBuilder Labels(params IEnumerable<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ImmutableArray<string> given = [.. labels];
        if (given.Any(string.IsNullOrEmpty) || given.Distinct(StringComparer.Ordinal).Count() < given.Length)
        {
            throw new ArgumentException("The labels of a row are not empty, and no two are alike.", nameof(labels));
        }

        GivenLabels = given;
        return this;
    }

    /// <summary>Says the category of the row.</summary>
    /// <param name="category">The id of the category.</param>
    /// <returns>This builder.</returns>
    public RowBuilder Category(string category)
    {
        GivenCategory = new PriceZoneId(category);
        return this;
    }

    /// <summary>Gives features to every place of the row.</summary>
    /// <param name="features">The features.</param>
    /// <param name="note">What a buyer should know, or null.</param>
    /// <returns>This builder.</returns>
    public RowBuilder Features(SeatFeatures features, string? note = null)
    {
        GivenFeatures |= features;
        GivenNote = note ?? GivenNote;
        return this;
    }

    /// <summary>Says which part of the row stands on the middle of its path.</summary>
    /// <param name="alignment">The part.</param>
    /// <returns>This builder.</returns>
    public RowBuilder Align(RowAlignment alignment)
    {
        GivenAlignment = alignment;
        return this;
    }

    /// <summary>Moves the row along its path.</summary>
    /// <param name="metres">To the right as seen by those who sit in it; negative to the left.</param>
    /// <returns>This builder.</returns>
    public RowBuilder Shift(double metres)
    {
        GivenShift += metres;
        return this;
    }

    /// <summary>Says the distance from chair to chair in this row.</summary>
    /// <param name="metres">From the middle of a chair to the middle of the next, above 0.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="metres"/> is not above 0.</exception>
    public RowBuilder Pitch(double metres)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(metres);
        GivenPitch = metres;
        return this;
    }
}
