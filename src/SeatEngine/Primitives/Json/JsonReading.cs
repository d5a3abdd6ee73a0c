namespace SeatEngine.Primitives;

/// <summary>One reading of a text: its limits, and what a format keeps on the way in a type of its own.</summary>
internal class JsonReading
{
    public long MaxBytes { get; init; } = int.MaxValue;

    public int MaxDepth { get; init; } = 16;

    /// <summary>The most characters of one text.</summary>
    public int MaxTextLength { get; init; } = int.MaxValue;

    /// <summary>The most elements of one list.</summary>
    public int MaxCount { get; init; } = int.MaxValue;

    /// <summary>The way to the value that is read now, of a reading that goes on after wrong values; null when the first ends it.</summary>
    public JsonPath? Path { get; protected init; }

    /// <summary>Notes a wrong value at a place such as <c>fees[2].amount</c>; asked only where there is a <see cref="Path"/>.</summary>
    public virtual void Collect(string code, string place, string message) => throw new NotSupportedException();
}
