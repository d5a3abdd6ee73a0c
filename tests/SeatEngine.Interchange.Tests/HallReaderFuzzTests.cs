using System.Text;
using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Interchange.Tests;

/// <summary>
/// Spoilt files give a hall or defects and nothing else: no exception, no hang, and no more time and memory than
/// <see cref="ReadingBounds"/> allow, which say how many are tried as well.
/// </summary>
public sealed class HallReaderFuzzTests
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

    private const string Plan = """
        {"name":"Plan","size":{"width":400,"height":300},"categories":[{"name":"gold","color":"#ffcc00"},{"name":"blue","color":"#0000ff"}],
        "zones":[{"name":"Floor","zone_id":"F","position":{"x":10,"y":10},"rows":[
        {"row_number":"1","row_number_position":"both","position":{"x":0,"y":0},"seats":[
        {"seat_guid":"F-1-1","seat_number":"1","position":{"x":0,"y":0},"category":"gold","radius":10},
        {"seat_guid":"F-1-2","seat_number":"2","position":{"x":25,"y":0},"category":"gold"},
        {"seat_guid":"F-1-3","seat_number":"3","position":{"x":75,"y":0.5},"category":""}]},
        {"row_number":"2","position":{"x":0,"y":40},"seats":[
        {"seat_guid":"F-2-1","seat_number":"1","position":{"x":0,"y":0},"category":"blue"},
        {"seat_guid":"F-2-2","seat_number":"2","position":{"x":25,"y":0},"category":"blue"}]},
        {"row_number":"T","position":{"x":200,"y":40},"seats":[
        {"seat_guid":"T-1","seat_number":"1","position":{"x":0,"y":0},"category":"blue"},
        {"seat_guid":"T-2","seat_number":"2","position":{"x":60,"y":0},"category":"blue"},
        {"seat_guid":"T-3","seat_number":"3","position":{"x":0,"y":25},"category":"blue"},
        {"seat_guid":"T-4","seat_number":"4","position":{"x":60,"y":25},"category":"blue"}]}],
        "areas":[{"shape":"rectangle","rotation":0,"position":{"x":0,"y":-60},"rectangle":{"width":200,"height":40},"text":{"text":"Stage","position":{"x":0,"y":0}}},
        {"shape":"circle","position":{"x":100,"y":200},"circle":{"radius":20}},
        {"shape":"polygon","position":{"x":0,"y":200},"polygon":{"points":[{"x":0,"y":0},{"x":9,"y":0},{"x":0,"y":9}]}}]}]}
        """;

    private const string Chart = """
        {"name":"Chart","categories":{"list":[{"label":"gold","color":"#ffcc00","key":1},{"label":"blue","key":"2"}]},"floors":[{"name":"1"}],
        "subChart":{"focalPoint":{"x":40,"y":-20},"rows":[{"label":"A","categoryKey":1,"seats":[
        {"label":"1","x":0,"y":0,"accessible":true},{"label":"2","x":20,"y":0,"companionSeat":true},{"label":"3","x":40,"y":0,"restrictedView":true}]}],
        "tables":[{"label":"T1","type":"round","radius":20,"center":{"x":30,"y":90},"categoryKey":"2","openSpaces":1,"bookAsAWhole":true,"seats":[
        {"label":"1","x":0,"y":90},{"label":"2","x":30,"y":60},{"label":"3","x":60,"y":90}]}],
        "booths":[{"label":"B1","categoryKey":1,"center":{"x":200,"y":10},"width":20,"height":20,"rotationAngle":30}],
        "generalAdmissionAreas":[{"label":"GA","capacity":50,"categoryKey":2,"type":"circle","center":{"x":300,"y":50},"radius1":30,"radius2":20,"variableOccupancy":true,"minOccupancy":2,"maxOccupancy":9}],
        "shapes":[{"label":"Stage","smartType":"stage","center":{"x":40,"y":-40},"width":80,"height":20}],
        "texts":[{"text":"Bar","center":{"x":5,"y":200}}],
        "sections":[{"label":"S","categoryKey":1,"floor":"1","topLeft":{"x":100,"y":100},"points":[{"x":100,"y":100},{"x":200,"y":100},{"x":200,"y":200},{"x":100,"y":200}],
        "subChart":{"rows":[{"label":"A","seats":[{"label":"1","x":20,"y":20},{"label":"2","x":40,"y":20}]}]}}]}}
        """;

    private const string Floors = """
        {"name":"Floors","categories":{"list":[{"label":"gold","key":1},{"label":"gold","key":2}]},
        "zones":{"list":[{"key":"z","label":"Zone","focalPoint":{"x":50,"y":-20}}]},
        "subChartFloors":[{"floorName":"1","floorDisplayName":"Ground","focalPoint":{"x":0,"y":-40},"sections":[
        {"label":"S","zone":"z","categoryKey":1,"topLeft":{"x":10,"y":10},"points":[{"x":0,"y":0},{"x":200,"y":0},{"x":200,"y":200},{"x":0,"y":200}],
        "subChart":{"rows":[{"label":"A","displayLabel":"Row A","seats":[{"x":10,"y":10,"label":"1","accessible":true},{"x":30,"y":10,"label":"2","companionSeat":true}]}],
        "generalAdmissionAreas":[{"label":"G","capacity":5,"center":{"x":90,"y":90},"width":20,"height":10}]}}]},
        {"floorName":"2","rows":[{"label":"A","sectionLabel":"L","zone":"z","categoryKey":2,"seats":[{"x":10,"y":300,"label":"1","semiAmbulatorySeat":true}]}],
        "tables":[{"label":"T","type":"rectangular","width":40,"height":20,"categoryKey":2,"seats":[{"x":0,"y":400,"label":"1"},{"x":20,"y":400,"label":"2"},{"x":10,"y":430,"label":"3"}]}],
        "icons":[{"uuid":"i"}],"texts":[{"label":"Bar","center":{"x":5,"y":500}}]}]}
        """;

    [Theory]
    [InlineData("csv")]
    [InlineData("pretix")]
    [InlineData("seats.io")]
    [InlineData("seats.io with floors")]
    public void Read_SpoiltFile_GivesAHallOrDefects(string format)
    {
        var samples = format switch
        {
            "csv" => Manifests(),
            "pretix" => [Encoding.UTF8.GetBytes(Plan)],
            "seats.io" => [Encoding.UTF8.GetBytes(Chart)],
            _ => [Encoding.UTF8.GetBytes(Floors)],
        };
        Assert.All(samples, sample => Assert.NotNull(HallReader.Read(new MemoryStream(sample), new() { Lenient = true }).Hall));
        var count = ReadingBounds.Rounds;
        var halls = 0;
        for (var seed = 0; seed < count; seed++)
        {
            var bytes = Mutator.Mutate(samples[seed % samples.Count], seed);
            halls += Try(bytes, seed, lenient: false) + Try(bytes, seed, lenient: true);
        }

        Assert.InRange(halls, count / 50, 2 * count);
    }

    private static int Try(byte[] bytes, int seed, bool lenient)
    {
        var result = ReadingBounds.Within(bytes.Length, $"Seed {seed}",
            () => HallReader.Read(new MemoryStream(bytes), new() { Lenient = lenient }));
        if (result.Hall is null)
        {
            Assert.True(result.Defects.Any(defect => defect.Severity == DefectSeverity.Error), $"Seed {seed} gave neither hall nor error.");
            return 0;
        }

        Assert.True(lenient || result.Defects.All(defect => defect.Severity == DefectSeverity.Warning), $"Seed {seed} let errors in.");
        Compile(result.Hall, seed);
        return 1;
    }

    // What is let in can be compiled, and written again.
    private static void Compile(Hall hall, int seed)
    {
        var map = SeatMap.Compile(hall);
        Assert.True(map.SeatCount == HallText.SeatsOf(hall).Count(), $"Seed {seed} lost seats.");
        ManifestCsv.Write(hall, new MemoryStream());
        PretixPlan.Write(hall with { Sections = hall.Sections.IsEmpty ? [new Section { Id = new("none"), Name = "none" }] : hall.Sections },
            new MemoryStream());
    }

    private static List<byte[]> Manifests()
    {
        var samples = new List<byte[]> { Encoding.UTF8.GetBytes(Manifest) };
        foreach (var plan in (string[])["hope-theater", "riethsporthalle", "french-odd-even-theatre", "serpentine-school-hall",
            "synthetic-bowl-72k"])
        {
            if (RepositoryFiles.SharedPlan(plan + "/seats.csv") is { } path)
            {
                samples.Add(Mutator.FirstLines(File.ReadAllBytes(path), 4096));
            }
        }

        return samples;
    }
}
