using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace SeatEngine.Primitives;

/// <summary>
/// A word that stands with a number, such as "seat", in the forms that its language has for numbers. Nothing is ever made a plural
/// by adding a letter, so that a word may be of any language.
/// </summary>
/// <example>
/// German: <c>new CountedWord("Platz", "Plätze")</c>. Polish, which counts 1 miejsce, 2 miejsca, 5 miejsc:
/// <c>new CountedWord(rule, "miejsce", "miejsca", "miejsc")</c>, whose rule is
/// <c>n => n == 1 ? 0 : n % 10 is 2 or 3 or 4 &amp;&amp; n % 100 is &lt; 12 or > 14 ? 1 : 2</c>.
/// </example>
/// <remarks>Immutable and safe to share between threads, when the rule is.</remarks>
[SendInstead("the language, and choose the words there"), JsonConverter(typeof(NotOnTheWire))]
public sealed class CountedWord
{
    private readonly ImmutableArray<string> _forms;
    private readonly Func<long, int> _formOf;

    /// <summary>A word of a language with two forms: one for 1, and one for all other numbers, 0 too.</summary>
    /// <param name="one">With 1, such as "seat".</param>
    /// <param name="other">With any other number, such as "seats".</param>
    /// <exception cref="ArgumentException">A form is null or empty.</exception>
    public CountedWord(string one, string other)
        : this(static count => count == 1 ? 0 : 1, one, other)
    {
    }

    /// <summary>A word of a language with a rule of its own.</summary>
    /// <param name="formOf">Which of the forms, counted from 0, stands with a number; called for each use.</param>
    /// <param name="forms">The forms, at least one.</param>
    /// <exception cref="ArgumentException">There is no form, or one is null or empty.</exception>
    public CountedWord(Func<long, int> formOf, params ReadOnlySpan<string> forms)
    {
        ArgumentNullException.ThrowIfNull(formOf);
        _formOf = formOf;
        _forms = forms is [] || forms.ContainsAny(null, string.Empty)
            ? throw new ArgumentException("A word has at least one form, and none of them is empty.", nameof(forms))
            : [.. forms];
    }

    /// <summary>A word that is the same with every number, as adjectives are in English and German.</summary>
    /// <param name="word">The word.</param>
    /// <exception cref="ArgumentException">The word is null or empty.</exception>
    public static implicit operator CountedWord(string word) => new(static _ => 0, word);

    /// <summary>The form that stands with a number, without the number.</summary>
    /// <param name="count">The number.</param>
    /// <returns>For example "seats".</returns>
    /// <exception cref="InvalidOperationException">The rule named a form that there is not.</exception>
    public string For(long count) => _formOf(count) is var form && (uint)form < (uint)_forms.Length
        ? _forms[form]
        : throw new InvalidOperationException(FormattableString.Invariant($"With {count} the rule names form {form} of {_forms.Length}."));

    /// <summary>A number and the form that stands with it.</summary>
    /// <param name="count">The number.</param>
    /// <param name="culture">How the number is written; null writes it as invariant digits.</param>
    /// <returns>For example "6 seats".</returns>
    /// <exception cref="InvalidOperationException">The rule named a form that there is not.</exception>
    public string With(long count, IFormatProvider? culture = null) =>
        string.Create(culture ?? CultureInfo.InvariantCulture, $"{count} {For(count)}");
}
