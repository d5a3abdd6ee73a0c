using System.ComponentModel;
using System.Globalization;

namespace SeatEngine.Primitives;

/// <summary>Converts a value to and from its text, for configuration, model binding and designers; an empty text is none at all.</summary>
internal sealed class TextTypeConverter<T> : TypeConverter
    where T : struct, ISpanParsable<T>, ISpanFormattable
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => value switch
    {
        "" => default(T),
        string text => T.Parse(text, CultureInfo.InvariantCulture),
        _ => base.ConvertFrom(context, culture, value),
    };

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T typed && destinationType == typeof(string)
            ? typed.ToString(TextFormat.RoundTrip, CultureInfo.InvariantCulture)
            : base.ConvertTo(context, culture, value, destinationType);
}
