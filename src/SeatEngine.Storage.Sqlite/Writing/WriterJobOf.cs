namespace SeatEngine.Storage.Sqlite;

/// <summary>A job that is answered with a value.</summary>
/// <param name="carryOut">Judges and writes it.</param>
/// <param name="refused">The answer that nothing of it is stored; null for an exception.</param>
internal sealed class WriterJobOf<TAnswer>(Func<WriterSession, TAnswer> carryOut, Func<Exception, TAnswer>? refused = null) : WriterJob
{
    private readonly TaskCompletionSource<TAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TAnswer _judged = default!;

    public Task<TAnswer> Answer => _answer.Task;

    public override void CarryOut(WriterSession session) => _judged = carryOut(session);

    public override void Complete() => _answer.TrySetResult(_judged);

    public override void Refuse(Exception reason)
    {
        if (refused is null)
        {
            Fail(reason);
        }
        else
        {
            _answer.TrySetResult(refused(reason));
        }
    }

    public override void Fail(Exception failure) => _answer.TrySetException(failure);
}
