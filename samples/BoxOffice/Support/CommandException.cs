namespace BoxOfficeSample.Support;

/// <summary>Why a command cannot do what it was asked, in one sentence for standard error.</summary>
internal sealed class CommandException(string sentence) : Exception(sentence)
{
    /// <summary>The exit code of a command that could not do its work.</summary>
    public const int ExitCode = 2;

    /// <summary>The exit code of a command that was refused in trade, or whose day does not balance.</summary>
    public const int RefusedCode = 1;
}
