using SeatEngine.Halls;
using SeatEngine.Pricing;

namespace SeatEngine.Interchange;

/// <summary>Reads a price list from the lines of a table, of whatever file they are.</summary>
internal static class PriceListTable
{
    /// <summary>Opens a table and reads it; a null one is empty.</summary>
    public static PriceBookResult Read(Func<ITableLines?> open, string start, PriceListReadOptions options)
    {
        try
        {
            using var lines = open();
            return lines is null
                ? PriceBookResult.Refused(PriceListParser.Empty(start)) : new PriceListParser(options).Parse(lines);
        }
        catch (TableFormatException exception)
        {
            return PriceBookResult.Refused(new Defect(exception.Code, DefectSeverity.Error, exception.Place, exception.Message));
        }
    }
}
