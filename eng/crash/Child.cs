using System.Diagnostics;
using System.Text;

namespace SeatEngine.Crash;

/// <summary>A process that sells, and what it has told by now.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;
    private readonly Task _reading;
    private readonly Task<string> _errors;
    private readonly StringBuilder _text = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Child(ISoldFile file, int seed)
    {
        _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList =
            {
                typeof(Child).Assembly.Location, file.Command, file.FilePath,
                seed.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _errors = _process.StandardError.ReadToEndAsync();
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>When it has the house open and sells.</summary>
    public Task Ready => _ready.Task.WaitAsync(TimeSpan.FromMinutes(2));

    /// <summary>The whole lines that it has told.</summary>
    public string[] Lines()
    {
        lock (_text)
        {
            // What has no end of line was not told whole.
            return _text.ToString().Split('\n')[..^1];
        }
    }

    /// <summary>Ends the process as a loss of power would, at whatever it does.</summary>
    /// <returns>What it told before.</returns>
    public async Task<string[]> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        var errors = await _errors;
        return errors.Length == 0 ? Lines() : throw new InvalidOperationException("A process that sells has failed: " + errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new char[4096];
        while (await _process.StandardOutput.ReadAsync(buffer) is > 0 and var count)
        {
            lock (_text)
            {
                _text.Append(buffer, 0, count);
            }

            _ready.TrySetResult();
        }

        _ready.TrySetException(new InvalidOperationException("A process ended before it sold. " + await _errors));
    }
}
