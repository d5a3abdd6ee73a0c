using Microsoft.Data.Sqlite;
using SeatEngine.Inventory;
using SQLitePCL;

namespace SeatEngine.Storage.Sqlite;

public sealed partial class SqliteStore
{
    /// <summary>Makes a copy of the store as it is at one moment, for another disk to keep, while others read and write.</summary>
    /// <param name="path">Where the copy is to be; nothing is there yet. It is written beside that name, and bears it only when it is whole
    /// and on the disk.</param>
    /// <param name="cancellationToken">Gives up, and leaves nothing behind.</param>
    /// <returns>When the copy is on the disk. It can be opened as a store of its own.</returns>
    /// <exception cref="IOException">There is something of that name, or it cannot be written.</exception>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public Task BackupAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Task.Run(() => BackUp(path, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Looks at every row of the file, in one state of it, while others go on: pages and indexes, chains and sequences of the events,
    /// checkpoints, and the catalogue. Takes time and memory in proportion to the file.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What there is, and all that cannot have been stored so.</returns>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public Task<StoreCheckReport> CheckAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_closed.IsCancellationRequested, this);
        return Task.Run(() =>
        {
            try
            {
                return StoreCheck.Run(FilePath, _options.BusyTimeout, cancellationToken);
            }
            catch (SqliteException failure) when (failure.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
            {
                var sentence = SqliteStoreException.Of(failure, FilePath).Message;
                return new StoreCheckReport("file", 0, 0, 0, 0, [new StoreDefect("file", "", sentence)]);
            }
            catch (SqliteException failure)
            {
                throw SqliteStoreException.Of(failure, FilePath);
            }
        }, cancellationToken);
    }

    private void BackUp(string path, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closed.IsCancellationRequested, this);
        if (File.Exists(path))
        {
            throw new IOException($"There is a file {path} already.");
        }

        var part = path + ".part";
        File.Delete(part);
        try
        {
            using (var connection = new StoreConnection(FilePath, _options.BusyTimeout))
            using (cancellationToken.UnsafeRegister(static of => raw.sqlite3_interrupt(((StoreConnection)of!).Handle), connection))
            {
                using var run = connection["VACUUM INTO ?1"].Start().Bind(1, part);
                run.Step();
            }

            using (var copy = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
            {
                // SQLite leaves it to others to see that a copy is on the disk.
                copy.Flush(flushToDisk: true);
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(part, path);
        }
        catch (SqliteException failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw SqliteStoreException.Of(failure, FilePath);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
