namespace SeatEngine.Conventions.Tests.Types;

/// <summary>All answers say the same words.</summary>
public class AnswerTests
{
    [Fact]
    public void PublicTypes_ThatLookLikeAnswers_AreAnswers() => Rule.Holds(Packages.PublicTypes.SelectMany(AnswerRules.AnswersOfTheirOwn));

    [Fact]
    public void PublicTypes_SaySucceeded_InNoOtherWord() => Rule.Holds(Packages.PublicTypes.SelectMany(AnswerRules.OtherWordsForSucceeded));

    [Fact]
    public void Rules_GivenWhatTheyForbid_SaySo()
    {
        Assert.Single(AnswerRules.AnswersOfTheirOwn(typeof(OffenceResult)));
        Assert.Single(AnswerRules.AnswersOfTheirOwn(typeof(Offence)));
        Assert.Single(AnswerRules.OtherWordsForSucceeded(typeof(OffenceResult)));
        Assert.Empty(AnswerRules.OtherWordsForSucceeded(typeof(Offence)));
    }

    private sealed class OffenceResult
    {
        public bool IsDone => true;
    }

    private sealed class Offence
    {
        public bool Succeeded => true;
    }
}
