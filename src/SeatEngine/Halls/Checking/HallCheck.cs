using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>One checking of one hall.</summary>
internal sealed partial class HallCheck
{
    private const string BackgroundWords = "the background";

    private readonly Hall _hall;
    private readonly ImmutableArray<HallPlace> _places;
    private readonly (Seat Seat, int Place)[] _all;
    private readonly Dictionary<SeatId, int> _seats;
    private readonly HashSet<SeatId> _followed = [];
    private readonly List<Defect> _defects = [];
    private bool _isFull;

    public HallCheck(Hall hall)
    {
        _hall = hall;
        _places = [.. HallPlace.Of(hall)];
        _all = AllOf(_places);
        _seats = new(_all.Length);
    }

    public ImmutableArray<Defect> Run()
    {
        CheckSeatIds();
        CheckOtherIds();
        CheckReferences();
        CheckRankings();
        CheckValues();
        CheckEmptiness();
        CheckLabels();
        CheckLookAlikes();
        CheckNumbers();
        CheckCoordinates();
        CheckOverlaps();
        CheckOutlines();
        CheckRowOrder();
        CheckPitch();
        CheckCompanions();
        return [.. _defects];
    }

    private static (Seat Seat, int Place)[] AllOf(ImmutableArray<HallPlace> places)
    {
        var all = new (Seat, int)[places.Sum(static place => place.Seats.Length)];
        var count = 0;
        for (var i = 0; i < places.Length; i++)
        {
            foreach (var seat in places[i].Seats)
            {
                all[count++] = (seat, i);
            }
        }

        return all;
    }

    private void Error(string code, string place, string message) => Add(new(code, DefectSeverity.Error, place, message));

    private void Warning(string code, string place, string message) => Add(new(code, DefectSeverity.Warning, place, message));

    private void Add(Defect defect)
    {
        if (_defects.Count < HallValidator.MaxDefects)
        {
            _defects.Add(defect);
        }
        else if (!_isFull)
        {
            _isFull = true;
            _defects.Add(new(DefectCodes.TooManyDefects, DefectSeverity.Error, _hall.Name,
                FormattableString.Invariant($"There are more than {HallValidator.MaxDefects} defects; the rest is not told.")));
        }
    }
}
