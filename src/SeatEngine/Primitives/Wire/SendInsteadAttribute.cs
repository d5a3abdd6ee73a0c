namespace SeatEngine.Primitives;

/// <summary>Says of a type that stays in its process what is sent in its stead; goes with <see cref="NotOnTheWire"/>.</summary>
/// <param name="what">What to send and, where it is not obvious, what to do with it there; a part of a sentence.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SendInsteadAttribute(string what) : Attribute
{
    /// <summary>The part of a sentence that follows "send", without a full stop.</summary>
    public string What { get; } = what;
}
