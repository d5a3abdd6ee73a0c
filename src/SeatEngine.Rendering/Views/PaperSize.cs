using System.Text.Json.Serialization;

namespace SeatEngine.Rendering;

/// <summary>A sheet of paper. The <c>default</c> has no size and is refused.</summary>
/// <param name="WidthMillimetres">The width, above 0.</param>
/// <param name="HeightMillimetres">The height, above 0.</param>
public readonly record struct PaperSize(double WidthMillimetres, double HeightMillimetres)
{
    private const double UnitsPerMillimetre = 96 / 25.4;

    /// <summary>ISO 216 A4, upright: 210 × 297 mm.</summary>
    public static PaperSize A4 { get; } = new(210, 297);

    /// <summary>US Letter, upright: 8½ × 11 inches.</summary>
    public static PaperSize Letter { get; } = new(215.9, 279.4);

    /// <summary>The same paper lying on its side.</summary>
    [JsonIgnore]
    public PaperSize Turned => new(HeightMillimetres, WidthMillimetres);

    /// <summary>The width in scene units of 1/96 inch.</summary>
    public double WidthUnits => WidthMillimetres * UnitsPerMillimetre;

    /// <summary>The height in scene units of 1/96 inch.</summary>
    public double HeightUnits => HeightMillimetres * UnitsPerMillimetre;
}
