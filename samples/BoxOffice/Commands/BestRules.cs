using System.CommandLine;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary>The options of <c>best</c> that are rules of a request.</summary>
internal sealed class BestRules
{
    private readonly Option<int> _wheelchairs =
        new("--wheelchairs") { Description = "How many of the party use a wheelchair; the others are their company.", HelpName = "W" };
    private readonly Option<string?> _aisle =
        new("--aisle") { Description = "An aisle is required: left, right or any.", HelpName = "SIDE" };
    private readonly Option<bool> _aisleWished =
        new("--aisle-wished") { Description = "The aisle of --aisle is a wish, and no condition." };
    private readonly Option<int?> _smallestLeft =
        new("--smallest-left") { Description = "How many free neighbours are left beside the party at the least; 2.", HelpName = "N" };
    private readonly Option<int?> _smallestAtAisle =
        new("--smallest-left-at-aisle") { Description = "The same where they end at an aisle; 1 for any number.", HelpName = "N" };
    private readonly Option<bool> _neverAcrossAisle =
        new("--never-across-aisle") { Description = "No row has the party on both sides of an aisle." };
    private readonly Option<bool> _stepFree =
        new("--step-free") { Description = "Each seat is reached without a step." };
    private readonly Option<string?> _orphans =
        new("--orphans")
        {
            Description = "Single seats left over: off, strict, house (where none in the house avoids it) or lenient (in its stretch).",
            HelpName = "RULE",
        };
    private readonly Option<string[]> _beside =
        new("--beside") { Description = "Sit next to this seat; may be repeated.", HelpName = "ID" };

    private readonly Option<string?> _spacing = new("--spacing")
    {
        Description =
        "Empty places beside and rows before and behind other parties, such as 2x1, or metres, such as 1.5m.",
        HelpName = "RULE"
    };
    private readonly Option<string?> _sold = new("--sold")
    {
        Description = "A file with the id of a seat on which somebody sits on each " +
        "line; those of --taken count as well where this is not given.",
        HelpName = "FILE"
    };

    public void AddTo(Command command)
    {
        command.Add(_spacing);
        command.Add(_sold);
        command.Add(_wheelchairs);
        command.Add(_aisle);
        command.Add(_aisleWished);
        command.Add(_neverAcrossAisle);
        command.Add(_stepFree);
        command.Add(_orphans);
        command.Add(_smallestLeft);
        command.Add(_smallestAtAisle);
        command.Add(_beside);
    }

    /// <summary>The seats on which somebody sits; null when the command line does not say.</summary>
    public SeatSet? Sold(ParseResult parsed, SeatMap map, bool lenient) =>
        parsed.GetValue(_sold) is { } path ? HallSource.ReadTaken(map, path, lenient) : null;

    public SeatRequest Apply(ParseResult parsed, SeatMap map, SeatRequest request)
    {
        var wheelchairs = parsed.GetValue(_wheelchairs);
        if (wheelchairs < 0 || wheelchairs > request.PartySize)
        {
            throw new CommandException("--wheelchairs is from 0 to the size of the party.");
        }

        var aisle = Aisle(parsed.GetValue(_aisle));
        return request with
        {
            Wheelchairs = wheelchairs,
            Aisle = aisle,
            AisleRequired = aisle != AislePreference.None && !parsed.GetValue(_aisleWished),
            NeverAcrossAisle = parsed.GetValue(_neverAcrossAisle),
            StepFree = parsed.GetValue(_stepFree),
            Orphans = new(Orphans(parsed.GetValue(_orphans)))
            {
                SmallestLeft = Left("--smallest-left", parsed.GetValue(_smallestLeft)) ?? 2,
                SmallestLeftAtAisle = Left("--smallest-left-at-aisle", parsed.GetValue(_smallestAtAisle)),
            },
            Beside = Beside(map, parsed.GetValue(_beside) ?? []),
            Spacing = Spacing(parsed.GetValue(_spacing)),
        };
    }

    private static AislePreference Aisle(string? text) => text?.ToLowerInvariant() switch
    {
        null or "none" => AislePreference.None,
        "any" => AislePreference.Any,
        "left" => AislePreference.Left,
        "right" => AislePreference.Right,
        _ => throw new CommandException($"--aisle is left, right or any, not '{text}'."),
    };

    private static OrphanRule Orphans(string? text) => text?.ToLowerInvariant() switch
    {
        null or "lenient" => OrphanRule.LenientInRun,
        "house" => OrphanRule.LenientInHouse,
        "strict" => OrphanRule.Strict,
        "off" => OrphanRule.Off,
        _ => throw new CommandException($"--orphans is off, strict, house or lenient, not '{text}'."),
    };

    private static int? Left(string option, int? count) =>
        count is null or (>= 1 and <= 64) ? count : throw new CommandException($"{option} is from 1 to 64.");

    private static SpacingRule? Spacing(string? text) => text is null
        ? null
        : SpacingRule.TryParse(text, out var rule)
            ? rule
            : throw new CommandException($"--spacing is places by rows such as 2x1, each at most {SpacingRule.Most}, or metres such as " +
                $"1.5m, not '{text}'.");

    private static SeatSet? Beside(SeatMap map, string[] ids) => ids.Length == 0 ? null : Choice.Seats(map, ids);
}
