namespace SeatEngine.Interchange;

/// <summary>A stream that ends the reading when more comes out of it than is allowed, whatever its package says of its size.</summary>
internal sealed class BoundedStream(Stream source, WorkbookBudget budget) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = source.Read(buffer);
        budget.Take(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
