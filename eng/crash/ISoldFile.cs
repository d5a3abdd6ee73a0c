namespace SeatEngine.Crash;

/// <summary>A file that is sold from, all that was told of it, and what it is held to.</summary>
internal interface ISoldFile
{
    string FilePath { get; }

    /// <summary>What a process is asked to do that sells from it.</summary>
    string Command { get; }

    /// <summary>At how many places that are sold another file is begun.</summary>
    int FullAt { get; }

    /// <summary>How many sales, or operations on orders, were told to be done.</summary>
    int Sold { get; }

    /// <summary>How many were told to be refused.</summary>
    int Refused { get; }

    /// <summary>Remembers what a process has told.</summary>
    void Hear(IEnumerable<string> lines);

    /// <summary>Looks whether the file, or a copy of it, is what it must be.</summary>
    /// <param name="path">The file that is opened.</param>
    /// <param name="mayLack">Whether what was told may be missing, since the file was cut on purpose.</param>
    /// <returns>
    /// How many places are sold, how much is there that nobody was told of, and how much of what was told lacks.
    /// </returns>
    Task<(int Places, int Untold, int Lacking)> VerifyAsync(string path, bool mayLack);
}
