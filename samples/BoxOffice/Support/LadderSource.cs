using System.Globalization;

namespace BoxOfficeSample.Support;

/// <summary>Reads a ladder from a file: a step on each line, and behind it its penalty where it has one.</summary>
internal static class LadderSource
{
    private const int MostLines = 100;

    /// <summary>What the steps are called in a file.</summary>
    public static IReadOnlyDictionary<string, SeatStep> Steps { get; } = new Dictionary<string, SeatStep>(StringComparer.OrdinalIgnoreCase)
    {
        ["together"] = SeatSteps.Together,
        ["with-orphan"] = SeatSteps.TogetherWithOrphan,
        ["nearby"] = SeatSteps.Nearby,
        ["across-aisle"] = SeatSteps.AcrossAisle,
        ["stacked"] = SeatSteps.StackedRows,
        ["same-section"] = SeatSteps.SameSection,
        ["same-level"] = SeatSteps.SameLevel,
        ["anywhere"] = SeatSteps.Anywhere,
        ["whole"] = SeatSteps.Whole,
        ["standing"] = SeatSteps.GeneralAdmission,
    };

    /// <summary>The ladder of a file. Lines that are empty or begin with # are passed over.</summary>
    public static SeatLadder Read(string path)
    {
        using var reader = new StreamReader(HallSource.Open(path));
        var steps = new List<SeatStep>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (number > MostLines || line.Length > 200)
            {
                throw new CommandException($"{path} is longer than a ladder may be, which is {MostLines} short lines.");
            }

            if (line.Trim() is { Length: > 0 } text && text[0] != '#')
            {
                steps.Add(Step(text) ?? throw new CommandException(string.Create(CultureInfo.InvariantCulture,
                    $"{path}, line {number}: '{text}' is no step, or no penalty from 0 to 1; there are {string.Join(", ", Steps.Keys)}.")));
            }
        }

        return steps.Count == 0 ? throw new CommandException($"{path} has no step.")
            : steps.DistinctBy(static step => step.Name).Count() < steps.Count ? throw new CommandException($"{path} has a step twice.")
            : new SeatLadder(steps);
    }

    private static SeatStep? Step(string text)
    {
        var words = text.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return !Steps.TryGetValue(words[0], out var step) || words.Length > 2 ? null
            : words.Length == 1 ? step
            : OneLine.Number(words[1]) is >= 0 and <= 1 and var penalty ? step.WithPenalty(penalty)
            : null;
    }
}
