using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HouseRules;

/// <summary>
/// A switch over one of our enumerations names every case and throws at the rest, so that a new case is an error of the build
/// and never another one in disguise. In an expression the compiler sees to both where there is no arm for the rest.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwitchAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rest = new(
        "SE0001", "A switch takes any other case of an enumeration for one that it knows",
        "This arm stands for every other {0}, those to come too: name the cases{1}", "House", DiagnosticSeverity.Warning, true);

    private static readonly DiagnosticDescriptor Unnamed = new(
        "SE0002", "A switch leaves out cases of an enumeration", "The switch leaves out {1} of {0}", "House",
        DiagnosticSeverity.Warning, true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rest, Unnamed];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(static at => LookAt(at, (ISwitchExpressionOperation)at.Operation), OperationKind.SwitchExpression);
        context.RegisterOperationAction(static at => LookAt(at, (ISwitchOperation)at.Operation), OperationKind.Switch);
    }

    private static void LookAt(OperationAnalysisContext context, ISwitchExpressionOperation operation)
    {
        if (Tested(operation.Arms.Select(static arm => arm.Pattern)) is not { } tested)
        {
            return;
        }

        foreach (var arm in operation.Arms.Where(static arm => arm.Guard is null && IsRest(arm.Pattern)))
        {
            Report(context, Rest, arm.Syntax, tested, ", and the compiler will throw at the rest");
        }
    }

    private static void LookAt(OperationAnalysisContext context, ISwitchOperation operation)
    {
        ICaseClauseOperation[] clauses = [.. operation.Cases.SelectMany(static one => one.Clauses)];
        IPatternOperation[] patterns = [.. clauses.OfType<IPatternCaseClauseOperation>().Select(static clause => clause.Pattern)];
        var over = OurEnums.Of(operation.Value.Type);
        if ((over ?? Tested(patterns)) is not { } tested)
        {
            return;
        }

        var rest = operation.Cases.FirstOrDefault(static one => one.Clauses.Any(IsRest));
        if (rest is null ? over is not null : !rest.Body.Any(static statement => statement is IThrowOperation))
        {
            Report(context, Rest, (rest ?? (IOperation)operation).Syntax, tested, ", and throw at the rest");
        }

        if (over is not null)
        {
            HashSet<object?> named =
            [
                .. clauses.OfType<ISingleValueCaseClauseOperation>().Select(static clause => clause.Value.ConstantValue.Value),
                .. patterns.SelectMany(Constants).Select(static value => value.ConstantValue.Value),
            ];
            string[] missing = [.. OurEnums.Cases(over).Where(one => !named.Contains(one.ConstantValue)).Select(static one => one.Name)];
            if (missing.Length > 0)
            {
                Report(context, Unnamed, operation.Syntax, over, string.Join(", ", missing));
            }
        }
    }

    // The enumeration that any of the patterns compares something with.
    private static INamedTypeSymbol? Tested(IEnumerable<IPatternOperation> patterns) =>
        patterns.SelectMany(Constants).Select(static value => OurEnums.Of(value.Type)).FirstOrDefault(static type => type is not null);

    private static IEnumerable<IOperation> Constants(IPatternOperation pattern) =>
        pattern.DescendantsAndSelf().OfType<IConstantPatternOperation>().Select(static constant => constant.Value);

    private static bool IsRest(ICaseClauseOperation clause) =>
        clause is IDefaultCaseClauseOperation || (clause is IPatternCaseClauseOperation { Guard: null } one && IsRest(one.Pattern));

    // What takes anything, or anything but a case of ours.
    private static bool IsRest(IPatternOperation pattern) => pattern switch
    {
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => true,
        INegatedPatternOperation negated => Tested([negated.Pattern]) is not null,
        _ => false,
    };

    private static void Report(
        OperationAnalysisContext context, DiagnosticDescriptor rule, SyntaxNode where, INamedTypeSymbol type, string more) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, where.GetLocation(), type.Name, more));
}
