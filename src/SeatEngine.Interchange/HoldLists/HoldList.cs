using System.Collections.Immutable;
using SeatEngine.Catalogues;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Which places are kept under which hold code, as box offices list it.</summary>
/// <remarks>
/// Immutable and safe to share between threads. It knows no hall: whether there is such a place, whoever lays it over one sees.
/// </remarks>
public sealed record HoldList
{
    /// <summary>The lines; where a place stands under several codes, a later one lies above an earlier one.</summary>
    public ImmutableArray<HoldListLine> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What is kept at a performance, from the lowest layer to the topmost.</summary>
    /// <param name="snapshot">The state of the performance.</param>
    /// <returns>A line for each place of each layer, also of codes that have ended. Linear in them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    public static HoldList Of(InventorySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new()
        {
            Lines =
            [
                .. snapshot.CodeLayers.Reverse().SelectMany(static layer =>
                    layer.Seats.ToIds().Select(seat => new HoldListLine(PlaceId.Of(seat), layer.Code))
                        .Concat(layer.Areas.Where(static area => area.Count > 0)
                            .Select(area => new HoldListLine(PlaceId.Of(area.Area), layer.Code, area.Count)))).Distinct(),
            ],
        };
    }

    /// <summary>What a template keeps.</summary>
    /// <param name="template">The template.</param>
    /// <returns>A line for each place of each code; when codes end, and what channels may do, is not in it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is null.</exception>
    public static HoldList Of(HoldTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return new()
        {
            Lines =
            [
                .. template.Codes.SelectMany(static code => code.Places.Seats
                    .Select(seat => new HoldListLine(PlaceId.Of(seat), code.Code.Id))
                    .Concat(code.Places.Areas.Select(area => new HoldListLine(PlaceId.Of(area.Area), code.Code.Id, area.Count)))),
            ],
        };
    }

    /// <summary>A template that keeps what the list says, for a catalogue.</summary>
    /// <returns>A code for each that is named, in the order in which they are first named, of equal priority and without an end.</returns>
    /// <exception cref="ArgumentException">A place stands under one code twice, is <c>default</c>, or a count is below 1.</exception>
    public HoldTemplate ToTemplate() => new()
    {
        Codes =
        [
            .. Lines.GroupBy(static line => line.Code).Select(static group => new TemplateCode(
                new HoldCode { Id = group.Key },
                PlaceSelection.Of(
                    group.Where(static line => line.Place.IsSeat).Select(static line => line.Place.Seat),
                    group.Where(static line => !line.Place.IsSeat).Select(static line => new AreaCount(line.Place.Area, line.Count))))),
        ],
    };

    /// <summary>Whether two lists say the same in the same order.</summary>
    /// <param name="other">The list compared with.</param>
    /// <returns>True if so.</returns>
    public bool Equals(HoldList? other) => other is not null && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => Lines.Length;
}
