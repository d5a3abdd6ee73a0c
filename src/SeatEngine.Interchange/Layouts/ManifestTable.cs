using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>Reads a hall from the lines of a table, of whatever file they are.</summary>
internal static class ManifestTable
{
    /// <summary>Opens a table and reads it; a null one is empty.</summary>
    public static HallReadResult Read(Func<ITableLines?> open, string start, ManifestReadOptions options)
    {
        var defects = new List<Defect>();
        try
        {
            using var lines = open();
            if (lines is null)
            {
                return HallReadResult.Refused(ManifestParser.Empty(start));
            }

            return ManifestParser.Parse(lines, options, defects) is { } read && !HasErrors(defects)
                ? ManifestLayout.Assemble(read, options, defects)
                : new() { Defects = [.. defects] };
        }
        catch (TableFormatException exception)
        {
            defects.Add(new(exception.Code, DefectSeverity.Error, exception.Place, exception.Message));
            return new() { Defects = [.. defects] };
        }
    }

    private static bool HasErrors(List<Defect> defects) => defects.Exists(static defect => defect.Severity == DefectSeverity.Error);
}
