namespace SeatEngine.Storage.Sqlite;

/// <summary>Something that waits to be written, and then for the commit that writes it.</summary>
internal abstract class WriterJob
{
    /// <summary>Judges what is asked for, and then writes it; whatever it finds wrong, it finds before it writes.</summary>
    public abstract void CarryOut(WriterSession session);

    /// <summary>Answers, now that all is committed.</summary>
    public abstract void Complete();

    /// <summary>Answers that nothing of it is stored, nor will be.</summary>
    public abstract void Refuse(Exception reason);

    /// <summary>Answers that it was judged wrong, or that nobody knows whether it is stored.</summary>
    public abstract void Fail(Exception failure);
}
