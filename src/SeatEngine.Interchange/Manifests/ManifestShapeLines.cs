using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>The lines of a manifest that are no seats: standing areas, and outlines of sections and levels.</summary>
internal static class ManifestShapeLines
{
    /// <summary>Spreadsheets hold no longer text in a cell.</summary>
    private const int LongestOutline = 30_000;

    /// <summary>The columns that only these lines use, as far as the hall needs them.</summary>
    public static IEnumerable<(string Name, bool IsNumber)> Columns(Hall hall)
    {
        if (!hall.Areas.IsEmpty)
        {
            yield return ("capacity", true);
        }

        if (hall.Areas.Any(static area => area.MinOccupancy != 1))
        {
            yield return ("min_places", true);
        }

        if (hall.Areas.Any(static area => area.MaxOccupancy is not null))
        {
            yield return ("max_places", true);
        }

        if (hall.Areas.Any(static area => area.Booking == BookingMode.Whole))
        {
            yield return ("booking", false);
        }

        if (Of(hall, static section => section.Name).Any(static line => line.GetValueOrDefault("outline") is not null))
        {
            yield return ("outline", false);
        }
    }

    /// <summary>The lines, each by the names of its columns.</summary>
    public static IEnumerable<Dictionary<string, string?>> Of(Hall hall, Func<Section, string> nameOf)
    {
        // A plain table of seats stays one. Where there is more than seats, levels are said as well, in their order.
        var levels = hall.Sections.Select(static section => section.Level).OfType<LevelId>().ToHashSet();
        if (!hall.Areas.IsEmpty || hall.Sections.Any(static section => IsSaid(section.Outline))
            || !hall.Levels.All(level => levels.Contains(level.Id) && !IsSaid(level.Outline)))
        {
            foreach (var level in hall.Levels)
            {
                yield return new(StringComparer.Ordinal)
                {
                    ["kind"] = "level",
                    ["level"] = level.Id.Value,
                    ["outline"] = IsSaid(level.Outline) ? Text(level.Outline) : null,
                };
            }
        }

        foreach (var section in ManifestWriter.Sections(hall).Where(static section => IsSaid(section.Outline)))
        {
            yield return new(StringComparer.Ordinal)
            {
                ["kind"] = "section",
                ["id"] = section.Id.Value,
                ["level"] = section.Level?.Value,
                ["section"] = nameOf(section),
                ["outline"] = Text(section.Outline),
            };
        }

        foreach (var area in hall.Areas)
        {
            yield return AreaLine(area);
        }
    }

    /// <summary>Whether an outline is too long to be written.</summary>
    public static bool IsTooLong(ImmutableArray<PlanPoint> outline) => !outline.IsEmpty && !IsSaid(outline);

    private static Dictionary<string, string?> AreaLine(GeneralAdmissionArea area)
    {
        var line = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["kind"] = "area",
            ["id"] = area.Id.Value,
            ["level"] = area.Level?.Value,
            ["section"] = area.Name,
            ["category"] = area.Category?.Value,
            ["capacity"] = ManifestWriter.Whole(area.Capacity),
            ["min_places"] = area.MinOccupancy == 1 ? null : ManifestWriter.Whole(area.MinOccupancy),
            ["max_places"] = area.MaxOccupancy is { } most ? ManifestWriter.Whole(most) : null,
            ["booking"] = area.Booking == BookingMode.Whole ? "whole" : null,
        };
        if (area.Centre != default)
        {
            foreach (var unit in (ReadOnlySpan<string>)["_m", "_drawn"])
            {
                line["x" + unit] = ManifestWriter.Metres(area.Centre.X);
                line["y" + unit] = ManifestWriter.Metres(area.Centre.Y);
                line["z" + unit] = ManifestWriter.Metres(area.Centre.Z);
            }
        }

        if (IsSaid(area.Outline))
        {
            line["outline"] = Text(area.Outline);
        }

        return line;
    }

    private static bool IsSaid(ImmutableArray<PlanPoint> outline) => !outline.IsEmpty && Text(outline).Length <= LongestOutline;

    private static string Text(ImmutableArray<PlanPoint> outline) => string.Join('|', outline.Select(static point =>
        $"{ManifestWriter.Metres(point.X)} {ManifestWriter.Metres(point.Y)}" +
            (point.Z == 0 ? string.Empty : " " + ManifestWriter.Metres(point.Z))));
}
