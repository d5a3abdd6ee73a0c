namespace IdGenerator;

/// <summary>The code that is written: <c>$Id</c> stands for the name of the type, <c>$Argument</c> for what its attribute says.</summary>
internal static class IdTemplates
{
    /// <summary>
    /// An id that is a text; the argument is the method of <c>IdText</c> that gives the text, or null for one that cannot be an id.
    /// </summary>
    public const string TextId = """
        /// <remarks>
        /// An immutable value compared ordinally for equality and in natural order (2 before 10) for sorting.
        /// The <c>default</c> value is valid and means "none": its <see cref="Value"/> is empty, and in JSON it is null.
        /// </remarks>
        [DebuggerDisplay("{Value}")]
        readonly partial $Kind $Id : IComparable<$Id>
        {
            private string? Text { get; init; }

            /// <summary>Makes one of a text.</summary>
            /// <param name="value">1 to 200 characters, none of them a control character or half of a surrogate pair.</param>
            /// <exception cref="ArgumentException"><paramref name="value"/> is null, empty, too long or holds such a character.</exception>
            public $Id(string value) => Text = IdText.$Argument(value) ?? throw IdText.Refusal(value, nameof(value));

            /// <summary>The text that it is, never null; empty for <c>default</c>.</summary>
            public string Value => Text ?? string.Empty;

            /// <summary>Whether this is <c>default</c>: nothing named.</summary>
            public bool IsNone => Text is null;

            /// <summary>Reads one that came as text, as the constructor takes it, without throwing. Linear in the text.</summary>
            /// <param name="text">Any text.</param>
            /// <param name="value">The value, or <c>default</c> when the answer is false.</param>
            /// <returns>Whether the text can be an id; an empty one cannot.</returns>
            public static bool TryParse(ReadOnlySpan<char> text, out $Id value)
            {
                value = new() { Text = IdText.$Argument(text) };
                return !value.IsNone;
            }

            /// <summary>Compares in natural order, see <see cref="NaturalOrder"/>.</summary>
            /// <param name="other">The one compared with.</param>
            /// <returns>Negative, zero or positive, as this one comes before, with or after the other.</returns>
            public int CompareTo($Id other) => NaturalOrder.Compare(Value, other.Value);

            /// <summary>Its text, as people and files know it.</summary>
            /// <returns>The same as <see cref="Value"/>.</returns>
            public override string ToString() => Value;

            string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Value;

            private const string ParseRule = IdText.Rule;
        }

        """;

    /// <summary>An id of 128 bits.</summary>
    public const string WideId = """
        /// <remarks>
        /// An immutable value of 128 bits, in JSON a text of 32 hexadecimal digits.
        /// The <c>default</c> value is valid and means "none", which is null in JSON.
        /// </remarks>
        [DebuggerDisplay("{ToString(),nq}")]
        readonly partial $Kind $Id : IComparable<$Id>
        {
            /// <summary>Makes one of its 128 bits.</summary>
            /// <param name="high">The upper 64 bits.</param>
            /// <param name="low">The lower 64 bits.</param>
            public $Id(ulong high, ulong low)
            {
                High = high;
                Low = low;
            }

            /// <summary>The upper 64 bits.</summary>
            public ulong High { get; init; }

            /// <summary>The lower 64 bits.</summary>
            public ulong Low { get; init; }

            /// <summary>Whether this is <c>default</c>: none at all.</summary>
            public bool IsNone => (High | Low) == 0;

            /// <summary>Reads what <see cref="ToString"/> writes, without throwing.</summary>
            /// <param name="text">Any text.</param>
            /// <param name="value">The value, or <c>default</c> when the answer is false.</param>
            /// <returns>Whether the text is 32 hexadecimal digits.</returns>
            public static bool TryParse(ReadOnlySpan<char> text, out $Id value)
            {
                var read = WideId.TryParse(text, out var high, out var low);
                value = read ? new(high, low) : default;
                return read;
            }

            /// <summary>Compares as a number of 128 bits.</summary>
            /// <param name="other">The value compared with.</param>
            /// <returns>Negative, zero or positive.</returns>
            public int CompareTo($Id other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

            /// <summary>The value in text.</summary>
            /// <returns>32 hexadecimal digits in lower case.</returns>
            public override string ToString() => WideId.Text(High, Low);

            string IFormattable.ToString(string? format, IFormatProvider? formatProvider) =>
                IsNone && format == TextFormat.RoundTrip ? string.Empty : ToString();

            private const string ParseRule = "Expected 32 hexadecimal digits.";
        }

        """;

    /// <summary>A value that reads and writes its text itself; the argument is the sentence that says what a text must be.</summary>
    public const string TextValue = """
        readonly partial $Kind $Id
        {
            private const string ParseRule = "$Argument";
        }

        """;

    /// <summary>By this mark, of which it knows the name alone, an analyzer knows a type whose text no culture changes.</summary>
    public const string CultureInsensitive = """
        // <auto-generated/>
        namespace Meziantou.Analyzer.Annotations;

        [System.AttributeUsage(System.AttributeTargets.Struct)]
        internal sealed class CultureInsensitiveTypeAttribute : System.Attribute;

        """;

    private const string Head = """
        // <auto-generated/>
        #nullable enable
        using System;
        using System.ComponentModel;
        using System.Diagnostics;
        using System.Diagnostics.CodeAnalysis;
        using System.Text.Json.Serialization;
        using SeatEngine.Primitives;

        namespace $Space;


        """;

    private const string Parsing = """
        [TypeConverter(typeof(TextTypeConverter<$Id>))]
        [Meziantou.Analyzer.Annotations.CultureInsensitiveType]
        readonly partial $Kind $Id : ISpanParsable<$Id>, ISpanFormattable
        {
            /// <summary>Reads one that came as text.</summary>
            /// <param name="text">What <see cref="TryParse(ReadOnlySpan{char}, out $Id)"/> takes.</param>
            /// <returns>The value.</returns>
            /// <exception cref="FormatException">The text is something else.</exception>
            public static $Id Parse(ReadOnlySpan<char> text) =>
                TryParse(text, out $Id value) ? value : throw new FormatException(ParseRule);

            /// <summary>Reads one that came as text, in the shape that frameworks look for.</summary>
            /// <param name="s">What <see cref="TryParse(ReadOnlySpan{char}, out $Id)"/> takes; not null.</param>
            /// <param name="provider">Of no influence: the text is the same in every culture.</param>
            /// <returns>The value.</returns>
            /// <exception cref="FormatException">The text is something else.</exception>
            public static $Id Parse(string s, IFormatProvider? provider)
            {
                ArgumentNullException.ThrowIfNull(s);
                return Parse(s);
            }

            /// <summary>Reads one that came as text without throwing, in the shape that frameworks look for.</summary>
            /// <param name="s">Any text, or null.</param>
            /// <param name="provider">Of no influence: the text is the same in every culture.</param>
            /// <param name="result">The value, or <c>default</c> when the answer is false.</param>
            /// <returns>Whether the text is one.</returns>
            public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out $Id result) =>
                TryParse(s, out result);

            static $Id ISpanParsable<$Id>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

            static bool ISpanParsable<$Id>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out $Id result) =>
                TryParse(s, out result);

            bool ISpanFormattable.TryFormat(
                Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
                TextFormat.TryCopy(this, destination, out charsWritten, format, provider);
        }

        """;

    private const string Converter = """
        [JsonConverter(typeof(TextJsonConverter<$Id>))]

        """;

    public static string Fill(string template, string space, string kind, string name, string argument, bool hasConverter) =>
        (Head + template + "\n" + (hasConverter ? "" : Converter) + Parsing)
            .Replace("$Space", space)
            .Replace("$Kind", kind)
            .Replace("$Argument", argument)
            .Replace("$Id", name);
}
