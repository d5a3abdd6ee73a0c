using System.CommandLine;
using System.Globalization;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary>The options of <c>best</c> that are wishes of a party: where, with whom, and what "best" means to it.</summary>
internal sealed class BestWishes
{
    private readonly Option<string[]> _prefer =
        new("--prefer") { Description = "Rather in this zone or section, or on this seat; may be repeated.", HelpName = "NAME" };
    private readonly Option<string[]> _avoid =
        new("--avoid") { Description = "Rather not in this zone or section, or on this seat; may be repeated.", HelpName = "NAME" };
    private readonly Option<string[]> _near =
        new("--near") { Description = "Near this seat, such as one of an earlier order; may be repeated.", HelpName = "ID" };
    private readonly Option<int> _children =
        new("--children") { Description = "How many of the party are not without one of the others in their part.", HelpName = "N" };
    private readonly Option<bool> _beside =
        new("--adult-beside") { Description = "Each of --children has one of the others right beside." };
    private readonly Option<string[]> _role = new("--role")
    {
        Description = "How many of the party have a role, none of whom is to be the only one of it in a part; may be repeated.",
        HelpName = "NAME=N",
    };
    private readonly Option<bool> _wholeBox =
        new("--whole-box") { Description = "A box or table for the party alone, also of those sold by the seat." };
    private readonly Option<double> _keepRows =
        new("--keep-rows") { Description = "Leave rows that are all free for later, and how much that counts: 0.1.", HelpName = "WEIGHT" };
    private readonly Option<bool> _release =
        new("--release-accessible") { Description = "Places kept for people with access needs may be sold to anyone." };
    private readonly Option<string?> _ranking =
        new("--ranking") { Description = "The hall's ranking that says which seats are good, by name.", HelpName = "NAME" };
    private readonly Option<string?> _scoring =
        new("--scoring") { Description = "How seats are compared: quality, centroid or first-fit.", HelpName = "NAME" };
    private readonly Option<string?> _mix =
        new("--party-mix") { Description = "How many of 100 later parties are of 1, 2, 3 people: 10,52,10.", HelpName = "SHARES" };
    private readonly Option<string?> _ladder =
        new("--ladder") { Description = "A file with a step on each line, and its penalty where it has one.", HelpName = "FILE" };
    private readonly Option<string?> _difference =
        new("--difference") { Description = "What proposals do not share: seat, row, section; some may overlap.", HelpName = "WHAT" };
    private readonly Option<ulong?> _shuffle =
        new("--shuffle") { Description = "Draw one of nearly equal placements by this number.", HelpName = "SEED" };

    private Option[] All => [_prefer, _avoid, _near, _children, _beside, _role, _wholeBox, _keepRows, _release, _ranking, _scoring, _mix,
        _ladder, _difference, _shuffle];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Add(option);
        }
    }

    public SeatRequest Apply(ParseResult parsed, SeatMap map, SeatRequest request)
    {
        var near = parsed.GetValue(_near) ?? [];
        return request with
        {
            Prefer = Choice.Any(map, parsed.GetValue(_prefer) ?? []),
            Avoid = Choice.Any(map, parsed.GetValue(_avoid) ?? []),
            Near = near.Length == 0 ? null : Choice.Seats(map, near),
            Accompanied = Children(parsed, request.PartySize),
            Company = parsed.GetValue(_beside) ? CompanyRule.Beside : CompanyRule.InPart,
            Roles = [.. (parsed.GetValue(_role) ?? []).Select(Role)],
            WholeBoxes = parsed.GetValue(_wholeBox),
            ReleasedAccessible = parsed.GetValue(_release) ? map.AccessiblePlaces : null,
            Ranking = Ranking(map, parsed.GetValue(_ranking)),
            Scoring = Scoring(parsed.GetValue(_scoring)),
            PartyMix = Mix(parsed.GetValue(_mix)),
            Ladder = parsed.GetValue(_ladder) is { } path ? LadderSource.Read(path) : SeatLadder.Default,
            Difference = Difference(parsed.GetValue(_difference)),
            ShuffleSeed = parsed.GetValue(_shuffle),
            Weights = request.Weights with { UntouchedRow = Weight(parsed.GetValue(_keepRows)) },
        };
    }

    /// <summary>Refuses what a group does not know.</summary>
    public void RefuseGroup(ParseResult parsed)
    {
        Option[] known = [_release, _ranking];
        if (All.Except(known).FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } option)
        {
            throw new CommandException($"{option.Name} is for parties, not for groups.");
        }
    }

    private static PartyRole Role(string text) =>
        text.Split('=') is [{ Length: > 0 } name, var number]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var people)
            && people is >= 1 and <= SeatRequest.LargestParty
                ? new(name, people)
                : throw new CommandException($"--role is a name and a number, such as child=2, not '{text}'.");

    private int Children(ParseResult parsed, int party) => parsed.GetValue(_children) is >= 0 and var count && count < Math.Max(party, 1)
        ? count
        : throw new CommandException("--children are fewer than the party, so that somebody is left to accompany them.");

    private static double Weight(double weight) =>
        weight is >= 0 and <= 1000 ? weight : throw new CommandException("--keep-rows is from 0 to 1000.");

    private static SeatRanking? Ranking(SeatMap map, string? name) => name is null
        ? null
        : map.Rankings.FirstOrDefault(ranking => Choice.Same(ranking.Name, name))
            ?? throw new CommandException($"The hall has no ranking '{name}'; it has " +
                $"{string.Join(", ", map.Rankings.Select(static ranking => ranking.Name))}.");

    private static SeatScoring Scoring(string? name) => name?.ToLowerInvariant() switch
    {
        null or "quality" => SeatScoring.Quality,
        "centroid" => SeatScoring.CentroidDistance,
        "first-fit" => SeatScoring.FirstFit,
        _ => throw new CommandException($"--scoring is quality, centroid or first-fit, not '{name}'."),
    };

    private static ProposalDifference Difference(string? name) => name?.ToLowerInvariant() switch
    {
        null or "seat" => ProposalDifference.EachSeat,
        "some" => ProposalDifference.SomeSeat,
        "row" => ProposalDifference.Row,
        "section" => ProposalDifference.Section,
        _ => throw new CommandException($"--difference is seat, some, row or section, not '{name}'."),
    };

    private static PartyMix Mix(string? text)
    {
        if (text is null)
        {
            return PartyMix.Default;
        }

        double[] shares = [.. text.Split(',', StringSplitOptions.TrimEntries).Select(static share => OneLine.Number(share) ?? -1)];
        return shares.Length <= SeatRequest.LargestParty && shares.All(static share => share is >= 0 and <= 1e9) && shares.Sum() > 0
            ? PartyMix.Of(shares)
            : throw new CommandException($"--party-mix is shares of parties of 1, 2, 3 people such as 10,52,10, not '{text}'.");
    }
}
