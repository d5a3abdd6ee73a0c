using System.Globalization;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>What the steps after the first ones still ask of a placement, and what they give up.</summary>
internal static class LaterRules
{
    /// <summary>Whether the party has the aisle that it requires.</summary>
    public static bool Admit(SeatSearch search, SeatIndex[] seats) =>
        !search.Request.AisleRequired || search.Request.Aisle == AislePreference.None
        || ProposalMaker.IsAtAisle(search.Map, search.Request.Aisle, [.. seats]);

    /// <summary>The rules given up by a placement in so many parts.</summary>
    public static List<string> Relaxed(SeatSearch search, int parts)
    {
        var relaxed = new List<string>();
        if (parts > 1)
        {
            relaxed.Add(string.Create(CultureInfo.InvariantCulture, $"the party sits in {parts} parts"));
        }

        if (search.Request.Beside is not null)
        {
            relaxed.Add("not beside the seats asked for");
        }

        return relaxed;
    }
}
