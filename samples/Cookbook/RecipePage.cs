using System.Text;

namespace CookbookSample;

/// <summary>What a recipe writes on: stands for the console and the file that a program would have.</summary>
public sealed class RecipePage
{
    private readonly StringBuilder _text = new();

    /// <summary>What was printed, with a line end after each line.</summary>
    public string Text => _text.ToString();

    /// <summary>What was drawn, or null.</summary>
    public MapScene? Picture { get; private set; }

    public void Print(string line) => _text.Append(line.TrimEnd('\n')).Append('\n');

    public void Draw(MapScene scene) => Picture = scene;
}
