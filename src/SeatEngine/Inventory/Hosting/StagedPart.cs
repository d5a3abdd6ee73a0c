namespace SeatEngine.Inventory;

/// <summary>What becomes of one stream by some requests, not stored and not seen yet.</summary>
internal abstract class StagedPart
{
    /// <summary>What ties it to its stream; null in memory.</summary>
    public abstract StreamLink? Link { get; }

    /// <summary>How many events have come of it.</summary>
    public abstract int Count { get; }

    /// <summary>Logs what has ended, before anything else is judged.</summary>
    public abstract void Settle(DateTimeOffset now);

    /// <summary>The events to be stored.</summary>
    public abstract StorePart ToPart();

    /// <summary>Shows changes to readers, in all inventories at one instant.</summary>
    public static void Publish(StagedPart[] parts)
    {
        if (parts.Length == 1)
        {
            parts[0].Take();
            return;
        }

        var flag = new PublicationFlag();
        Array.ForEach(parts, part => part.TakePending(flag));
        flag.Raise();
        Array.ForEach(parts, static part => part.ShowTaken());
    }

    /// <summary>A mark to which the stage can go back.</summary>
    public abstract object Mark();

    /// <summary>Goes back to a mark of this stage.</summary>
    public abstract void Reset(object mark);

    /// <summary>Makes it the newest, and shows it.</summary>
    protected abstract void Take();

    /// <summary>Makes it the newest, to be seen when the flag is raised.</summary>
    protected abstract void TakePending(PublicationFlag flag);

    /// <summary>Shows what was taken.</summary>
    protected abstract void ShowTaken();
}
