using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using SeatEngine.Primitives;

namespace SeatEngine.Docs.Tests;

/// <summary>The page about observability lists each instrument with its unit, each tag, and each value of those that have few.</summary>
[Collection("Pages")]
public sealed partial class ObservabilityTests : IAsyncLifetime
{
    private readonly Heard _heard = new(withActivities: true);

    public async Task InitializeAsync()
    {
        OneOfEach.Search();
        OneOfEach.Claim();
        await OneOfEach.CommitAsync();
        OneOfEach.Quote();
        OneOfEach.Render();
    }

    public Task DisposeAsync()
    {
        _heard.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Instruments_OfThePackages_AreThoseOfThePage()
    {
        string[] published =
        [
            .. _heard.Measurements.Select(measured => measured.Instrument).Distinct()
                .Select(instrument => $"{instrument.Name} | {Sort(instrument)} | {instrument.Unit}")
                .Order(StringComparer.Ordinal),
        ];

        Assert.Equal(Rows().Select(row => $"{row.Instrument} | {row.Sort} | {row.Unit}").Distinct()
            .Order(StringComparer.Ordinal), published);
        Assert.All(_heard.Measurements, measured => Assert.False(string.IsNullOrEmpty(measured.Instrument.Description)));
    }

    [Fact]
    public void Tags_OfMeasurements_AreThoseOfThePage() => Assert.Equal(
        Rows().Select(row => $"{row.Instrument} {row.Tag}").Order(StringComparer.Ordinal),
        _heard.Measurements.SelectMany(measured => measured.Tags.Keys.Select(key => $"{measured.Instrument.Name} {key}")).Distinct()
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Values_OfTags_AreThoseThatThePageLists()
    {
        foreach (var row in Rows().Where(row => row.Values.Count > 1 && row.Tag != "seatengine.reason" && row.Tag != "seatengine.step"))
        {
            var told = _heard.Measurements
                .Where(measured => measured.Instrument.Name == row.Instrument)
                .Select(measured => measured.Tags[row.Tag]);

            Assert.Equal(row.Values.Order(StringComparer.Ordinal), told.Distinct().Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Activities_OfThePackages_AreNamedOnThePage()
    {
        var text = File.ReadAllText(RepositoryFiles.Full("docs/observability.md"));
        string[] names = [.. _heard.Activities.Select(activity => activity.OperationName).Distinct().Order(StringComparer.Ordinal)];

        Assert.Equal(["seatengine.claim", "seatengine.commit", "seatengine.quote", "seatengine.render", "seatengine.search"], names);
        Assert.All(names, name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Constants_ForHosts_AreTheNamesOfTheInstruments()
    {
        var constants = typeof(SeatEngineDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.Name != nameof(SeatEngineDiagnostics.SourceName))
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(Rows().Select(row => row.Instrument).Distinct().Order(StringComparer.Ordinal),
            constants.Order(StringComparer.Ordinal));
    }

    private static string Sort(Instrument instrument) => instrument.GetType().Name.Split('`')[0].ToLowerInvariant();

    private static IReadOnlyList<(string Instrument, string Sort, string Unit, string Tag, IReadOnlyList<string> Values)> Rows() =>
    [
        .. File.ReadLines(RepositoryFiles.Full("docs/observability.md"))
            .Select(line => Row().Match(line))
            .Where(match => match.Success)
            .Select(match => (
                match.Groups["name"].Value,
                match.Groups["sort"].Value,
                match.Groups["unit"].Value,
                match.Groups["tag"].Value,
                (IReadOnlyList<string>)[.. Value().Matches(match.Groups["values"].Value).Select(value => value.Value)])),
    ];

    [GeneratedRegex(@"^\| `(?<name>seatengine[\w.]+)` \| (?<sort>\w+) \| `(?<unit>[^`]+)` \| `(?<tag>[\w.]+)` \| (?<values>.*) \|$")]
    private static partial Regex Row();

    [GeneratedRegex("(?<=`)[a-z_]+(?=`)")]
    private static partial Regex Value();
}
