using SeatEngine.Conventions.Tests.Sources;

namespace SeatEngine.Conventions.Tests.References;

/// <summary>A type in one file of the libraries uses a type of another file.</summary>
/// <param name="User">The file of the one that uses.</param>
/// <param name="Used">The file of the one that is used.</param>
/// <param name="What">Both types in words.</param>
internal sealed record FileReference(SourceFile User, SourceFile Used, string What);
