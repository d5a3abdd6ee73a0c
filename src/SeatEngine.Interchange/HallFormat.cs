namespace SeatEngine.Interchange;

/// <summary>A format of files in which halls are kept.</summary>
public enum HallFormat
{
    /// <summary>The native JSON, <see cref="Files.HallFile"/>: it says all that a hall can be.</summary>
    Native,

    /// <summary>A CSV manifest, <see cref="ManifestCsv"/>.</summary>
    Csv,

    /// <summary>A pretix seating plan (JSON).</summary>
    PretixPlan,

    /// <summary>A seats.io chart (JSON); read only.</summary>
    SeatsIoChart,

    /// <summary>GeoJSON in local metres, <see cref="HallGeoJson"/>; write only.</summary>
    GeoJson,

    /// <summary>A drawing (SVG) in which each seat is an element, <see cref="SvgSeatPlan"/>; read only.</summary>
    SvgDrawing,

    /// <summary>A manifest, or a hall drawn in cells, in an Excel workbook, <see cref="ManifestXlsx"/>.</summary>
    Workbook,
}
