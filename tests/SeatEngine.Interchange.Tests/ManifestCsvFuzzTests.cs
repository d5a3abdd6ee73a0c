using System.Text;
using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Interchange.Tests;

/// <summary>
/// Spoilt manifests give a hall or defects and nothing else: no exception, no hang. How many are tried is 2,000, unless
/// the variable <c>SEATENGINE_SOAK</c> says another number, as <c>eng/soak/run.sh</c> does.
/// </summary>
public sealed class ManifestCsvFuzzTests
{
    private const string Manifest = """
        id,level,section,kind,row,seat,index,segment,next,x_m,y_m,z_m,category,features,companion_of,replaces,note
        A-1-1,floor,A,row,1,1,1,a,,0.5,1,0,gold,wheelchair step_free,,,
        A-1-2,floor,A,row,1,2,2,a,,1.05,1,0,gold,companion,A-1-1,,"aisle, left"
        A-1-3,floor,A,row,1,3,3,b,,3,1,0,gold,,,,
        A-2-1,floor,A,row,2,1bis,1,,A-2-2,0.5,1.9,0,blue,fold_down,,,
        A-2-2,floor,A,row,2,2,2,,,1.05,1.9,0,blue,,,,
        A-3-1,floor,A,row,3,1,1,,,0.5,2.8,0,blue,,,,
        A-3-2,floor,A,row,3,2,2,,,1.05,2.8,0,blue,,,A-3-1,
        B-R-1,balcony,B,box,R,1,1,,,9,1,4,gold,,,,
        B-R-2,balcony,B,box,R,2,2,,,9.6,1,4,gold,,,,
        B-T-1,balcony,B,table,T,1,1,,,12,1,4,gold,,,,
        B-T-2,balcony,B,table,T,2,2,,,13,1,4,gold,,,,
        B-T-3,balcony,B,table,T,3,3,,,12.5,2,4,gold,,,,

        """;

    [Fact]
    public void Read_SpoiltManifest_GivesAHallOrDefects()
    {
        var samples = Samples();
        var count = int.TryParse(Environment.GetEnvironmentVariable("SEATENGINE_SOAK"), out var wished) ? wished : 2_000;
        var halls = 0;
        for (var seed = 0; seed < count; seed++)
        {
            var bytes = Mutator.Mutate(samples[seed % samples.Count], seed);
            foreach (var lenient in (bool[])[false, true])
            {
                var result = HallReader.Read(new MemoryStream(bytes), new() { Lenient = lenient });
                if (result.Hall is null)
                {
                    Assert.True(result.Defects.Any(defect => defect.Severity == DefectSeverity.Error), $"Seed {seed} gave neither hall nor error.");
                    continue;
                }

                halls++;
                Assert.True(lenient || result.Defects.All(defect => defect.Severity == DefectSeverity.Warning), $"Seed {seed} let errors in.");
                Compile(result.Hall, seed);
            }
        }

        Assert.InRange(halls, count / 20, 2 * count);
    }

    // What is let in can be compiled, and written again.
    private static void Compile(Hall hall, int seed)
    {
        var map = SeatMap.Compile(hall);
        Assert.True(map.SeatCount == HallText.SeatsOf(hall).Count(), $"Seed {seed} lost seats.");
        ManifestCsv.Write(hall, new MemoryStream());
    }

    private static List<byte[]> Samples()
    {
        var samples = new List<byte[]> { Encoding.UTF8.GetBytes(Manifest) };
        foreach (var plan in (string[])["hope-theater", "riethsporthalle", "french-odd-even-theatre", "serpentine-school-hall", "synthetic-bowl-72k"])
        {
            if (RepositoryFiles.SharedPlan(plan + "/seats.csv") is { } path)
            {
                samples.Add(Mutator.FirstLines(File.ReadAllBytes(path), 4096));
            }
        }

        return samples;
    }
}
