using System.Collections.Immutable;
using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>How a manifest is read.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ManifestReadOptions
{
    /// <summary>Strict, with the default limits.</summary>
    public static ManifestReadOptions Default { get; } = new();

    /// <summary>
    /// Whether semantic defects are repaired by rule and noted instead of refused. A file that is no sound table, or lacks
    /// what a seat needs, is refused either way.
    /// </summary>
    public bool Lenient { get; init; }

    /// <summary>What the hall is called when the file does not say it in a column; empty to take <c>Hall</c>.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>
    /// Which column says what: by the name of a field in the description of the format (<c>section</c>, <c>row</c>, <c>seat</c>,
    /// <c>x_m</c> …), the name of a column of the file, or its number from 1. Fields that are not named here are found by the names of
    /// columns that are known.
    /// </summary>
    public ImmutableDictionary<string, string> Columns { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether the first line names the columns. Without, <see cref="Columns"/> says them by their numbers.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>The sheet of a workbook that is read; null for the first that is shown. Not regarded in text files.</summary>
    public string? Sheet { get; init; }

    /// <summary>
    /// Which lines are read when a file holds several halls or events: by a column's name or number the value that they have. Other lines
    /// are passed over, and counted in a note.
    /// </summary>
    public ImmutableDictionary<string, string> Only { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What tells who sits beside whom; null to take the surest that the file has.</summary>
    public NeighbourSource? Neighbours { get; init; }

    /// <summary>How much the file may hold.</summary>
    public HallReadLimits Limits { get; init; } = HallReadLimits.Default;

    internal static ManifestField FieldOf(string name) => ManifestNames.FieldOf(ColumnKey.Of(name))
        ?? throw new InvalidOperationException("Options are checked before they are used.");

    internal static ManifestReadOptions Checked(ManifestReadOptions? options)
    {
        options ??= Default;
        foreach (var name in options.Columns.Keys)
        {
            if (ManifestNames.FieldOf(ColumnKey.Of(name)) is null)
            {
                var known = string.Join(", ", Enum.GetValues<ManifestField>().Select(ManifestNames.NameOf));
                throw new ArgumentException($"'{name}' is no field of a manifest; there are {known}.", nameof(options));
            }
        }

        return options;
    }
}
