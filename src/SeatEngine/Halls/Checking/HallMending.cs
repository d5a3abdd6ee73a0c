using System.Collections.Immutable;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>One mending of one hall: ids first, then what refers to them, then what is empty.</summary>
internal sealed class HallMending(Hall hall)
{
    private const double OutlineTolerance = 0.3;
    private const double SamePlace = 0.2;

    private readonly HashSet<SeatId> _taken =
        [.. HallPlace.Of(hall).SelectMany(static place => place.Seats).Select(static seat => seat.Id)];
    private readonly Dictionary<SeatId, int> _copies = [];
    private readonly Dictionary<SeatId, SeatFeatures> _seats = [];
    private readonly HashSet<SeatId> _followed = [];
    private HashSet<LevelId> _levels = [];
    private HashSet<SeatingZoneId> _zones = [];
    private HashSet<PriceZoneId> _categories = [];

    public List<HallNote> Notes { get; } = [];

    public Hall Run()
    {
        _levels = hall.Levels.Select(static level => level.Id).ToHashSet();
        _zones = hall.Zones.Select(static zone => zone.Id).ToHashSet();
        _categories = hall.Categories.Select(static category => category.Id).ToHashSet();
        var sections =
            Renamed(hall.Sections, "section", static section => section.Id.Value, static (section, id) => section with { Id = new(id) });
        var named = sections.Select(WithSeatIds).ToImmutableArray();
        return hall with
        {
            GapFactor = hall.GapFactor > 1 && double.IsFinite(hall.GapFactor)
                ? hall.GapFactor
                : Noted(Hall.DefaultGapFactor, DefectCodes.BadValue, hall.Name, "The usual gap factor was taken."),
            Levels = Renamed(hall.Levels, "level", static level => level.Id.Value, static (level, id) => level with { Id = new(id) }),
            Zones = Renamed(hall.Zones, "zone", static zone => zone.Id.Value, static (zone, id) => zone with { Id = new(id) }),
            Categories = Renamed(hall.Categories, "category", static category => category.Id.Value,
                static (category, id) => category with { Id = new(id) }),
            Sections = [.. named.Select(Mended).Where(IsOccupied)],
            Areas = [.. Renamed(hall.Areas, "area", static area => area.Id.Value, static (area, id) => area with { Id = new(id) })
                .Select(Mended).OfType<GeneralAdmissionArea>()],
            Fixtures = [.. hall.Fixtures.Select(fixture =>
                fixture with { Level = Known(fixture.Level, _levels, $"{fixture.Kind} {fixture.Name}") })],
            Background = [.. hall.Background.Select(shape => shape with { Level = Known(shape.Level, _levels, "the background") })],
            Rankings = [.. Renamed(hall.Rankings, "ranking", static ranking => ranking.Name,
                static (ranking, name) => ranking with { Name = name }).Select(Mended).OfType<RankingDefinition>()],
        };
    }

    private T Noted<T>(T value, string code, string place, string message)
    {
        Notes.Add(new(code, place, message));
        return value;
    }

    private ImmutableArray<T> Renamed<T>(ImmutableArray<T> things, string kind, Func<T, string> idOf, Func<T, string, T> rename)
    {
        var all = things.Select(idOf).ToHashSet(StringComparer.Ordinal);
        if (all.Count == things.Length)
        {
            return things;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. things.Select(thing => seen.Add(idOf(thing)) ? thing : rename(thing, Copy(idOf(thing), all, kind)))];
    }

    private string Copy(string id, HashSet<string> taken, string kind)
    {
        for (var copy = 2; ; copy++)
        {
            var name = CopyName(id, copy);
            if (taken.Add(name))
            {
                Notes.Add(new(DefectCodes.DuplicateId, $"{kind} {id}", $"The copy of the id was renamed {name}."));
                return name;
            }
        }
    }

    private static string CopyName(string id, int copy)
    {
        const int MaxLength = 200;
        var suffix = FormattableString.Invariant($"~{copy}");
        if (id.Length + suffix.Length <= MaxLength)
        {
            return id + suffix;
        }

        // Half of a surrogate pair is no text.
        var kept = MaxLength - suffix.Length;
        return string.Concat(id.AsSpan(0, char.IsHighSurrogate(id[kept - 1]) ? kept - 1 : kept), suffix);
    }

    private Section WithSeatIds(Section section) => section with
    {
        Rows = [.. section.Rows.Select(row => row with { Seats = WithIds(row.Seats, section, "row", row.Label) })],
        Boxes = [.. section.Boxes.Select(box => box with { Seats = WithIds(box.Seats, section, "box", box.Label) })],
        Tables = [.. section.Tables.Select(table => table with { Seats = WithIds(table.Seats, section, "table", table.Label) })],
    };

    private ImmutableArray<Seat> WithIds(ImmutableArray<Seat> seats, Section section, string kind, string label)
    {
        seats = WithoutTwins(seats, section, kind, label);
        ImmutableArray<Seat>.Builder? changed = null;
        for (var i = 0; i < seats.Length; i++)
        {
            if (!seats[i].Id.IsNone && _seats.TryAdd(seats[i].Id, seats[i].Features))
            {
                continue;
            }

            changed ??= seats.ToBuilder();
            var id = FreeId(seats[i], section, label);
            Notes.Add(new(DefectCodes.DuplicateSeatId, new HallPlace(section, kind, label, seats).WordsOfSeat(seats[i]),
                $"The id {seats[i].Id} of the copy was changed to {id}."));
            changed[i] = seats[i] with { Id = id };
            _seats.Add(id, seats[i].Features);
        }

        return changed?.ToImmutable() ?? seats;
    }

    // A seat that stands in its row again, with the same id and label in the same place, is one chair that is listed twice.
    private ImmutableArray<Seat> WithoutTwins(ImmutableArray<Seat> seats, Section section, string kind, string label)
    {
        if (seats.Select(static seat => seat.Id).Distinct().Count() == seats.Length)
        {
            return seats;
        }

        var firsts = new Dictionary<(SeatId, string), Seat>();
        return seats.RemoveAll(seat => !seat.Id.IsNone && !firsts.TryAdd((seat.Id, seat.Label), seat)
            && firsts[(seat.Id, seat.Label)].Position is var first && first.PlanDistanceTo(seat.Position) < SamePlace
            && Math.Abs(first.Z - seat.Position.Z) < SamePlace
            && Noted(true, DefectCodes.DuplicateSeatId, new HallPlace(section, kind, label, seats).WordsOfSeat(seat),
                $"The seat {seat.Id} is listed twice in one place, and was taken once."));
    }

    // The number of the last copy is kept, so that a million copies of one id are no million times a million looks.
    private SeatId FreeId(Seat seat, Section section, string label)
    {
        var wished = seat.Id.IsNone ? $"{section.Id}-{label}-{seat.Label}" : seat.Id.Value;
        var copy = _copies.GetValueOrDefault(seat.Id, 1);
        SeatId id;
        do
        {
            id = new(CopyName(wished, ++copy));
        }
        while (!_taken.Add(id));
        _copies[seat.Id] = copy;
        return id;
    }

    private Section Mended(Section section)
    {
        var words = HallPlace.WordsOf(section);
        return section with
        {
            Level = Known(section.Level, _levels, words),
            Zone = Known(section.Zone, _zones, words),
            Category = Known(section.Category, _categories, words),
            Outline = MendedOutline(section, words),
            Rows = [.. section.Rows.Where(row => IsOccupied(row.Seats, words, "row", row.Label))
                .Select(row => row with { Category = Known(row.Category, _categories, words), Seats = Mended(row.Seats, words) })],
            Boxes = [.. section.Boxes.Where(box => IsOccupied(box.Seats, words, "box", box.Label))
                .Select(box => box with { Category = Known(box.Category, _categories, words), Seats = Mended(box.Seats, words) })],
            Tables = [.. section.Tables.Where(table => IsOccupied(table.Seats, words, "table", table.Label))
                .Select(table => table with { Category = Known(table.Category, _categories, words), Seats = Mended(table.Seats, words) })],
        };
    }

    private ImmutableArray<PlanPoint> MendedOutline(Section section, string words) =>
        section.Outline.Length > 2 && HallPlace.Of(section)
            .Any(place => place.Seats.Any(seat => !PlanOutline.Contains(section.Outline.AsSpan(), seat.Position, OutlineTolerance)))
            ? Noted(ImmutableArray<PlanPoint>.Empty, DefectCodes.SeatOutsideOutline, words,
                "The outline was dropped, since seats stand outside it.")
            : section.Outline;

    private bool IsOccupied(ImmutableArray<Seat> seats, string words, string kind, string label) =>
        !seats.IsEmpty || Noted(false, DefectCodes.EmptyRow, $"{words}, {kind} {label}", $"The {kind} without seats was left out.");

    private bool IsOccupied(Section section) =>
        !(section.Rows.IsEmpty && section.Boxes.IsEmpty && section.Tables.IsEmpty)
        || Noted(false, DefectCodes.EmptySection, HallPlace.WordsOf(section), "The section without seats was left out.");

    private ImmutableArray<Seat> Mended(ImmutableArray<Seat> seats, string words)
    {
        ImmutableArray<Seat>.Builder? changed = null;
        for (var i = 0; i < seats.Length; i++)
        {
            var mended = IsPlain(seats[i]) ? seats[i] : Mended(seats[i], words);
            if (!ReferenceEquals(mended, seats[i]))
            {
                changed ??= seats.ToBuilder();
                changed[i] = mended;
            }
        }

        return changed?.ToImmutable() ?? seats;
    }

    // Most seats name nothing that could be wrong.
    private bool IsPlain(Seat seat) => (seat.Category is not { } category || _categories.Contains(category)) && seat.NextNeighbour is null
        && seat.Replaces.IsEmpty && seat.CompanionOf.IsEmpty && !seat.Features.HasFlag(SeatFeatures.Companion);

    private Seat Mended(Seat seat, string words)
    {
        var place = $"{words}, seat {seat.Id}";
        if (seat.Category is { } category && !_categories.Contains(category))
        {
            seat = seat with { Category = Known(seat.Category, _categories, place) };
        }

        if (seat.NextNeighbour is { } next && (!_seats.ContainsKey(next) || next == seat.Id || !_followed.Add(next)))
        {
            seat = Noted(seat with { NextNeighbour = null }, DefectCodes.UnknownReference, place,
                $"The link to the neighbour {next} was dropped.");
        }

        if (seat.Replaces.Any(replaced => !_seats.ContainsKey(replaced) || replaced == seat.Id))
        {
            seat = Noted(seat with { Replaces = seat.Replaces.RemoveAll(replaced => !_seats.ContainsKey(replaced) || replaced == seat.Id) },
                DefectCodes.UnknownReference, place, "The chairs to replace that there are not were dropped.");
        }

        return MendedCompanion(seat, place);
    }

    private Seat MendedCompanion(Seat seat, string place)
    {
        var spaces = seat.CompanionOf.RemoveAll(space => !_seats.GetValueOrDefault(space).HasFlag(SeatFeatures.WheelchairSpace));
        var isLost = spaces.IsEmpty && seat.Features.HasFlag(SeatFeatures.Companion);
        if (spaces.Length == seat.CompanionOf.Length && !isLost)
        {
            return seat;
        }

        return Noted(
            seat with { CompanionOf = spaces, Features = isLost ? seat.Features & ~SeatFeatures.Companion : seat.Features },
            DefectCodes.CompanionWithoutWheelchairSpace,
            place,
            isLost ? "The companion seat was made a usual one." : "The links to what is no wheelchair space were dropped.");
    }

    private GeneralAdmissionArea? Mended(GeneralAdmissionArea area)
    {
        var words = $"area {area.Name}";
        if (area.Capacity < 1)
        {
            return Noted<GeneralAdmissionArea?>(null, DefectCodes.BadValue, words, "The area was left out.");
        }

        if (_taken.Contains(new(area.Id.Value)))
        {
            area = Noted(area with { Id = new(FreeId(area.Id.Value)) }, DefectCodes.DuplicateSeatId, words,
                $"The area's id {area.Id} is that of a seat, and was changed.");
        }

        var (least, most) = (Math.Clamp(area.MinOccupancy, 1, area.Capacity), area.MaxOccupancy);
        most = most is { } value && (value < least || value > area.Capacity) ? null : most;
        if (least != area.MinOccupancy || most != area.MaxOccupancy)
        {
            Notes.Add(new(DefectCodes.BadValue, words, "The fewest and the most places of an order were made to fit."));
        }

        return area with
        {
            MinOccupancy = least,
            MaxOccupancy = most,
            Level = Known(area.Level, _levels, words),
            Zone = Known(area.Zone, _zones, words),
            Category = Known(area.Category, _categories, words),
        };
    }

    private string FreeId(string id)
    {
        var copy = 2;
        while (!_taken.Add(new(CopyName(id, copy))))
        {
            copy++;
        }

        return CopyName(id, copy);
    }

    private RankingDefinition? Mended(RankingDefinition ranking)
    {
        double[] weights = [ranking.Weights.Distance, ranking.Weights.Centre, ranking.Weights.Elevation, ranking.Weights.FreeView];
        if (ranking.Kind == RankingKind.Composite && (!Array.TrueForAll(weights, static weight => weight >= 0 && double.IsFinite(weight))
            || Array.TrueForAll(weights, static weight => weight == 0)))
        {
            return Noted<RankingDefinition?>(null, DefectCodes.BadValue, $"ranking {ranking.Name}", "The ranking was left out.");
        }

        var painted = ranking.Painted.RemoveAll(entry => !_seats.ContainsKey(entry.Seat) || entry.Value is < 1 or > 1000);
        return painted.Length == ranking.Painted.Length
            ? ranking
            : Noted(ranking with { Painted = painted }, DefectCodes.UnknownReference, $"ranking {ranking.Name}",
                "The values that paint no seat, or are not from 1 to 1000, were dropped.");
    }

    private T? Known<T>(T? named, HashSet<T> known, string words)
        where T : struct =>
        named is { } id && !known.Contains(id)
            ? Noted<T?>(null, DefectCodes.UnknownReference, words, $"The reference to {id} was dropped.") : named;
}
