using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Files;

[Trait("Speed", "Slow")]
public class HallFileFuzzTests
{
    private static readonly int Rounds = ReadingBounds.Rounds;

    [Fact]
    public void Read_OfRandomlySpoiltFiles_GivesAHallOrDefectsAndNothingElse()
    {
        var files = Files();
        var (read, sound) = (0, 0);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var file = files[seed / 2 % files.Length];
            var spoilt = seed % 2 == 0 ? Mutator.Mutate(file, seed) : JsonMutator.Mutate(file, seed);
            var result = ReadingBounds.Within(spoilt.Length, $"Seed {seed}", () => HallFile.Read(spoilt));
            Assert.True(result.Succeeded == result.Defects.IsEmpty, $"Seed {seed} gave neither a hall nor defects.");
            if (!result.Succeeded)
            {
                Assert.StartsWith("line ", Assert.Single(result.Defects).Place, StringComparison.Ordinal);
                continue;
            }

            read++;
            Assert.Null(HallComparison.FirstDifference(result.Hall, HallFile.Read(HallFile.ToBytes(result.Hall!)).Hall));
            if (HallValidator.Validate(result.Hall!).All(static defect => defect.Severity != DefectSeverity.Error))
            {
                sound++;
                Assert.True(SeatMap.Compile(result.Hall!).SeatCount >= 0, $"Seed {seed} is sound, and yet makes no map.");
            }
        }

        // The test would be worth little if everything were refused at the first byte.
        Assert.InRange(read, Rounds / 50, Rounds);
        Assert.InRange(sound, Rounds / 200, read);
    }

    [Fact]
    public void Read_OfRandomBytes_GivesDefects()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var bytes = new byte[random.Next(4096)];
            random.NextBytes(bytes);

            Assert.False(HallFile.Read(bytes).Succeeded);
            Assert.False(HallFile.Recognises(bytes));
        }
    }

    private static byte[][] Files()
    {
        var sample = File.ReadAllBytes(RepositoryFiles.Full("samples/halls/black-box.json"));
        byte[][] files = [HallFile.ToBytes(EveryPart.Hall), sample,
            .. Enumerable.Range(0, 6).Select(static seed => HallFile.ToBytes(new RandomHall(seed).Make()))];
        return [.. files.Where(static file => file.Length <= 4096)];
    }
}
