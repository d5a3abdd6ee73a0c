namespace SeatEngine.Testing;

/// <summary>Says of a class of tests of a contract why its store is not there, so that its tests are skipped.</summary>
/// <remarks>To be derived from by whoever knows where the store would be.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public abstract class NeedsStoreAttribute : Attribute
{
    /// <summary>Why the store is not there, in a sentence; null when it is.</summary>
    public abstract string? Missing { get; }
}
