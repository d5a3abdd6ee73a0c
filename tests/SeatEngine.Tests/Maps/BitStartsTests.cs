using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Maps;

public class BitStartsTests
{
    [Fact]
    public void Find_RandomWords_EqualsScalarAndCountingOneByOne() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var words = new ulong[8 * random.Next(2, 9)];
        var density = random.Next(1, 4);
        for (var at = 1; at < words.Length - 8; at++)
        {
            words[at] = (ulong)random.NextInt64() << 1;
            for (var more = 0; more < density; more++)
            {
                words[at] |= (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            }
        }

        var count = random.Next(1, 65);
        var (vectors, scalar) = (new ulong[words.Length], new ulong[words.Length]);
        BitStarts.Find(words, count, vectors);
        BitStarts.FindScalar(words, count, scalar);

        Assert.Equal(scalar, vectors);
        bool IsSet(ulong[] set, int slot) => (set[slot >> 6] >> (slot & 63) & 1) != 0;
        for (var slot = 0; slot < (words.Length - 8) * 64; slot++)
        {
            Assert.Equal(Enumerable.Range(slot, count).All(at => IsSet(words, at)), IsSet(scalar, slot));
        }
    }).Check(Cases.Of(300));

    [Fact]
    public void Find_LengthThatIsNoMultipleOfEight_IsMisuse() =>
        Assert.Throws<ArgumentException>(() => BitStarts.Find(new ulong[12], 2, new ulong[12]));
}
