using System.Diagnostics.Metrics;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>Tells those who listen how long drawing and writing took. A drawing that throws is not told of.</summary>
internal static class RenderReport
{
    private static readonly Histogram<double> Duration =
        OperationWatch.Duration(SeatEngineDiagnostics.RenderDuration, "How long a map took to be composed or written.");

    public static OperationWatch Start() => OperationWatch.Start(Duration);

    public static void Report(this in OperationWatch watch, string kind)
    {
        if (watch.IsOn)
        {
            watch.Stop(new() { { OperationWatch.Kind, kind } });
        }
    }
}
