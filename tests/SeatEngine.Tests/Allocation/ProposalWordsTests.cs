using SeatEngine.Allocation;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

public class ProposalWordsTests
{
    [Theory]
    [InlineData("12", "seat 12")]
    [InlineData("12 13", "seats 12–13")]
    [InlineData("15 12 14 13", "seats 12–15")]
    [InlineData("1 3 5", "seats 1, 3, 5")]
    [InlineData("9 10 11 20", "seats 9–11, 20")]
    [InlineData("12 bis", "seats 12, bis")]
    public void SeatLabels_Numbers_AreDrawnTogether(string labels, string expected) =>
        Assert.Equal(expected, ProposalWords.SeatLabels(labels.Split(' ')));

    [Fact]
    public void Explain_AProposal_IsOneSentence()
    {
        var map = Rows(8);

        var result = new SeatAllocator(map).Find(Free(map, "A1"), new SeatRequest(2) { Weights = SeatWeights.QualityOnly });

        Assert.Equal("Stalls, row A, seats 4–5: together, quality 1.000, 3.0 m from the focal point, leaving 2 and 3 free beside it.",
            result.Explain());
    }
}
