namespace SeatEngine.Primitives;

/// <summary>What every answer says in the same words: whether what was asked for came about, and what is to be told of it.</summary>
/// <remarks>
/// Implemented by every result, whether of a search, a quote, a hold, a sale or the reading of a file. Answers are immutable.
/// </remarks>
public interface IAnswer
{
    /// <summary>Whether what was asked for came about whole; if not, nothing of it did.</summary>
    bool Succeeded { get; }

    /// <summary>The answer for a person, in English: what was done, or what stood in the way.</summary>
    /// <returns>One or more whole sentences. Made anew at each call.</returns>
    string Explain();
}
