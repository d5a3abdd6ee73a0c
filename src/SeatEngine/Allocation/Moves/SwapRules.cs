using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Whether a change of seats with another party answers the complaint and harms nobody.</summary>
internal sealed class SwapRules(SeatAllocator allocator, MoveRequest request, SeatRequest wanted, MoveParts parts)
{
    private static readonly SeatFeatures[] Liked =
        [SeatFeatures.ExtraLegroom, SeatFeatures.PlusSize, SeatFeatures.HearingLoop, SeatFeatures.SignLanguageView,
            SeatFeatures.TransferArm];

    private static readonly SeatFeatures[] Disliked = [SeatFeatures.RestrictedView, SeatFeatures.FoldDown];

    private readonly SeatMap _map = allocator.Map;
    private readonly SeatSet _ours = request.Seats;

    public bool Allow(MoveParty other)
    {
        var theirs = other.Seats;
        return theirs.Count == _ours.Count
            && !theirs.Overlaps(_ours)
            && !request.Has(SeatComplaint.RestrictedView | SeatComplaint.Neighbours)
            && Answers(theirs)
            && KeepsNeeds(other)
            && IsNoWorse(theirs)
            && MoveParts.Of(_map, _ours.ToArray()).IsNoMoreThan(MoveParts.Of(_map, theirs.ToArray()));
    }

    /// <summary>Whether their seats answer the complaint, and leave the party that complains what it needs.</summary>
    private bool Answers(SeatSet theirs)
    {
        var spaces = (theirs & allocator.WheelchairPlaces).Count;
        var after = MoveParts.Of(_map, theirs.ToArray());
        return theirs.IsSubsetOf(wanted.Within!)
            && (!wanted.StepFree || theirs.IsSubsetOf(allocator.StepFree))
            && spaces >= wanted.Wheelchairs
            && (request.Has(SeatComplaint.Apart) ? after.IsTogether : after.IsNoMoreThan(parts));
    }

    private bool KeepsNeeds(MoveParty other)
    {
        var wheelchairs = other.Wheelchairs ?? (other.Seats & _map.WheelchairSpaces).Count;
        var stepFree = other.StepFree ?? other.Seats.Overlaps(_map.AccessiblePlaces);
        var areNeedsKnown = other.Wheelchairs is not null && other.StepFree is not null;
        return (_ours & allocator.WheelchairPlaces).Count >= wheelchairs
            && (!stepFree || _ours.IsSubsetOf(allocator.StepFree))
            && (areNeedsKnown || (_ours & _map.AccessiblePlaces).Count >= (other.Seats & _map.AccessiblePlaces).Count);
    }

    private bool IsNoWorse(SeatSet theirs) =>
        Qualities(_ours).Zip(Qualities(theirs)).All(static pair => pair.First >= pair.Second)
        && AtAisle(_ours) >= AtAisle(theirs)
        && Array.TrueForAll(Liked, feature => Having(_ours, feature) >= Having(theirs, feature))
        && Array.TrueForAll(Disliked, feature => Having(_ours, feature) <= Having(theirs, feature));

    private IEnumerable<int> Qualities(SeatSet seats) =>
        seats.ToArray().Select((request.Ranking ?? _map.PrimaryRanking).QualityOf).OrderDescending();

    private int Having(SeatSet seats, SeatFeatures feature) => seats.ToArray().Count(seat => (_map[seat].Features & feature) != 0);

    private int AtAisle(SeatSet seats) =>
        seats.ToArray().Count(seat => _map.RunOf(seat) is { Kind: SeatRunKind.Line } run && (seat == run.First || seat == run.Last));
}
