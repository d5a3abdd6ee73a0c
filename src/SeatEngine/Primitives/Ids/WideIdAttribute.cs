namespace SeatEngine.Primitives;

/// <summary>Marks an id of 128 bits; the generator writes its members.</summary>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class WideIdAttribute : Attribute;
