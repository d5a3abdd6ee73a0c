using System.Collections.Immutable;

namespace SeatEngine.Primitives;

/// <summary>A list; one that is not set is as one that is empty.</summary>
internal sealed class JsonList<T>(JsonKind<T> element, bool isInLines) : JsonKind<ImmutableArray<T>>(null)
{
    public override bool IsInLines => isInLines;

    public override ImmutableArray<T> Read(ref JsonSource source)
    {
        source.ExpectList("An array");
        if (!source.NextElement(0))
        {
            return [];
        }

        var elements = ImmutableArray.CreateBuilder<T>(4);
        for (var index = 0; index == 0 || source.NextElement(index); index++)
        {
            if (source.Collects && source.IsNull)
            {
                source.Refuse("missing-value", "There is null where an element of the list should be.");
                continue;
            }

            elements.Add(element.Read(ref source));
        }

        return elements.DrainToImmutable();
    }

    public override void Write(JsonSink sink, ImmutableArray<T> value)
    {
        sink.OpenArray(isInLines);
        foreach (var item in value.IsDefault ? [] : value)
        {
            if (isInLines)
            {
                sink.Line();
            }

            element.Write(sink, item);
        }

        sink.CloseArray(isInLines);
    }

    public override bool IsSame(ImmutableArray<T> left, ImmutableArray<T> right) =>
        left.IsDefaultOrEmpty ? right.IsDefaultOrEmpty : !right.IsDefault && left.AsSpan().SequenceEqual(right.AsSpan());

    public override void WriteSchema(JsonSchema schema)
    {
        schema.Say("\"type\": \"array\"");
        schema.Say("items", element);
    }
}
