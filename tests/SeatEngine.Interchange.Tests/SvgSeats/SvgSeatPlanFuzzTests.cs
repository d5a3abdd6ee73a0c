using System.Text;
using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Interchange.Tests.SvgSeats;

/// <summary>
/// Spoilt drawings give a hall or defects and nothing else, within the <see cref="ReadingBounds"/>.
/// </summary>
public sealed class SvgSeatPlanFuzzTests
{
    private const string Drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><title>House</title>
        <path class="stage" d="M10 0h200v20H10z"/><rect class="wall" width="400" height="300"/>
        <g data-level="Floor" data-section="Stalls" data-category="P1" transform="translate(10,40) rotate(5)">
        <g data-row="A"><circle class="seat" data-seat="1" cx="0" cy="0" r="8"/><circle class="seat" data-seat="2" cx="22" cy="0" r="8"/>
        <circle id="A3" class="seat wheel" data-seat="3" cx="44" cy="0" r="8"/><rect class="seat" data-seat="4" x="80" y="-8" width="16" height="16"/></g>
        <g data-row="B" transform="matrix(1 0 0 1 0 22)"><path class="seat" data-seat="1" d="M-8 0a8 8 0 1016 0 8 8 0 10-16 0z"/>
        <polygon class="seat" data-seat="2" points="14,-8 30,-8 30,8 14,8"/><use class="seat" data-seat="3" x="44" y="0" href="#c"/></g></g>
        <g data-level="Circle" data-section="Circle" data-row="A"><g class="seat" data-seat="1" transform="translate(200 200)"><circle r="8"/><text>1</text></g></g>
        </svg>
        """;

    [Fact]
    public void Read_SpoiltDrawing_GivesAHallOrDefects()
    {
        var sample = Encoding.UTF8.GetBytes(Drawing);
        var count = ReadingBounds.Rounds;
        var halls = 0;
        for (var seed = -1; seed < count; seed++)
        {
            var bytes = seed < 0 ? sample : Mutator.Mutate(sample, seed);
            var options = new SvgSeatOptions { Lenient = seed % 2 == 0 };
            var result = ReadingBounds.Within(bytes.Length, $"Seed {seed}", () => SvgSeatPlan.Read(new MemoryStream(bytes), options));
            Assert.True(result.Succeeded
                || result.Defects.Any(defect => defect.Severity == DefectSeverity.Error), $"Seed {seed} gave neither hall nor error.");
            Assert.True(seed >= 0 || result.Succeeded, string.Join('\n', result.Defects));
            if (result.Hall is { } hall)
            {
                halls++;
                Assert.Equal(HallText.SeatsOf(hall).Count(), SeatMap.Compile(hall).SeatCount);
                HallGeoJson.Write(hall, Stream.Null);
            }
        }

        Assert.InRange(halls, count / 50, count + 1);
    }
}
