using System.Globalization;

namespace SeatEngine.Interchange;

/// <summary>Reads the numbers of SVG attributes, which may touch each other: <c>1-2.5.5e3</c> is three of them.</summary>
internal ref struct NumberScanner(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public bool IsAtEnd
    {
        get
        {
            Skip();
            return _rest.IsEmpty;
        }
    }

    /// <summary>The letter of a path that stands next, if one does.</summary>
    public char? Letter()
    {
        Skip();
        if (_rest.IsEmpty || !char.IsAsciiLetter(_rest[0]))
        {
            return null;
        }

        var letter = _rest[0];
        _rest = _rest[1..];
        return letter;
    }

    /// <summary>A flag of an arc: one digit, which the next number may touch.</summary>
    public double? Flag()
    {
        Skip();
        if (_rest.IsEmpty || _rest[0] is not ('0' or '1'))
        {
            return null;
        }

        var flag = _rest[0] - '0';
        _rest = _rest[1..];
        return flag;
    }

    public double? Next()
    {
        Skip();
        var length = Length();
        if (length == 0 || !double.TryParse(_rest[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            return null;
        }

        _rest = _rest[length..];
        return number;
    }

    private readonly int Length()
    {
        var at = _rest.Length > 0 && _rest[0] is ('+' or '-') ? 1 : 0;
        var digits = Digits(ref at);
        if (at < _rest.Length && _rest[at] == '.')
        {
            at++;
            digits += Digits(ref at);
        }

        if (digits == 0)
        {
            return 0;
        }

        if (at < _rest.Length && _rest[at] is ('e' or 'E'))
        {
            var exponent = at + 1;
            exponent += exponent < _rest.Length && _rest[exponent] is ('+' or '-') ? 1 : 0;
            at = Digits(ref exponent) > 0 ? exponent : at;
        }

        return at;
    }

    private readonly int Digits(ref int at)
    {
        var start = at;
        while (at < _rest.Length && char.IsAsciiDigit(_rest[at]))
        {
            at++;
        }

        return at - start;
    }

    private void Skip() => _rest = _rest.TrimStart([' ', '\t', '\r', '\n', ',']);
}
