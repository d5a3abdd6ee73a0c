using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Makes a hall of a plan whose seats have their places and ids.</summary>
internal static class ManifestAssembler
{
    public static Hall Assemble(ManifestPlan plan, string name)
    {
        var positions = plan.Seats.Select(static seat => seat.Position).ToArray();
        var stage = positions.Length == 0 ? null : StageEstimate.Of(plan.Focus, positions);
        if (stage is not null)
        {
            plan.Notes.Add(new("stage-estimated", string.Empty, "The file says nothing of the stage: it is put where the rows look to."));
        }

        return new Hall
        {
            Name = name,
            FocalPoint = positions.Length == 0 ? null : plan.Focus.Point,
            IsSchematic = plan.IsSchematic,
            Levels = [.. Levels(plan)],
            Categories = Categories(plan),
            Sections = Sections(plan),
            Areas = [.. plan.Shapes.Where(static shape => shape.Kind == ShapeKind.Area).Select(ToArea)],
            Fixtures = stage is null ? [] : [stage],
        };
    }

    // A level of areas alone comes behind those of seats, which may tell how high they are.
    private static IEnumerable<Level> Levels(ManifestPlan plan)
    {
        var lines = plan.SaidLevels;
        var names = (plan.Levels.TrueForAll(lines.ToHashSet(StringComparer.Ordinal).Contains) ? lines : []).Concat(plan.Levels)
            .Concat(plan.Shapes.Select(static shape => shape.Level).OfType<string>().Order(NaturalOrder.Comparer));
        var said = plan.Shapes.Where(static shape => shape is { Kind: ShapeKind.Level, Level: not null })
            .DistinctBy(static shape => shape.Level, StringComparer.Ordinal)
            .ToDictionary(static shape => shape.Level!, StringComparer.Ordinal);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            yield return new Level { Id = new(name), Name = name, Outline = Outline(said.GetValueOrDefault(name)) };
        }
    }

    private static GeneralAdmissionArea ToArea(ManifestShape area) => new()
    {
        Id = new(area.Id ?? area.Name),
        Name = area.Name,
        Capacity = area.Capacity,
        MinOccupancy = area.MinOccupancy,
        MaxOccupancy = area.MaxOccupancy,
        Booking = area.IsWhole ? BookingMode.Whole : default,
        Level = area.Level is null ? null : new LevelId(area.Level),
        Category = area.Category is null ? null : new PriceZoneId(area.Category),
        Centre = area.Centre.Rounded(),
        Outline = Outline(area),
    };

    private static ImmutableArray<PlanPoint> Outline(ManifestShape? shape) =>
        shape is null ? [] : [.. shape.Outline.Select(static point => point.Rounded())];

    private static ImmutableArray<Category> Categories(ManifestPlan plan)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var seat in plan.Seats)
        {
            if (seat.Category is not null)
            {
                names.Add(seat.Category);
            }
        }

        names.UnionWith(plan.Shapes.Where(static shape => shape.Kind == ShapeKind.Area)
            .Select(static area => area.Category).OfType<string>());
        return [.. names.Order(NaturalOrder.Comparer).Select(static name => new Category { Id = new(name), Name = name })];
    }

    private static ImmutableArray<Section> Sections(ManifestPlan plan)
    {
        var shared = plan.Sections.GroupBy(static section => section.Name, StringComparer.Ordinal)
            .Where(static group => group.Skip(1).Any())
            .Select(static group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        var given = plan.Sections.Select(static section => section.Shape?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<string>(given, StringComparer.Ordinal);
        var copies = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. plan.Sections.Select(section =>
            ToSection(section, section.Shape?.Id is { } id && given.Remove(id) ? new(id) : UniqueId(section, shared, taken, copies)))];
    }

    private static SectionId UniqueId(
        ManifestSection section, HashSet<string> shared, HashSet<string> taken, Dictionary<string, int> copies)
    {
        const int MaxLength = 190;
        var text = shared.Contains(section.Name) && section.Level is not null ? $"{section.Level}-{section.Name}" : section.Name;
        text = text.Length > MaxLength ? text[..MaxLength] : text;
        var unique = text;
        for (var copy = copies.GetValueOrDefault(text, 2); !taken.Add(unique); copy++)
        {
            copies[text] = copy + 1;
            unique = FormattableString.Invariant($"{text}~{copy}");
        }

        return new(unique);
    }

    private static Section ToSection(ManifestSection section, SectionId id)
    {
        var of = section.Rows.ToLookup(static row => row.Kind);
        return new Section
        {
            Id = id,
            Name = section.Name,
            Level = section.Level is null ? null : new LevelId(section.Level),
            Outline = Outline(section.Shape),
            Rows = [.. of[PlaceKind.Row].Select(static row => new Row { Label = row.Label, Seats = Seats(row) })],
            Boxes = [.. of[PlaceKind.Box].Select(static row => new Box { Label = row.Label, Seats = Seats(row) })],
            Tables = [.. of[PlaceKind.Table].Select(ToTable)],
        };
    }

    private static HallTable ToTable(ManifestRow row)
    {
        const double ChairDepth = 0.45;
        var middle = row.Middle;
        var reach = row.Seats.Average(seat => seat.Position.PlanDistanceTo(middle));
        return new HallTable
        {
            Label = row.Label,
            Seats = Seats(row),
            Centre = middle.Rounded(),
            Width = Math.Round(Math.Max(0.6, 2 * (reach - ChairDepth)), 3),
        };
    }

    private static ImmutableArray<Seat> Seats(ManifestRow row)
    {
        // A line that is a seat is needed no longer.
        var seats = ImmutableArray.CreateBuilder<Seat>(row.Seats.Count);
        var lines = CollectionsMarshal.AsSpan(row.Seats);
        for (var i = 0; i < lines.Length; i++)
        {
            var seat = lines[i];
            lines[i] = null!;
            seats.Add(new Seat
            {
                Id = seat.FinalId,
                Label = seat.Label,
                Position = seat.Position.Rounded(),
                Features = seat.Features,
                Category = seat.Category is null ? null : new PriceZoneId(seat.Category),
                Segment = seat.Segment,
                NextNeighbour = seat.Next is null ? null : new SeatId(seat.Next),
                CompanionOf = [.. seat.CompanionOf],
                Replaces = [.. seat.Replaces],
                Note = seat.Note,
            });
        }

        return seats.MoveToImmutable();
    }
}
