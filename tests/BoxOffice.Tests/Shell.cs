using System.Diagnostics;
using System.Text.Json;
using SeatEngine.Testing;

namespace BoxOfficeSample.Tests;

/// <summary>Runs <c>boxoffice</c> as a person would: as a process of its own, from the repository's folder.</summary>
internal static class Shell
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static ShellResult Run(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = RepositoryFiles.Root,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "boxoffice.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("boxoffice " + string.Join(' ', args) + " did not end.");
        }

        return new(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Runs a command that prints JSON and must succeed.</summary>
    public static JsonElement Json(params string[] args)
    {
        var result = Run([.. args, "--json"]);
        Assert.True(result.ExitCode == 0, result.Error);
        using var document = JsonDocument.Parse(result.Output);
        return document.RootElement.Clone();
    }

    /// <summary>Runs a command that must fail with one sentence and exit code 2.</summary>
    public static string Refusal(params string[] args)
    {
        var result = Run(args);
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        var sentence = result.Error.TrimEnd('\n');
        Assert.NotEmpty(sentence);
        Assert.DoesNotContain('\n', sentence);
        Assert.DoesNotContain("   at ", sentence, StringComparison.Ordinal);
        return sentence;
    }
}
