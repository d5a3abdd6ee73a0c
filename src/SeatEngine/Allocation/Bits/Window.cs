using System.Runtime.InteropServices;

namespace SeatEngine.Allocation;

/// <summary>A window found: its first slot and its score. Start 0 is none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Window(int Start, long Score)
{
    public static Window None { get; } = new(0, long.MinValue);

    public bool IsNone => Start == 0;
}
