namespace SeatEngine.Conventions.Tests.Api;

public class ApiWriterTests
{
    [Fact]
    public void Write_Types_ShowsWhatAUserCanReach() =>
        Approvals.Verify(ApiWriter.Write([typeof(Sample), typeof(Sample.Kind), typeof(Sample.Value), typeof(Sample.Choose<>)]));

    /// <summary>One of everything that a line must tell.</summary>
    public abstract class Sample(string name) : IComparable<Sample>
    {
        public const string Unit = "m";

        public delegate T Choose<T>(T first, in int second)
            where T : struct;

        public event EventHandler? Changed
        {
            add => Name = value?.ToString();
            remove => Name = null;
        }

        public string? Name { get; protected set; } = name;

        public required int Count { get; init; }

        public string this[int index] => Unit + index;

        public static bool operator !(Sample sample) => sample.Count == 0;

        public static bool TryRead<T>(ReadOnlySpan<char> text, out T? value, IReadOnlyDictionary<string, object?>? options = null)
            where T : class, new()
        {
            value = text.IsEmpty || options is null ? null : new T();
            return value is not null;
        }

        public int CompareTo(Sample? other) => Hidden(other);

        public override string ToString() => Unit;

        protected abstract void Draw(double width = 1.5, Kind kind = default, params string[] names);

        private int Hidden(Sample? other) => other?.Count ?? 0;

        [Flags]
        public enum Kind : byte
        {
            None = 0,
            Soft = 1,
        }

        public readonly record struct Value(int Number, int? Maybe = null);
    }
}
