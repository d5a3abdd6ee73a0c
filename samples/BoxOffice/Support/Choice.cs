namespace BoxOfficeSample.Support;

/// <summary>Turns the names that people type into sets of seats.</summary>
internal static class Choice
{
    /// <summary>The seats of price zones and seating zones, by id or name; all seats when none is named.</summary>
    public static SeatSet Zones(SeatMap map, IReadOnlyCollection<string> names)
    {
        var zones = ZoneMap.OfCategories(map);
        return Union(map, names, name => Zone(map, zones, name) ?? throw new CommandException($"The hall has no zone '{name}'."));
    }

    /// <summary>The seats of sections, by id or name; all seats when none is named.</summary>
    public static SeatSet Sections(SeatMap map, IReadOnlyCollection<string> names) =>
        Union(map, names, name => Section(map, name) ?? throw new CommandException($"The hall has no section '{name}'."));

    /// <summary>Seats by their ids.</summary>
    public static SeatSet Seats(SeatMap map, IEnumerable<string> ids) => ids.Aggregate(map.Empty, (seats, id) =>
        id.Length is > 0 and <= 200 && map.TryGetIndex(new SeatId(id), out var seat)
            ? seats.With(seat)
            : throw new CommandException($"The hall has no seat '{id}'."));

    /// <summary>The seats of zones, sections and single seats, each by id or name; null when none is named.</summary>
    public static SeatSet? Any(SeatMap map, IReadOnlyCollection<string> names)
    {
        var zones = ZoneMap.OfCategories(map);
        return names.Count == 0 ? null : Union(map, names, name => Zone(map, zones, name) ?? Section(map, name)
            ?? (name.Length is > 0 and <= 200 && map.TryGetIndex(new SeatId(name), out var seat)
                ? map.Empty.With(seat)
                : throw new CommandException($"The hall has no zone, section or seat '{name}'.")));
    }

    /// <summary>A seat or an area by its id.</summary>
    public static PlaceId Place(SeatMap map, string id) =>
        id.Length <= 200 && map.TryGetIndex(new SeatId(id), out _) ? PlaceId.Of(new SeatId(id))
        : id.Length <= 200 && map.FindArea(new AreaId(id)) is { } area ? PlaceId.Of(area.Id)
        : throw new CommandException($"The hall has no seat '{id}'.");

    /// <summary>Whether two names are the same to a person: case does not count.</summary>
    public static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static SeatSet? Section(SeatMap map, string name)
    {
        var sections = map.Hall.Sections.Where(section => Same(section.Id.Value, name) || Same(section.Name, name))
            .Select(static section => section.Id).ToHashSet();
        return sections.Count == 0 ? null : map.SelectRows(row => sections.Contains(row.Section.Id));
    }

    private static SeatSet? Zone(SeatMap map, ZoneMap zones, string name)
    {
        SeatSet? found = null;
        void Add(SeatSet seats) => found = found is null ? seats : found | seats;
        var categoryNames = map.Hall.Categories.Where(category => Same(category.Name, name))
            .Select(static category => category.Id).ToHashSet();
        foreach (var zone in zones.Zones.Where(zone => Same(zone.Value, name) || categoryNames.Contains(zone)))
        {
            Add(zones.SeatsOf(zone));
        }

        foreach (var zone in map.Hall.Zones.Where(zone => Same(zone.Id.Value, name) || Same(zone.Name, name)))
        {
            Add(map.InZone(zone.Id));
        }

        return found;
    }

    private static SeatSet Union(SeatMap map, IReadOnlyCollection<string> names, Func<string, SeatSet> find) =>
        names.Count == 0 ? map.Seats : names.Select(find).Aggregate(static (a, b) => a | b);
}
