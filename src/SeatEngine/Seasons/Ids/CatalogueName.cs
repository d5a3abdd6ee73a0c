using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>What an entry of the house's catalogue is called, with its version after an at sign where that is not the first:
/// <c>stage-out@2</c>.</summary>
/// <remarks>Of which kind the entry is follows from where the name stands.</remarks>
[TextId]
public readonly partial record struct CatalogueName;
