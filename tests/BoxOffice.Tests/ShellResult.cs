namespace BoxOfficeSample.Tests;

/// <summary>What a run of <c>boxoffice</c> left.</summary>
internal sealed record ShellResult(int ExitCode, string Output, string Error);
