using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <content>Ids, and what refers to them.</content>
internal sealed partial class HallCheck
{
    private void CheckSeatIds()
    {
        for (var i = 0; i < _all.Length; i++)
        {
            var (seat, place) = _all[i];
            if (seat.Id.IsNone)
            {
                Error(DefectCodes.BadValue, _places[place].WordsOfSeat(seat), "The seat has no id.");
            }
            else if (!_seats.TryAdd(seat.Id, i) && !_isFull)
            {
                var first = _all[_seats[seat.Id]];
                Error(DefectCodes.DuplicateSeatId, _places[place].WordsOfSeat(seat),
                    $"The seat id {seat.Id} is already that of {_places[first.Place].WordsOfSeat(first.Seat)}.");
            }
        }

        foreach (var area in _hall.Areas)
        {
            if (!area.Id.IsNone && _seats.ContainsKey(new(area.Id.Value)))
            {
                Error(DefectCodes.DuplicateSeatId, $"area {area.Name}", $"The area id {area.Id} is already that of a seat.");
            }
        }
    }

    private void CheckOtherIds()
    {
        CheckUnique(_hall.Levels, "level", static level => level.Id.Value, static level => level.Name);
        CheckUnique(_hall.Zones, "zone", static zone => zone.Id.Value, static zone => zone.Name);
        CheckUnique(_hall.Categories, "category", static category => category.Id.Value, static category => category.Name);
        CheckUnique(_hall.Sections, "section", static section => section.Id.Value, static section => section.Name);
        CheckUnique(_hall.Areas, "area", static area => area.Id.Value, static area => area.Name);
        CheckUnique(_hall.Rankings, "ranking", static ranking => ranking.Name, static ranking => ranking.Name);
    }

    private void CheckUnique<T>(IEnumerable<T> things, string kind, Func<T, string> idOf, Func<T, string> nameOf)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var thing in things)
        {
            if (!ids.Add(idOf(thing)))
            {
                Error(DefectCodes.DuplicateId, $"{kind} {nameOf(thing)}", $"The id {idOf(thing)} is already that of another {kind}.");
            }
        }
    }

    private void CheckReferences()
    {
        var levels = _hall.Levels.Select(static level => level.Id).ToHashSet();
        var zones = _hall.Zones.Select(static zone => zone.Id).ToHashSet();
        var categories = _hall.Categories.Select(static category => category.Id).ToHashSet();
        foreach (var section in _hall.Sections)
        {
            var words = HallPlace.WordsOf(section);
            Require(section.Level, levels, words, "level");
            Require(section.Zone, zones, words, "zone");
            Require(section.Category, categories, words, "category");
            foreach (var row in section.Rows)
            {
                Require(row.Category, categories, words, "category");
            }

            foreach (var box in section.Boxes)
            {
                Require(box.Category, categories, words, "category");
            }

            foreach (var table in section.Tables)
            {
                Require(table.Category, categories, words, "category");
            }
        }

        foreach (var area in _hall.Areas)
        {
            Require(area.Level, levels, $"area {area.Name}", "level");
            Require(area.Zone, zones, $"area {area.Name}", "zone");
            Require(area.Category, categories, $"area {area.Name}", "category");
        }

        foreach (var fixture in _hall.Fixtures)
        {
            Require(fixture.Level, levels, $"{fixture.Kind} {fixture.Name}", "level");
        }

        foreach (var shape in _hall.Background)
        {
            Require(shape.Level, levels, BackgroundWords, "level");
        }

        foreach (var place in _places)
        {
            foreach (var seat in place.Seats)
            {
                CheckReferences(place, seat, categories);
            }
        }
    }

    private void CheckReferences(HallPlace place, Seat seat, HashSet<PriceZoneId> categories)
    {
        if (seat.Category is { } category && !categories.Contains(category))
        {
            Require(seat.Category, categories, place.WordsOfSeat(seat), "category");
        }

        if (seat.NextNeighbour is { } next)
        {
            if (!_seats.ContainsKey(next) || next == seat.Id)
            {
                Error(DefectCodes.UnknownReference, place.WordsOfSeat(seat),
                    $"There is no other seat {next}, which is named as the next neighbour.");
            }
            else if (!_followed.Add(next))
            {
                Error(DefectCodes.SharedNeighbour, place.WordsOfSeat(seat),
                    $"The seat {next} is already the next neighbour of another seat.");
            }
        }

        foreach (var replaced in seat.Replaces)
        {
            if (!_seats.ContainsKey(replaced) || replaced == seat.Id)
            {
                Error(DefectCodes.UnknownReference, place.WordsOfSeat(seat),
                    $"There is no other seat {replaced}, which is said to be replaced.");
            }
        }
    }

    private void CheckRankings()
    {
        foreach (var ranking in _hall.Rankings)
        {
            var place = $"ranking {ranking.Name}";
            var w = ranking.Weights;
            double[] weights = [w.Distance, w.Centre, w.Elevation, w.FreeView];
            if (ranking.Kind == RankingKind.Composite && (!Array.TrueForAll(weights, static weight => weight >= 0
                && double.IsFinite(weight)) || Array.TrueForAll(weights, static weight => weight == 0)))
            {
                Error(DefectCodes.BadValue, place, "The weights of a composite ranking are at least 0, and not all 0.");
            }

            foreach (var painted in ranking.Painted)
            {
                if (!_seats.ContainsKey(painted.Seat))
                {
                    Error(DefectCodes.UnknownReference, place, $"There is no seat {painted.Seat}, which is painted.");
                }
                else if (painted.Value is < 1 or > 1000)
                {
                    Error(DefectCodes.BadValue, place,
                        FormattableString.Invariant($"The seat {painted.Seat} is painted {painted.Value}, which is not from 1 to 1000."));
                }
            }
        }
    }

    private void Require<T>(T? named, HashSet<T> known, string words, string kind)
        where T : struct
    {
        if (named is { } id && !known.Contains(id))
        {
            Error(DefectCodes.UnknownReference, words, $"There is no {kind} {id}.");
        }
    }

    private void CheckCompanions()
    {
        var accompanied = new HashSet<SeatId>();
        foreach (var place in _places)
        {
            foreach (var seat in place.Seats)
            {
                foreach (var space in seat.CompanionOf)
                {
                    if (_seats.TryGetValue(space, out var found) && _all[found].Seat.Features.HasFlag(SeatFeatures.WheelchairSpace))
                    {
                        accompanied.Add(space);
                    }
                    else
                    {
                        Error(DefectCodes.CompanionWithoutWheelchairSpace, place.WordsOfSeat(seat),
                            $"The companion seat {seat.Id} names {space}, which is no wheelchair space.");
                    }
                }

                if (seat.CompanionOf.IsEmpty && seat.Features.HasFlag(SeatFeatures.Companion))
                {
                    Error(DefectCodes.CompanionWithoutWheelchairSpace, place.WordsOfSeat(seat),
                        $"The companion seat {seat.Id} names no wheelchair space.");
                }
            }
        }

        foreach (var place in _places)
        {
            foreach (var seat in place.Seats)
            {
                if (seat.Features.HasFlag(SeatFeatures.WheelchairSpace) && !accompanied.Contains(seat.Id))
                {
                    Warning(DefectCodes.WheelchairSpaceWithoutCompanion, place.WordsOfSeat(seat),
                        $"No companion seat is linked to the wheelchair space {seat.Id}.");
                }
            }
        }
    }
}
