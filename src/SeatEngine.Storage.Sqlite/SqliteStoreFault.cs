namespace SeatEngine.Storage.Sqlite;

/// <summary>Why a file of SQLite could not be used.</summary>
public enum SqliteStoreFault
{
    /// <summary>Something else went wrong, which the message and the inner exception tell.</summary>
    Other,

    /// <summary>The file cannot be opened: its folder is not there, or may not be used.</summary>
    CannotOpen,

    /// <summary>The file is not a database of SQLite, or is damaged.</summary>
    NotADatabase,

    /// <summary>The file is a database of something else.</summary>
    NotAStore,

    /// <summary>The file was written by a later version of this package.</summary>
    NewerVersion,

    /// <summary>The file, its folder or its disk cannot be written.</summary>
    ReadOnly,

    /// <summary>Another process had the file for longer than this one waits.</summary>
    Busy,

    /// <summary>There is no room left on the disk, or in the file where its size is limited.</summary>
    DiskFull,
}
