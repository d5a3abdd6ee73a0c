namespace SeatEngine.Interchange.Tests.Faults;

/// <summary>Says of which kind of fault of real files the variants of a theory are; <see cref="FaultKindsTests"/> counts them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FaultKindAttribute(string kind) : Attribute
{
    public string Kind { get; } = kind;
}
