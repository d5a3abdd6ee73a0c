using System.Xml.Linq;

namespace SeatEngine.Conventions.Tests.Projects;

/// <summary>The file of a package that brings its usings.</summary>
internal sealed class BroughtUsings
{
    private readonly XElement _group;

    private BroughtUsings(string package)
    {
        var root = XDocument.Load(RepositoryFiles.Full(PathOf(package))).Root!;
        _group = root.Elements().Single();
    }

    /// <summary>The condition under which they are brought.</summary>
    public string Condition => _group.Attribute("Condition")!.Value;

    public IReadOnlyList<string> Namespaces => [.. _group.Elements("Using").Select(element => element.Attribute("Include")!.Value)];

    public static BroughtUsings Of(string package) => new(package);

    public static string PathOf(string package) => $"src/{package}/buildTransitive/{package}.props";
}
