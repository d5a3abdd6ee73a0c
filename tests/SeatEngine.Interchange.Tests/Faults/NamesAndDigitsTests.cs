using System.Text;
using SeatEngine.Halls;

namespace SeatEngine.Interchange.Tests.Faults;

/// <summary>Digits of any script, Roman rows and ids that would collide.</summary>
public sealed class NamesAndDigitsTests
{
    [Theory]
    [FaultKind("digits")]
    [InlineData("１ ２ １０ １１", "Fullwidth")]
    [InlineData("١ ٢ ٩ ١٠", "Arabic-Indic")]
    [InlineData("۱ ۲ ۹ ۱۰", "Persian")]
    [InlineData("१ २ ९ १०", "Devanagari")]
    [InlineData("১ ২ ৯ ১০", "Bengali")]
    [InlineData("๑ ๒ ๙ ๑๐", "Thai")]
    [InlineData("၁ ၂ ၉ ၁၀", "Burmese")]
    [InlineData("១ ២ ៩ ១០", "Khmer")]
    [InlineData("௧ ௨ ௯ ௧௦", "Tamil")]
    [InlineData("𝟏 𝟐 𝟗 𝟏𝟎", "mathematical")]
    [InlineData("① ② ⑨ ⑩", "in circles")]
    [InlineData("一 二 九 十 十一 二十", "Chinese")]
    public void Read_NumbersOfAnyScript_SortByValueAndAreNoPairAcrossAGap(string sorted, string script)
    {
        var labels = sorted.Split(' ');
        var read = Read("section,row,seat\n" + string.Concat(labels.Reverse().Select(static label => $"S,A,{label}\n")));

        Assert.True(read.Succeeded, script + read.Explain());
        Assert.Equal(labels, read.Hall.Sections[0].Rows[0].Seats.Select(static seat => seat.Label));
        Assert.Equal(NeighbourSource.Numbers, read.Neighbours);
    }

    [Theory]
    [FaultKind("roman-rows")]
    [InlineData("I II III IV V VI IX X")]
    [InlineData("VIII IX X XI")]
    [InlineData("i ii iv v ix x")]
    [InlineData("XVIII XIX XX XXI")]
    [InlineData("XXXIX XL XLI L")]
    [InlineData("I V X XV")]
    [InlineData("IV VI IX XI")]
    [InlineData("II IV")]
    [InlineData("Ⅰ Ⅱ Ⅳ Ⅴ Ⅸ Ⅹ")]
    [InlineData("A B C D I V X")]
    [InlineData("H I J K")]
    [InlineData("C D L M")]
    public void Read_RowsOfRomanNumbers_SortByValueWhereAllAre(string sorted)
    {
        var rows = sorted.Split(' ');
        var read = Read("section,row,seat\n" + string.Concat(rows.Reverse().Select(static row => $"S,{row},1\n")));
        Assert.Equal(rows, read.Hall!.Sections[0].Rows.Select(static row => row.Label));
    }

    [Theory]
    [FaultKind("id-collisions")]
    [InlineData("1,2-3,4", "1,2,3-4", "1/2-3/4 1/2/3-4")]
    [InlineData("1-2,3,4", "1,2-3,4", "1-2/3/4 1/2-3/4")]
    [InlineData("1-2,3,4", "1,2,3-4", "1-2/3/4 1/2/3-4")]
    [InlineData("A-B,C,1", "A,B-C,1", "A-B/C/1 A/B-C/1")]
    [InlineData("Box-1,A,1", "Box,1-A,1", "Box-1/A/1 Box/1-A/1")]
    [InlineData("a-b,c-d,1", "a,b-c-d,1", "a-b/c-d/1 a/b-c-d/1")]
    [InlineData("x-,y,1", "x,-y,1", "x-/y/1 x/-y/1")]
    [InlineData("p/q-r,s,1", "p/q,r-s,1", "p//q-r/s/1 p//q/r-s/1")]
    [InlineData("1-2,3,4", "5,6,7", "1-2-3-4 5-6-7")]
    [InlineData("A,1,2", "A,1,3", "A-1-2 A-1-3")]
    [InlineData("Ω-1,2,3", "Ω,1-2,3", "Ω-1/2/3 Ω/1-2/3")]
    public void Read_HyphensThatCollide_KeepSeatsApartAndOthersAsTheyAre(string first, string second, string ids)
    {
        var read = Read($"section,row,seat\n{first}\n{second}\n");
        Assert.True(read.Succeeded, read.Explain());
        Assert.Equal(ids, string.Join(' ', HallText.SeatsOf(read.Hall).Select(static seat => seat.Id.Value).Order(StringComparer.Ordinal)));
    }

    private static HallReadResult Read(string text) => ManifestCsv.Read(Encoding.UTF8.GetBytes(text));
}
