namespace SeatEngine.Inventory;

/// <summary>Raised once, when all versions of a transaction are in place.</summary>
internal sealed class PublicationFlag
{
    private bool _raised;

    public bool IsRaised => Volatile.Read(ref _raised);

    public void Raise() => Volatile.Write(ref _raised, true);
}
