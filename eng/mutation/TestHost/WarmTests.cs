using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.TestFramework;
using Microsoft.Testing.Platform.Requests;
using Xunit.Abstractions;
using Xunit.Sdk;
using ITestFramework = Microsoft.Testing.Platform.Extensions.TestFramework.ITestFramework;

namespace SeatEngine.Mutation;

/// <summary>
/// Runs the fast tests one after the other in a process that stays: those that noticed the changes before first, then
/// from the quickest to the slowest; under a change they end with the first that fails.
/// </summary>
/// <remarks>
/// What a change leaves behind in the process could fail a test under the next one. So a test that fails is run again
/// without any change; where it fails even then, the process ends without an answer, and Stryker asks a new one, which
/// answers in any case before it ends. A test that took five seconds of processor time and three times what it usually
/// takes is told to have failed, since Stryker overlooks a single test that timed out; then too the process ends.
/// </remarks>
internal sealed class WarmTests : ITestFramework, IDataProducer
{
    private const int Remembered = 8;
    private const int MostTimes = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly ActiveChange _change = new(typeof(Halls.Hall).Assembly);
    private readonly XunitTestFrameworkExecutor _executor;
    private readonly Dictionary<string, IXunitTestCase> _tests;
    private readonly Dictionary<string, TimeSpan> _usual = new(StringComparer.Ordinal);
    private readonly LinkedList<string> _noticed = [];
    private bool _isNew = true;
    private bool _isSpoilt;

    public WarmTests()
    {
        var assembly = typeof(WarmTests).Assembly;
        if (_change.IsSwitched)
        {
            Initialise(assembly);
            Initialise(typeof(Halls.Hall).Assembly);
        }

        using var found = new Listener();
        var framework = new XunitTestFramework(found);
        _executor = (XunitTestFrameworkExecutor)framework.GetExecutor(assembly.GetName());
        using var discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly));
        discoverer.Find(includeSourceInformation: false, found, new RunOptions());
        found.Finished.WaitOne();
        _tests = found.Found
            .Where(static test => !(test.Traits.TryGetValue("Speed", out var speeds) && speeds.Contains("Slow")))
            .ToDictionary(static test => test.UniqueID, StringComparer.Ordinal);
    }

    public string Uid => "SeatEngine.WarmTests";

    public string Version => "1.0.0";

    public string DisplayName => "Warm tests";

    public string Description => "Tests that stay in one process while the code changes";

    public Type[] DataTypesProduced => [typeof(TestNodeUpdateMessage)];

    public Task<bool> IsEnabledAsync() => Task.FromResult(true);

    public Task<CreateTestSessionResult> CreateTestSessionAsync(CreateTestSessionContext context) =>
        Task.FromResult(new CreateTestSessionResult { IsSuccess = true });

    public Task<CloseTestSessionResult> CloseTestSessionAsync(CloseTestSessionContext context) =>
        Task.FromResult(new CloseTestSessionResult { IsSuccess = true });

    public async Task ExecuteRequestAsync(ExecuteRequestContext context)
    {
        if (_isSpoilt)
        {
            Environment.Exit(1);
        }

        IEnumerable<(IXunitTestCase Test, TestNodeStateProperty State)> told = context.Request switch
        {
            RunTestExecutionRequest run => Run(Asked(run)),
            _ => _tests.Values.Select(static test => (test, (TestNodeStateProperty)DiscoveredTestNodeStateProperty.CachedInstance)),
        };
        foreach (var (test, state) in told)
        {
            var node = new TestNode { Uid = test.UniqueID, DisplayName = test.DisplayName, Properties = new PropertyBag(state) };
            await context.MessageBus.PublishAsync(this, new TestNodeUpdateMessage(context.Request.Session.SessionUid, node))
                .ConfigureAwait(false);
        }

        context.Complete();
    }

    /// <summary>Sets up what classes hold while no change is in force.</summary>
    private static void Initialise(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(static type => !type.ContainsGenericParameters))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
    }

    private IXunitTestCase[] Asked(RunTestExecutionRequest request) => request.Filter is TestNodeUidListFilter filter
        ? [.. filter.TestNodeUids.Select(uid => _tests[uid.Value])]
        : [.. _tests.Values];

    private List<(IXunitTestCase Test, TestNodeStateProperty State)> Run(IXunitTestCase[] tests)
    {
        var change = _change.Asked();
        var told = new List<(IXunitTestCase, TestNodeStateProperty)>(tests.Length);
        var order = _noticed.Index().ToDictionary(static noticed => noticed.Item, static noticed => noticed.Index, StringComparer.Ordinal);
        foreach (var test in tests.OrderBy(test => order.GetValueOrDefault(test.UniqueID, int.MaxValue))
            .ThenBy(test => _usual.GetValueOrDefault(test.UniqueID)))
        {
            var state = Run(test, change);
            told.Add((test, state is TimeoutTestNodeStateProperty ? new FailedTestNodeStateProperty("It did not end.") : state));
            if (state is not PassedTestNodeStateProperty && change != ActiveChange.None)
            {
                Remember(test);
                _isSpoilt = state is TimeoutTestNodeStateProperty || Run(test, ActiveChange.None) is not PassedTestNodeStateProperty;
                if (_isSpoilt && !_isNew && state is FailedTestNodeStateProperty)
                {
                    Environment.Exit(1);
                }

                break;
            }
        }

        _isNew = false;
        return told;
    }

    private TestNodeStateProperty Run(IXunitTestCase test, int change)
    {
        var before = Environment.CpuUsage.TotalTime;
        TimeSpan Used() => Environment.CpuUsage.TotalTime - before;

        _change.Activate(change);
        using var heard = new Listener();
        new Thread(() => _executor.RunTests([test], heard, new RunOptions())) { IsBackground = true }.Start();
        while (!heard.Finished.WaitOne(Tick))
        {
            if (change != ActiveChange.None && Used() > Patience + (MostTimes * _usual.GetValueOrDefault(test.UniqueID)))
            {
                return new TimeoutTestNodeStateProperty();
            }
        }

        _change.Activate(ActiveChange.None);
        if (heard.HasFailed)
        {
            return new FailedTestNodeStateProperty();
        }

        _usual.TryAdd(test.UniqueID, Used());
        return PassedTestNodeStateProperty.CachedInstance;
    }

    private void Remember(IXunitTestCase test)
    {
        _noticed.Remove(test.UniqueID);
        _noticed.AddFirst(test.UniqueID);
        if (_noticed.Count > Remembered)
        {
            _noticed.RemoveLast();
        }
    }
}
