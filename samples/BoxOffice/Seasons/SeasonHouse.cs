using BoxOfficeSample.Houses;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Seasons;

/// <summary>Finds the season of a house that a command is about.</summary>
internal static class SeasonHouse
{
    /// <summary>Who acts from the command line.</summary>
    public static OrderTerms By(string what) => new() { AsHouse = true, Operator = new ActorId(what) };

    /// <summary>The season that is named; the only one of the house when none is.</summary>
    public static async Task<SeasonId> IdAsync(House house, string? given, SeasonId but = default)
    {
        var others = (await house.ListSeasonsAsync()).Where(id => id != but).ToArray();
        return given is not null ? DeskOptions.Id("season", given, static text => new SeasonId(text))
            : others is [var only] ? only
            : throw new CommandException($"Which season is meant, is not said; the house has {Listed(others)}.");
    }

    public static async Task<SeasonOffice> OfficeAsync(House house, string? given, SeasonId but = default) =>
        await house.OpenSeasonAsync(await IdAsync(house, given, but)) ?? throw await NoneAsync(house, given);

    public static async Task<WaitingList> WaitingAsync(House house, string? given) =>
        await house.OpenWaitingListAsync(await IdAsync(house, given)) ?? throw await NoneAsync(house, given);

    public static async Task<GroupDesk> GroupsAsync(House house, string? given) =>
        await house.OpenGroupsAsync(await IdAsync(house, given)) ?? throw await NoneAsync(house, given);

    private static async Task<CommandException> NoneAsync(House house, string? given) =>
        new($"The house has no season '{given}'; it has {Listed(await house.ListSeasonsAsync())}.");

    private static string Listed(IEnumerable<SeasonId> ids) =>
        string.Join(", ", ids.Select(static id => id.Value)) is { Length: > 0 } list ? list : "none";
}
