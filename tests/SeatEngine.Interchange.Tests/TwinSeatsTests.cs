using System.Text;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Testing;

namespace SeatEngine.Interchange.Tests;

/// <summary>A seat that a file lists twice is one chair, and what is written after a lenient reading reads strictly.</summary>
public sealed class TwinSeatsTests
{
    [Theory]
    [InlineData("section,row,seat\nS,A,1\nS,A,2\nS,A,3\n", "S,A,2")]
    [InlineData("section,row,seat,x_m,y_m\nS,A,1,0,0\nS,A,2,0.5,0\nS,A,3,1,0\n", "S,A,2,0.5,0")]
    [InlineData("section,row,seat,x_m,y_m\nS,A,1,0,0\nS,A,2,0.5,0\nS,A,3,1,0\n", "S,A,2,0.55,0.1")]
    [InlineData("section,row,seat,index\nS,A,1,1\nS,A,2,2\nS,A,3,3\n", "S,A,2,2")]
    [InlineData("id,section,row,seat,index\na,S,A,1,1\nb,S,A,2,2\nc,S,A,3,3\n", "b,S,A,2,2")]
    [InlineData("section,row,seat,kind\nS,A,1,box\nS,A,2,box\nS,A,3,box\n", "S,A,2,box")]
    [InlineData("level,section,row,seat\nL,S,A,1\nL,S,A,2\nL,S,A,3\nM,S,A,1\n", "L,S,A,2")]
    [InlineData("section,row,seat,x,y\nS,A,1,0,0\nS,A,2,20,0\nS,A,3,40,0\n", "S,A,2,20,0")]
    [InlineData("Sektor;Reihe;Platz;x;y\nS;A;1;0;0\nS;A;2;20,5;0\nS;A;3;41;0\n", "S;A;2;20,50;0")]
    [InlineData("section,row,seat,note\nS,A,1,\nS,A,2,\nS,A,3,\n", "S,A,2,again")]
    public void Read_SeatListedTwice_IsTakenOnceAndReadsStrictlyAgain(string text, string twin)
    {
        var file = Encoding.UTF8.GetBytes(text + twin + "\n");
        var once = ManifestCsv.Read(Encoding.UTF8.GetBytes(text)).Hall!;

        Assert.Contains(ManifestCsv.Read(file).Defects, static defect => defect.Code == DefectCodes.DuplicateSeatId);
        var lenient = ManifestCsv.Read(file, new() { Lenient = true });

        Assert.NotNull(lenient.Hall);
        Assert.Contains(lenient.Notes, static note => note.Code == DefectCodes.DuplicateSeatId);
        Assert.Equal(HallText.SeatsOf(once).Select(static seat => seat.Id), HallText.SeatsOf(lenient.Hall).Select(static seat => seat.Id));
        ReadsStrictly(lenient.Hall);
    }

    [Theory]
    [InlineData("section,row,seat,x_m,y_m\nS,A,1,0,0\nS,A,1,3,0\n", 2)]
    [InlineData("section,row,seat,index\nS,A,1,1\nS,A,1,5\n", 2)]
    [InlineData("id,section,row,seat\na,S,A,1\na,S,A,2\n", 2)]
    [InlineData("id,section,row,seat\na,S,A,1\na,S,B,1\n", 2)]
    public void Read_SeatsOfOneIdThatMayBeTwoChairs_AreBothKept(string text, int seats) =>
        Assert.Equal(seats, HallText.SeatsOf(ManifestCsv.Read(Encoding.UTF8.GetBytes(text), new() { Lenient = true }).Hall!).Count());

    [Law]
    public void Read_AnyLinesTwice_GivesWhatTheLinesOnceGive(int seed)
    {
        var random = new Random(seed);
        var lines = Enumerable.Range(0, 30).Select(i => FormattableString.Invariant($"S,{i / 6},{i % 6},{i % 6 * 0.5},{i / 6}")).ToList();
        var twice = lines.SelectMany(line => Enumerable.Repeat(line, random.Next(1, 4)).ToArray()).ToArray();
        random.Shuffle(twice);
        const string Header = "section,row,seat,x_m,y_m\n";

        var hall = ManifestCsv.Read(Encoding.UTF8.GetBytes(Header + string.Join('\n', twice)), new() { Lenient = true }).Hall!;

        Assert.Equal(HallText.Of(ManifestCsv.Read(Encoding.UTF8.GetBytes(Header + string.Join('\n', lines))).Hall!), HallText.Of(hall));
        ReadsStrictly(hall);
    }

    private static void ReadsStrictly(Hall hall)
    {
        foreach (var written in (byte[][])[HallFile.ToBytes(hall), ManifestCsv.ToBytes(hall), ManifestXlsx.ToBytes(hall)])
        {
            var again = HallReader.Read(written);
            Assert.True(again.Succeeded, string.Join('\n', again.Defects));
        }
    }
}
