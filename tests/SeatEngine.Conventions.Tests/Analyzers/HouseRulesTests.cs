using System.Collections.Immutable;
using HouseRules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SeatEngine.Conventions.Tests.Analyzers;

/// <summary>The build of src refuses switches that lie and enumerations whose order means something.</summary>
public class HouseRulesTests
{
    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Linq.dll"
                or "System.Collections.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    [Theory]
    [InlineData("kind switch { Kind.A => 1, Kind.B => 2, Kind.C => 3 }", "")]
    [InlineData("kind switch { Kind.A => 1, Kind.B => 2 }", "CS8509")]
    [InlineData("kind switch { Kind.A => 1, Kind.B => 2, _ => 3 }", "SE0001")]
    [InlineData("kind switch { Kind.A => 1, Kind.B => 2, var other => (other, 3).Item2 }", "SE0001")]
    [InlineData("kind switch { Kind.A => 1, not Kind.A => 2 }", "SE0001")]
    [InlineData("kind switch { Kind.A => 1, Kind.B => 2, _ => throw new System.Exception() }", "SE0001")]
    [InlineData("kind switch { Kind.A => 1, Kind.B when many => 2, Kind.B or Kind.C => 3 }", "")]
    [InlineData("maybe switch { Kind.A => 1, null => 2, _ => 3 }", "SE0001")]
    [InlineData("(kind, many) switch { (Kind.A, true) => 1, _ => 2 }", "SE0001")]
    [InlineData("new { Kind = kind } switch { { Kind: Kind.A } => 1, _ => 2 }", "SE0001")]
    [InlineData("day switch { System.DayOfWeek.Monday => 1, _ => 2 }", "")]
    [InlineData("flags switch { Flags.One => 1, _ => 2 }", "")]
    [InlineData("many switch { true => 1, _ => 2 }", "")]
    public void SwitchExpression_OfCases_IsRefusedWhereItLies(string expression, string expected) =>
        Assert.Equal(expected,
            Found($"static int M(Kind kind, Kind? maybe, Flags flags, bool many, System.DayOfWeek day) => {expression};"));

    [Theory]
    [InlineData("case Kind.A: break; case Kind.B or Kind.C: break; default: throw new System.Exception();", "")]
    [InlineData("case Kind.A: break; case Kind.B: case Kind.C: default: throw new System.Exception();", "")]
    [InlineData("case Kind.A: break; case Kind.B: break; default: throw new System.Exception();", "SE0002")]
    [InlineData("case Kind.A: break; case Kind.B: break; case Kind.C: break;", "SE0001")]
    [InlineData("case Kind.A: break; case Kind.B: break; default: break;", "SE0001, SE0002")]
    [InlineData("case Kind.A: break;", "SE0001, SE0002")]
    public void SwitchStatement_OfCases_IsRefusedWhereItLies(string sections, string expected) =>
        Assert.Equal(expected, Found($"static void M(Kind kind) {{ switch (kind) {{ {sections} }} }}"));

    [Theory]
    [InlineData("kind == other", "")]
    [InlineData("kind is Kind.A or Kind.B", "")]
    [InlineData("kind < other", "SE0003")]
    [InlineData("kind - other == 0", "SE0003")]
    [InlineData("kind is >= Kind.B", "SE0003")]
    [InlineData("kind.CompareTo(other) == 0", "SE0003")]
    [InlineData("many.Max() == kind", "SE0003")]
    [InlineData("many.OrderBy(each => each).First() == kind", "SE0003")]
    [InlineData("(int)kind == 1", "SE0004")]
    [InlineData("(Kind)1 == kind", "SE0004")]
    [InlineData("(new bool[3])[(int)kind]", "")]
    [InlineData("(flags & Flags.Two) > 0", "")]
    [InlineData("System.DayOfWeek.Monday < System.DayOfWeek.Friday", "")]
    public void Order_OfCases_IsRefusedWhereItMeansSomething(string expression, string expected) =>
        Assert.Equal(expected, Found($"static bool M(Kind kind, Kind other, Flags flags, Kind[] many) => {expression};"));

    private static string Found(string member)
    {
        var compilation = CSharpCompilation.Create(
            "SeatEngine.Example",
            [CSharpSyntaxTree.ParseText($$"""
                using System.Linq;
                enum Kind { A, B, C }
                [System.Flags] enum Flags { One = 1, Two = 2 }
                static class Example { {{member}} }
                """)],
            Framework,
            new(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: [new("CS8524", ReportDiagnostic.Suppress)]));
        var found = compilation.WithAnalyzers([new SwitchAnalyzer(), new OrderAnalyzer()]).GetAllDiagnosticsAsync()
            .GetAwaiter().GetResult();
        return string.Join(", ",
            found.Where(static one => one.Severity >= DiagnosticSeverity.Warning).Select(static one => one.Id).Distinct().Order());
    }
}
