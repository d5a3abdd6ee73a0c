using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace SeatEngine.Storage.Sqlite;

/// <summary>The thread that writes: takes all jobs that wait, carries each out, commits them together, and answers.</summary>
internal sealed class GroupWriter : IDisposable
{
    private readonly Lock _turn = new();
    private readonly SemaphoreSlim _news = new(0);
    private readonly Queue<WriterJob> _waiting = new();
    private readonly Func<WriterSession> _open;
    private readonly Action _committed;
    private readonly string _path;
    private readonly int _mostTogether;
    private readonly SqliteLog _log;
    private readonly Thread _thread;
    private WriterSession? _session;
    private bool _isClosed;

    public GroupWriter(string path, WriterSession session, Func<WriterSession> open, Action committed, int mostTogether, SqliteLog log)
    {
        (_path, _session, _open, _committed, _mostTogether, _log) = (path, session, open, committed, mostTogether, log);
        _thread = new Thread(Work) { IsBackground = true, Name = "SeatEngine SQLite writer" };
        _thread.Start();
    }

    /// <summary>The last failure of the file; null while the last group went well.</summary>
    public Exception? LastFailure { get; private set; }

    public Task<TAnswer> AskAsync<TAnswer>(WriterJobOf<TAnswer> job)
    {
        lock (_turn)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(SqliteStore));
            _waiting.Enqueue(job);
            if (_waiting.Count == 1)
            {
                _news.Release();
            }
        }

        return job.Answer;
    }

    /// <summary>Carries out what still waits, and ends.</summary>
    public void Dispose()
    {
        lock (_turn)
        {
            if (_isClosed)
            {
                return;
            }

            _isClosed = true;
            _news.Release();
        }

        _thread.Join();
        _news.Dispose();
    }

    private void Work()
    {
        for (var group = Take(); group.Count > 0; group = Take())
        {
            var (answered, began) = (group.Count, Stopwatch.GetTimestamp());
            CarryOut(group);
            Gather(answered, Stopwatch.GetElapsedTime(began) / 8);
        }

        _session?.Dispose();
    }

    /// <summary>
    /// Lets those who have just been answered ask again, so that the next commit carries them all; no longer than a small part of
    /// the last one took.
    /// </summary>
    private void Gather(int answered, TimeSpan most)
    {
        var began = Stopwatch.GetTimestamp();
        while (answered > 1 && Waiting() < answered && Stopwatch.GetElapsedTime(began) < most)
        {
            Thread.Yield();
        }
    }

    /// <summary>How many wait; as many as there can be once it is closed.</summary>
    private int Waiting()
    {
        lock (_turn)
        {
            return _isClosed ? int.MaxValue : _waiting.Count;
        }
    }

    /// <summary>The jobs that wait, in their order; none once it is closed and all are carried out.</summary>
    private List<WriterJob> Take()
    {
        while (true)
        {
            lock (_turn)
            {
                if (_waiting.Count > 0 || _isClosed)
                {
                    var group = new List<WriterJob>(Math.Min(_waiting.Count, _mostTogether));
                    while (group.Count < _mostTogether && _waiting.TryDequeue(out var job))
                    {
                        group.Add(job);
                    }

                    return group;
                }
            }

            _news.Wait();
        }
    }

    private void CarryOut(List<WriterJob> group)
    {
        try
        {
            var session = _session ??= _open();
            session.Begin();
            CarryOut(session, group);
        }
        catch (SqliteException failure)
        {
            // Before the commit: what had been written of the group is undone, and surely not stored.
            EndSession();
            var reason = SqliteStoreException.Of(failure, _path);
            LastFailure = reason;
            _log.NotStored(_path, group.Count, reason);
            group.ForEach(job => job.Refuse(reason));
            return;
        }
        catch (SqliteStoreException failure)
        {
            LastFailure = failure;
            _log.NotStored(_path, group.Count, failure);
            group.ForEach(job => job.Refuse(failure));
            return;
        }

        if (Commit(group))
        {
            LastFailure = null;
            group.ForEach(static job => job.Complete());
            _committed();
        }
    }

    /// <summary>Carries each out; those that are judged wrong are answered at once, and leave the group.</summary>
    private static void CarryOut(WriterSession session, List<WriterJob> group)
    {
        for (var i = 0; i < group.Count; i++)
        {
            try
            {
                group[i].CarryOut(session);
            }
            catch (Exception wrong) when (wrong is not SqliteException)
            {
                group[i].Fail(wrong);
                group.RemoveAt(i--);
            }
        }
    }

    private bool Commit(List<WriterJob> group)
    {
        try
        {
            _session!.Commit();
            return true;
        }
        catch (SqliteException failure)
        {
            EndSession();
            var doubt = SqliteStoreException.Of(failure, _path);
            LastFailure = doubt;
            _log.InDoubt(_path, group.Count, doubt);
            group.ForEach(job => job.Fail(doubt));
            return false;
        }
    }

    /// <summary>Begins anew with the next group, by another connection: of this one nobody knows how it is.</summary>
    private void EndSession()
    {
        var session = _session;
        _session = null;
        try
        {
            session?.RollBack();
        }
        catch (SqliteException failure)
        {
            _log.NotRolledBack(_path, failure);
        }
        finally
        {
            session?.Dispose();
        }
    }
}
