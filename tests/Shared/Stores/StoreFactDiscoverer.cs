using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace SeatEngine.Testing;

/// <summary>Finds the facts of a contract in each class that is held to it.</summary>
public sealed class StoreFactDiscoverer(IMessageSink diagnostics) : FactDiscoverer(diagnostics)
{
    /// <inheritdoc/>
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        new StoreFactCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(),
            discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);

    private sealed class StoreFactCase : XunitTestCase
    {
        [Obsolete("For the runner, which reads a test case from text.")]
        public StoreFactCase()
        {
        }

        public StoreFactCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
            : base(diagnostics, display, options, method)
        {
        }

        protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
            TestMethod.TestClass.Class.ToRuntimeType().GetCustomAttribute<NeedsStoreAttribute>()?.Missing
                ?? base.GetSkipReason(factAttribute);
    }
}
