using System.CommandLine;
using BoxOfficeSample.Commands;
using BoxOfficeSample.Support;
using Spectre.Console;

namespace BoxOfficeSample;

/// <summary>The command line: what is asked is parsed, what fails is one sentence and exit code 2.</summary>
internal static class App
{
    public static int Run(string[] args)
    {
        // Colours are for terminals; what is piped on stays plain text.
        AnsiConsole.Profile.Capabilities.Ansi &= !Console.IsOutputRedirected;
        var root = new RootCommand("Sells seats: reads halls, finds the best places, prices, sells and draws them.");
        foreach (var option in Reading.All)
        {
            root.Add(option);
        }

        foreach (var command in AllCommands.Make())
        {
            root.Add(command);
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Fail(parsed.Errors[0].Message);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CommandException failure)
        {
            return Fail(failure.Message);
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or ArgumentException or OverflowException or NotSupportedException)
        {
            return Fail(failure.Message);
        }
    }

    private static int Fail(string sentence)
    {
        Console.Error.WriteLine(OneLine.Of(sentence));
        return CommandException.ExitCode;
    }
}
