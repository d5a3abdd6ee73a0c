using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>One laying of a set-up over a hall.</summary>
internal sealed class SetUpOverlay
{
    private readonly Hall _hall;
    private readonly HallSetUp _setUp;
    private readonly HashSet<SectionId> _goneSections;
    private readonly HashSet<RowName> _goneRows;
    private readonly HashSet<SeatId> _goneSeats;
    private readonly Dictionary<SeatId, Seat> _changed = [];
    private readonly HashSet<SeatId> _present = [];
    private HashSet<SeatId>? _before;

    public SetUpOverlay(Hall hall, HallSetUp setUp)
    {
        _hall = hall;
        _setUp = setUp;
        _goneSections = [.. setUp.WithoutSections];
        _goneRows = [.. setUp.WithoutRows];
        _goneSeats = [.. setUp.WithoutSeats];
        foreach (var seat in setUp.Changed)
        {
            if (!_changed.TryAdd(seat.Id, seat))
            {
                Report(DefectCodes.DuplicateSeatId, $"seat {seat.Id}", "The set-up changes the seat twice.");
            }
        }
    }

    public List<Defect> Defects { get; } = [];

    public Hall Apply()
    {
        CheckReferences();
        var kept = _hall.Sections.Where(section => !_goneSections.Contains(section.Id)).Select(Reduced).ToImmutableArray();
        var added = _setUp.Added.GroupBy(static section => section.Id)
            .ToDictionary(static group => group.Key, static group => group.ToArray());
        var sections = kept.Select(section => added.Remove(section.Id, out var more) ? more.Aggregate(section, Joined) : section)
            .Where(static section => !section.Rows.IsEmpty || !section.Boxes.IsEmpty || !section.Tables.IsEmpty)
            .Concat(_setUp.Added.Where(section => added.ContainsKey(section.Id)))
            .ToImmutableArray();
        foreach (var seat in sections.SelectMany(HallPlace.Of).SelectMany(static place => place.Seats))
        {
            _present.Add(seat.Id);
        }

        return _hall with
        {
            Name = $"{_hall.Name}, {_setUp.Name}",
            FocalPoint = _setUp.FocalPoint ?? _hall.FocalPoint,
            Categories = [.. _hall.Categories, .. _setUp.AddedCategories],
            Sections = [.. sections.Select(Unlinked)],
            Areas = [.. _hall.Areas.Where(area => !_setUp.WithoutAreas.Contains(area.Id)), .. _setUp.AddedAreas],
            Fixtures = [.. _setUp.AddedFixtures,
                .. _hall.Fixtures.Where(fixture => fixture.Name is null || !_setUp.WithoutFixtures.Contains(fixture.Name))],
            Rankings = [.. _hall.Rankings.Select(ranking =>
                ranking with { Painted = ranking.Painted.RemoveAll(painted => !_present.Contains(painted.Seat)) })],
        };
    }

    private void CheckReferences()
    {
        var sections = _hall.Sections.Select(static section => section.Id).ToHashSet();
        var rows = new HashSet<RowName>();
        var seats = new HashSet<SeatId>();
        foreach (var place in HallPlace.Of(_hall))
        {
            rows.Add(new(place.Section.Id, place.Label));
            seats.UnionWith(place.Seats.Select(static seat => seat.Id));
        }

        Require(_setUp.WithoutSections.Where(id => !sections.Contains(id)).Select(static id => $"section {id}"));
        Require(_setUp.WithoutRows.Where(name => !rows.Contains(name)).Select(static name => $"section {name.Section}, row {name.Label}"));
        Require(_setUp.WithoutSeats.Where(id => !seats.Contains(id)).Select(static id => $"seat {id}"));
        Require(_setUp.WithoutAreas.Where(id => _hall.Areas.All(area => area.Id != id)).Select(static id => $"area {id}"));
        Require(_setUp.WithoutFixtures.Where(name => _hall.Fixtures.All(fixture =>
            !string.Equals(fixture.Name, name, StringComparison.Ordinal))).Select(static name => $"fixture {name}"));
        Require(_setUp.Changed.Where(seat => !seats.Contains(seat.Id) || _goneSeats.Contains(seat.Id))
            .Select(static seat => $"seat {seat.Id}"));
    }

    private void Require(IEnumerable<string> missing)
    {
        foreach (var place in missing)
        {
            Report(DefectCodes.UnknownReference, place, $"The set-up {_setUp.Name} speaks of it, but the hall does not have it.");
        }
    }

    private void Report(string code, string place, string message)
    {
        if (Defects.Count < HallValidator.MaxDefects)
        {
            Defects.Add(new(code, DefectSeverity.Error, place, message));
        }
    }

    private Section Reduced(Section section) => section with
    {
        Rows = [.. section.Rows.Where(row => IsKept(section, row.Label)).Select(row => row with { Seats = Reduced(row.Seats) })
            .Where(static row => !row.Seats.IsEmpty)],
        Boxes = [.. section.Boxes.Where(box => IsKept(section, box.Label)).Select(box => box with { Seats = Reduced(box.Seats) })
            .Where(static box => !box.Seats.IsEmpty)],
        Tables = [.. section.Tables.Where(table => IsKept(section, table.Label)).Select(Reduced)
            .Where(static table => !table.Seats.IsEmpty)],
    };

    private bool IsKept(Section section, string label) => !_goneRows.Contains(new(section.Id, label));

    // A chair taken from a table leaves a gap between those who sat beside it.
    private HallTable Reduced(HallTable table)
    {
        var seats = Reduced(table.Seats);
        if (seats.Length == table.Seats.Length)
        {
            return table with { Seats = seats };
        }

        var open = new SortedSet<int>();
        var kept = -1;
        for (var i = 0; i < table.Seats.Length; i++)
        {
            var isGone = _goneSeats.Contains(table.Seats[i].Id);
            kept += isGone ? 0 : 1;
            if (isGone || table.OpenAfter.Contains(i))
            {
                open.Add(kept < 0 ? seats.Length - 1 : kept);
            }
        }

        return table with { Seats = seats, OpenAfter = [.. open] };
    }

    private ImmutableArray<Seat> Reduced(ImmutableArray<Seat> seats)
    {
        if (!seats.Any(seat => _goneSeats.Contains(seat.Id) || _changed.ContainsKey(seat.Id)))
        {
            return seats;
        }

        return [.. seats.Where(seat => !_goneSeats.Contains(seat.Id)).Select(seat => _changed.GetValueOrDefault(seat.Id, seat))];
    }

    private static Section Joined(Section section, Section more)
    {
        var own = section.Rows.Select(static row => row.Label).ToHashSet(StringComparer.Ordinal);
        var longer = more.Rows.Where(row => own.Contains(row.Label)).ToLookup(static row => row.Label, StringComparer.Ordinal);
        return section with
        {
            Rows = [.. more.Rows.Where(row => !own.Contains(row.Label)), .. section.Rows
                .Select(row => row with { Seats = row.Seats.AddRange(longer[row.Label].SelectMany(static extra => extra.Seats)) })],
            Boxes = [.. more.Boxes, .. section.Boxes],
            Tables = [.. more.Tables, .. section.Tables],
            Outline = more.Outline.IsEmpty ? section.Outline : more.Outline,
        };
    }

    private Section Unlinked(Section section) => section with
    {
        Rows = [.. section.Rows.Select(row => row with { Seats = Unlinked(row.Seats) })],
        Boxes = [.. section.Boxes.Select(box => box with { Seats = Unlinked(box.Seats) })],
        Tables = [.. section.Tables.Select(table => table with { Seats = Unlinked(table.Seats) })],
    };

    private ImmutableArray<Seat> Unlinked(ImmutableArray<Seat> seats) => seats.Any(SpeaksOfGone) ? [.. seats.Select(Unlinked)] : seats;

    private bool SpeaksOfGone(Seat seat) =>
        (seat.NextNeighbour is { } next && IsGone(next)) || seat.CompanionOf.Any(IsGone) || seat.Replaces.Any(IsGone);

    private Seat Unlinked(Seat seat)
    {
        if (!SpeaksOfGone(seat))
        {
            return seat;
        }

        var spaces = seat.CompanionOf.RemoveAll(IsGone);
        return seat with
        {
            NextNeighbour = seat.NextNeighbour is { } next && IsGone(next) ? null : seat.NextNeighbour,
            CompanionOf = spaces,
            Features = spaces.IsEmpty && !seat.CompanionOf.IsEmpty ? seat.Features & ~SeatFeatures.Companion : seat.Features,
            Replaces = seat.Replaces.RemoveAll(IsGone),
        };
    }

    // Only what the set-up took out may be forgotten; what never was there is a defect of the hall.
    private bool IsGone(SeatId id) => !_present.Contains(id) && WasThere(id);

    private bool WasThere(SeatId id) =>
        (_before ??= [.. HallPlace.Of(_hall).SelectMany(static place => place.Seats).Select(static seat => seat.Id)]).Contains(id);
}
