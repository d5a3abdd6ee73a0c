using System.Globalization;
using System.Text;

namespace SeatEngine.Primitives;

/// <summary>The way from the root of a text to a value, by names of members and places in lists.</summary>
internal sealed class JsonPath(int maxDepth)
{
    private readonly (string? Name, int Index)[] _steps = new (string?, int)[maxDepth + 1];

    /// <summary>The member of the root on the way.</summary>
    public string? First => _steps[1].Name;

    public void Enter(int depth, string? name, int index) => _steps[depth] = (name, index);

    /// <summary>The first steps, as <c>discounts[2].benefit</c>.</summary>
    public string Text(int depth)
    {
        var text = new StringBuilder();
        foreach (var (name, index) in _steps.AsSpan(1, depth))
        {
            _ = name is null
                ? text.Append(CultureInfo.InvariantCulture, $"[{index}]")
                : text.Append(text.Length == 0 ? "" : ".").Append(name);
        }

        return text.ToString();
    }
}
