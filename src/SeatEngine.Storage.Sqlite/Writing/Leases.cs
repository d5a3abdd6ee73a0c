using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>Gives, renews and takes back leases.</summary>
internal static class Leases
{
    public static StoreLease Take(WriterSession session, StoreStreamId stream, string owner, TimeSpan length)
    {
        var now = StoreTime.Now(session.Time);
        var row = session.FindStream(stream);
        if (row?.Owner is not null && row.Owner != owner && row.OwnedUntil > now)
        {
            return new StoreLease(stream, row.Owner, row.OwnerEpoch, row.OwnedUntil);
        }

        row = session.EnterStream(stream);

        // A renewal keeps its epoch, unless somebody has written in a later one meanwhile.
        var epoch = row.Owner == owner && row.OwnerEpoch == row.Epoch ? row.Epoch : row.Epoch + 1;
        var until = StoreTime.Cut(now + length);
        using var run = session[
            "UPDATE streams SET epoch = ?2, owner = ?3, owner_epoch = ?2, owned_until = ?4 WHERE number = ?1"].Start()
            .Bind(1, row.Number).Bind(2, epoch).Bind(3, owner).Bind(4, StoreTime.ToNumber(until));
        run.Step();
        session.Forget(stream);
        return new StoreLease(stream, owner, epoch, until);
    }

    /// <returns>Whether it was still the one that is given.</returns>
    public static bool Release(WriterSession session, StoreLease lease)
    {
        if (session.FindStream(lease.Stream) is not { } row || row.Owner != lease.Owner || row.OwnerEpoch != lease.Epoch)
        {
            return false;
        }

        using var run = session["UPDATE streams SET owner = NULL WHERE number = ?1"].Start().Bind(1, row.Number);
        run.Step();
        session.Forget(lease.Stream);
        return true;
    }
}
