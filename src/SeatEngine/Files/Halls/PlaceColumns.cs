namespace SeatEngine.Files;

/// <summary>The columns in which the format says the seats of one row, box or table; reused from one to the next.</summary>
internal sealed class PlaceColumns
{
    public List<string> Labels { get; } = [];

    /// <summary>The ids, when they are written out.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>The text before each label in its seat's id, or null when the ids are written out.</summary>
    public string? IdPrefix { get; set; }

    public bool HasLabels { get; set; }

    public bool HasIds { get; set; }

    public Coordinates X { get; } = new();

    public Coordinates Y { get; } = new();

    public Coordinates Z { get; } = new();

    public List<FilePlace> Marks { get; } = [];

    public void Clear()
    {
        Labels.Clear();
        Ids.Clear();
        IdPrefix = null;
        HasLabels = false;
        HasIds = false;
        X.Clear();
        Y.Clear();
        Z.Clear();
        Marks.Clear();
    }

    /// <summary>One coordinate of all seats: a value for each, one for all, or none, which is 0 for all.</summary>
    internal sealed class Coordinates
    {
        public List<double> Values { get; } = [];

        public bool IsEach { get; set; }

        public double this[int index] => IsEach ? Values[index] : Values.Count == 0 ? 0 : Values[0];

        public void Clear()
        {
            Values.Clear();
            IsEach = false;
        }
    }
}
