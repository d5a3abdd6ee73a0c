using System.Numerics;
using System.Runtime.InteropServices;

namespace SeatEngine.Primitives;

/// <summary>
/// A kind of object: the one table of its members, by which it is read and written and of which its schema is made.
/// </summary>
/// <typeparam name="T">What is made of it.</typeparam>
/// <param name="name">The name under which a schema defines it; null for the outermost.</param>
/// <param name="what">What it is, with its article: "A row".</param>
/// <param name="blank">An object of which nothing is said yet, with what is understood of all members that may be left out.</param>
/// <param name="note">What a schema says of it.</param>
/// <remarks>At most 64 members, written in the order in which they are told, and read in any.</remarks>
internal sealed class JsonShape<T>(string? name, string what, T blank, string? note = null) : JsonKind<T>(name)
{
    private readonly List<JsonMember<T>> _members = [];
    private ulong _needed;
    private Ending? _end;
    private string? _rules;
    private bool _isBlock;
    private bool _isDocument;

    /// <summary>Checks and completes an object whose last member is read; bit n of <paramref name="seen"/> is the nth member.</summary>
    public delegate T Ending(ref JsonSource source, T value, ulong seen);

    public string What => what;

    public IReadOnlyList<JsonMember<T>> Members => _members;

    /// <summary>A member without which the object is refused.</summary>
    public JsonShape<T> Needs<TValue>(
        string member, JsonKind<TValue> kind, Func<T, TValue?> get, Func<T, TValue, T> set, string? note = null) =>
        Add(new JsonMember<T, TValue>(member, kind, get, set, isNeeded: true, isShown: true, default, note));

    /// <summary>A member that may be left out, and is where it says what is understood without it.</summary>
    public JsonShape<T> May<TValue>(
        string member, JsonKind<TValue> kind, Func<T, TValue?> get, Func<T, TValue, T> set, string? note = null, bool isShown = false) =>
        Add(new JsonMember<T, TValue>(member, kind, get, set, isNeeded: false, isShown, get(blank), note));

    /// <summary>A member that may be left out, and is where it is null.</summary>
    public JsonShape<T> May<TValue>(
        string member, JsonKind<TValue> kind, Func<T, TValue?> get, Func<T, TValue, T> set, string? note = null)
        where TValue : struct => Add(new JsonMember<T, TValue?>(
        member, new JsonOptional<TValue>(kind), get, (holder, value) => set(holder, value!.Value), false, false, null, note));

    /// <summary>A member that is read and written by hand, see <see cref="JsonPart{T}"/>.</summary>
    public JsonShape<T> Part(
        string member, JsonKind kind, JsonSource.Part read, Action<JsonSink, T>? write, bool isNeeded = false, string? note = null) =>
        Add(new JsonPart<T>(member, kind, read, write, isNeeded, note));

    /// <summary>What is checked and completed at the end.</summary>
    public JsonShape<T> Ends(Ending end)
    {
        _end = end;
        return this;
    }

    /// <summary>What a schema says beside the members, as JSON.</summary>
    public JsonShape<T> Says(string rules)
    {
        _rules = rules;
        return this;
    }

    /// <summary>It begins and ends in lines of its own.</summary>
    public JsonShape<T> Block()
    {
        _isBlock = true;
        return this;
    }

    /// <summary>It is a whole file, with each member on a line.</summary>
    public JsonShape<T> Document()
    {
        _isDocument = true;
        return Block();
    }

    public override T Read(ref JsonSource source)
    {
        source.ExpectObject($"{what}, which is an object,");
        var members = CollectionsMarshal.AsSpan(_members);
        var value = blank;
        var seen = 0UL;
        var next = 0;
        while (source.NextName())
        {
            next = IndexOf(ref source, next);
            if ((seen & (1UL << next)) != 0)
            {
                source.Fail("duplicate-member", $"{what} has the member \"{members[next].Name}\" twice.");
            }

            seen |= 1UL << next;
            source.EnterMember(members[next].Name);
            members[next].Read(ref source, ref value);
            next++;
        }

        if ((_needed & ~seen) is > 0 and var missing)
        {
            source.Fail("missing-member", $"{what} needs the member \"{members[BitOperations.TrailingZeroCount(missing)].Name}\".");
        }

        return _end is null ? value : _end(ref source, value, seen);
    }

    public override void Write(JsonSink sink, T value)
    {
        sink.OpenObject(_isBlock);
        foreach (var member in _members)
        {
            member.Write(sink, in value, _isDocument);
        }

        sink.CloseObject(_isBlock);
    }

    public override void WriteSchema(JsonSchema schema)
    {
        schema.Say("type", "object");
        schema.Say("description", note);
        schema.Say("required", [.. _members.Where(static member => member.IsNeeded).Select(static member => member.Name)]);
        schema.Say("\"additionalProperties\": false");
        schema.Say(_rules);
        schema.SayMembers(_members);
    }

    private JsonShape<T> Add(JsonMember<T> member)
    {
        _needed |= member.IsNeeded ? 1UL << _members.Count : 0;
        _members.Add(member);
        return this;
    }

    /// <summary>The member on whose name the source stands, looked for first where this library writes it.</summary>
    private int IndexOf(ref JsonSource source, int first)
    {
        for (var step = 0; step < _members.Count; step++)
        {
            var index = (first + step) % _members.Count;
            if (source.IsNamed(_members[index].Encoded, _members[index].Name))
            {
                return index;
            }
        }

        source.Fail("unknown-member", $"{what} has no member {JsonSource.Shown(source.ReadText())}.");
        return -1;
    }
}
