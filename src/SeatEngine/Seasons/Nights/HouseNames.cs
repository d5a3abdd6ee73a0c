using System.Globalization;

namespace SeatEngine.Seasons;

/// <summary>The parts of a name of the catalogue: <c>stage-out@2</c>.</summary>
internal static class HouseNames
{
    /// <summary>The id before the last at sign, and the version after it: 1 without one, 0 when what follows is no number.</summary>
    public static (string Id, int Version) Of(CatalogueName name)
    {
        var at = name.Value.LastIndexOf('@');
        return at < 0 ? (name.Value, 1)
            : int.TryParse(name.Value.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? (name.Value[..at], version)
                : (name.Value, 0);
    }
}
