using Xunit.Abstractions;
using Xunit.Sdk;

namespace SeatEngine.Mutation;

/// <summary>Hears of xunit which tests there are or whether one fails, and when that is over.</summary>
internal sealed class Listener : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    public List<IXunitTestCase> Found { get; } = [];

    public bool HasFailed { get; private set; }

    public ManualResetEvent Finished { get; } = new(initialState: false);

    public bool OnMessage(IMessageSinkMessage message)
    {
        HasFailed |= message is ITestFailed or IErrorMessage or ITestAssemblyCleanupFailure or ITestClassCleanupFailure
            or ITestCleanupFailure;
        if (message is ITestCaseDiscoveryMessage { TestCase: IXunitTestCase test })
        {
            Found.Add(test);
        }

        if (message is ITestAssemblyFinished or IDiscoveryCompleteMessage)
        {
            Finished.Set();
        }

        return true;
    }

    public void Dispose() => Finished.Dispose();
}
