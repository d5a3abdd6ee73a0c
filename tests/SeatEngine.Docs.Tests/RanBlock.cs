namespace SeatEngine.Docs.Tests;

/// <summary>A block of code that has run.</summary>
/// <param name="Line">The line of the page on which it begins.</param>
/// <param name="Shown">What the page says it prints.</param>
/// <param name="Printed">What it printed.</param>
internal sealed record RanBlock(int Line, string Shown, string Printed);
