namespace SeatEngine.Conventions.Tests;

/// <summary>Fails with every violation on a line of its own; the usual assertion cuts a long list short.</summary>
internal static class Rule
{
    public static void Holds(IEnumerable<string> violations)
    {
        string[] all = [.. violations.Distinct(StringComparer.Ordinal)];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
