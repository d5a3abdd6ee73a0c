using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>A row, box or table of a compiled map.</summary>
/// <remarks>Immutable.</remarks>
[SendInstead("the ids of its seats"), JsonConverter(typeof(NotOnTheWire))]
public sealed class MapRow
{
    internal MapRow(int ordinal, MapRowKind kind, Section section, string label)
    {
        Ordinal = ordinal;
        Kind = kind;
        Section = section;
        Label = label;
    }

    /// <summary>The place of the row in <see cref="SeatMap.Rows"/>, from 0.</summary>
    public int Ordinal { get; }

    /// <summary>Row, box or table.</summary>
    public MapRowKind Kind { get; }

    /// <summary>The section to which it belongs.</summary>
    public Section Section { get; }

    /// <summary>What it is called.</summary>
    public string Label { get; }

    /// <summary>The seats in sitting order, left to right as seen from the audience; replacing places come last.</summary>
    public ImmutableArray<SeatIndex> Seats { get; internal set; } = [];

    /// <summary>The runs, from left to right.</summary>
    public ImmutableArray<SeatRun> Runs { get; internal set; } = [];

    /// <summary>The way from the first seat to the last along the row, aisles included, in millimetres.</summary>
    public int Width { get; internal set; }
}
