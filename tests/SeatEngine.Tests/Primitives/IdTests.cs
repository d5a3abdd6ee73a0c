using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Primitives;

/// <summary>What all ids share, tried on each of them.</summary>
public sealed class IdTests
{
    private const string HexText = "fedcba98765432100123456789abcdef";

    /// <summary>Every id and another value that is a text, with a text of one.</summary>
    public static TheoryData<Type, string> All
    {
        get
        {
            TheoryData<Type, string> all = new()
            {
                { typeof(HoldToken), HexText },
                { typeof(TransactionId), HexText },
                { typeof(PlaceId), "seat:F-12" },
                { typeof(PlaceId), "area:seat:1" },
                { typeof(Currency), "CHF" },
                { typeof(Rate), "-7.5%" },
                { typeof(Money), "-1234.50 USD" },
            };
            foreach (var type in TextIds)
            {
                all.Add(type, type == typeof(PromoCode) ? "ÉTÉ 10" : "f 10 \ud83d\udc51");
            }

            return all;
        }
    }

    private static IEnumerable<Type> TextIds =>
        typeof(SeatId).Assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(TextIdAttribute)));

    [Fact]
    public void TextIds_OfTheLibrary_AreAllMarked() => Assert.Equal(36, TextIds.Count());

    [Theory]
    [MemberData(nameof(All))]
    public void Texts_OfAValue_AreReadByEveryWay(Type type, string text) => Call(nameof(CheckTexts), type, text);

    [Theory]
    [MemberData(nameof(All))]
    public void Json_OfAValue_IsItsTextAlsoAsAKey(Type type, string text)
    {
        if (type != typeof(Money))
        {
            Call(nameof(CheckJson), type, text);
        }
    }

    [Theory]
    [InlineData("F-9", "F-10", -1)]
    [InlineData("F-9", "F-9", 0)]
    [InlineData("Z", "AA", -1)]
    public void CompareTo_Ids_FollowNaturalOrder(string left, string right, int order)
    {
        Assert.Equal(order, Math.Sign(new SeatId(left).CompareTo(new SeatId(right))));
        Assert.Equal(order == 0, new SeatId(left) == new SeatId(right));
    }

    [Fact]
    public void CompareTo_WideIds_IsThatOfNumbers()
    {
        HoldToken[] tokens = [default, new(0, ulong.MaxValue), new(1, 0), new(1, 1)];
        Assert.Equal(tokens, tokens.Reverse().Order());
        Assert.True(default(HoldToken).IsNone);
        Assert.False(new HoldToken(0, 1).IsNone);
        Assert.False(new HoldToken(1, 0).IsNone);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    [InlineData("\u0085")]
    public void Constructor_TextThatIsNoId_IsRefused(string text) => AssertRefused(text);

    [Fact]
    public void Constructor_HalfASurrogatePair_IsRefused()
    {
        // Not as cases of a theory: an attribute cannot hold such a text either.
        foreach (var text in (string[])["\ud800", "\udc00", "a\ud83db", "\udc51\ud83d", "\ud83d\udc51\ud83d"])
        {
            AssertRefused(text);
        }

        Assert.Equal("\ud83d\udc51", new SeatId("\ud83d\udc51").Value);
    }

    private static void AssertRefused(string text)
    {
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => new SeatId(text)).ParamName);
        Assert.Throws<ArgumentException>(() => new PromoCode(text));
        Assert.False(SeatId.TryParse(text, out var id));
        Assert.True(id.IsNone);
        Assert.Contains("1 to 200 characters", Assert.Throws<FormatException>(() => SeatId.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_Lengths_Are1To200()
    {
        Assert.Equal(200, new SeatId(new string('a', 200)).Value.Length);
        Assert.Throws<ArgumentException>(() => new SeatId(new string('a', 201)));
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => new SeatId(null!)).ParamName);
        Assert.Equal("s", Assert.Throws<ArgumentNullException>(() => SeatId.Parse(null!, null)).ParamName);
    }

    [Theory]
    [InlineData(" spring ", "SPRING")]
    [InlineData("Été", "ÉTÉ")]
    public void PromoCode_Text_IsFolded(string typed, string code)
    {
        Assert.Equal(code, new PromoCode(typed).Value);
        Assert.Equal(new PromoCode(code), PromoCode.Parse(typed));
        Assert.Throws<ArgumentException>(() => new PromoCode("  "));
        Assert.False(PromoCode.TryParse("\tA", out _));
    }

    [Fact]
    public void Constructor_AnyText_IsTakenExactlyWhenItSurvivesUtf8() =>
        Prop.ForAll<string>(static text =>
        {
            text ??= "";
            var survives = text == System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
            var isId = text.Length is > 0 and <= 200 && survives && !text.Any(char.IsControl);
            return SeatId.TryParse(text, out var id) == isId && (!isId || id.Value == text);
        }).Check(Cases.Of(300));

    [Theory]
    [InlineData("\"a\\nb\"")]
    [InlineData("\"\"")]
    [InlineData("12")]
    [InlineData("{\"Value\":\"A-1\",\"IsNone\":false}")]
    [InlineData("\"\\ud800\"")]
    public void Json_ThatIsNoId_IsRefused(string json)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SeatId>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SeatId>($"\"{new string('a', 201)}\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SeatId>($"\"{new string('a', 2000)}\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<SeatId, int>>("{\"\":1}"));
    }

    [Fact]
    public void Json_OfALongEscapedId_IsRead()
    {
        var text = new string('é', 199) + "\"";
        var escaped = JsonSerializer.Serialize(text);
        Assert.Equal(new SeatId(text), JsonSerializer.Deserialize<SeatId>(escaped));
    }

    [Fact]
    public void Json_OfASentence_SaysWhatAnIdIs() => Assert.StartsWith(
        "The text is no SeatId. An id has 1 to 200 characters",
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SeatId>("\"\"")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("F-12")]
    [InlineData("seat:")]
    [InlineData("seat")]
    [InlineData("Seat:F-12")]
    [InlineData("")]
    public void PlaceId_TextWithoutItsKind_IsRefused(string text)
    {
        Assert.False(PlaceId.TryParse(text, out var place));
        Assert.Equal(default, place);
    }

    [Fact]
    public void ToString_OfFormats_KeepsTheUsualText()
    {
        var place = PlaceId.Of(new SeatId("F-12"));
        Assert.Equal("F-12", $"{place}");
        Assert.Equal("F-12", place.ToString("G", null));
        Assert.Equal("seat:F-12", place.ToString("R", null));
        Assert.Equal(new string('0', 32), $"{default(HoldToken)}");
        Assert.Equal("XXX", $"{Currency.None}");
        Assert.Throws<FormatException>(() => place.ToString("X", null));
        Assert.Throws<FormatException>(() => Currency.Usd.ToString("X", null));
        Assert.Throws<FormatException>(() => Rate.One.ToString("X", null));
    }

    private static void Call(string check, Type type, string text) =>
        typeof(IdTests).GetMethod(check, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [text]);

    private static void CheckTexts<T>(string text)
        where T : struct, ISpanParsable<T>, ISpanFormattable
    {
        var value = T.Parse(text, null);
        Assert.Equal(value, T.Parse(text.AsSpan(), CultureInfo.InvariantCulture));
        Assert.True(T.TryParse(text, null, out var read));
        Assert.Equal(value, read);
        Assert.True(T.TryParse(text.AsSpan(), null, out read));
        Assert.Equal(value, read);
        Assert.NotEqual(default, value);
        Assert.False(T.TryParse(null, null, out read));
        Assert.Equal(default, read);
        Assert.Throws<FormatException>(() => T.Parse("\u0001", null));
        Assert.Throws<FormatException>(() => T.Parse("\u0001".AsSpan(), null));

        // The method that minimal APIs and other binders look for by name.
        var tryParse = typeof(T).GetMethod("TryParse", [typeof(string), typeof(IFormatProvider), typeof(T).MakeByRefType()])!;
        object?[] arguments = [text, null, null];
        Assert.Equal(true, tryParse.Invoke(null, arguments));
        Assert.Equal(value, arguments[2]);

        Assert.Equal(text, value.ToString("R", CultureInfo.InvariantCulture));
        Assert.Equal(value.ToString(), $"{value}");
        Span<char> room = stackalloc char[text.Length];
        Assert.True(value.TryFormat(room, out var written, "R", null));
        Assert.Equal(text, room[..written].ToString());
        Assert.False(value.TryFormat(room[1..], out written, "R", null));
        Assert.Equal(0, written);

        var converter = TypeDescriptor.GetConverter(typeof(T));
        Assert.True(converter.CanConvertFrom(typeof(string)));
        Assert.False(converter.CanConvertFrom(typeof(int)));
        Assert.Equal(value, converter.ConvertFromInvariantString(text));
        Assert.Equal(text, converter.ConvertToInvariantString(value));
        Assert.Throws<FormatException>(() => converter.ConvertFromInvariantString("\u0001"));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(12));
        Assert.Throws<NotSupportedException>(() => converter.ConvertTo(value, typeof(int)));
        Assert.Equal(default(T), converter.ConvertFromInvariantString(""));
    }

    private static void CheckJson<T>(string text)
        where T : struct, ISpanParsable<T>, ISpanFormattable
    {
        var value = T.Parse(text, null);
        var json = JsonSerializer.Serialize(value);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
        Assert.Equal(value, JsonSerializer.Deserialize<T>(json));
        var keyed = JsonSerializer.Serialize(new Dictionary<T, int> { [value] = 12 });
        Assert.Equal(12, Assert.Single(JsonSerializer.Deserialize<Dictionary<T, int>>(keyed)!, pair => pair.Key.Equals(value)).Value);
        if (typeof(T) != typeof(Rate))
        {
            Assert.Equal("null", JsonSerializer.Serialize(default(T)));
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<T, int> { [default] = 12 }));
        }

        Assert.Equal(default, JsonSerializer.Deserialize<T>("null"));
    }
}
