using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace SeatEngine.Testing;

/// <summary>
/// A law: a test that must hold for whatever arguments FsCheck draws, as often and as repeatably as <see cref="Cases"/> says.
/// An <see cref="int"/> is drawn from all that are not negative, so that it may seed what the test draws itself.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LawAttribute : PropertyAttribute
{
    /// <param name="cases">How many cases are tried, unless the environment asks for another number.</param>
    /// <param name="fewer">The most that are tried where the number of cases is limited, if the law is slow.</param>
    public LawAttribute(int cases = 100, int fewer = int.MaxValue)
    {
        MaxTest = Cases.Count(Cases.OrFewer(cases, fewer));
        Replay = Cases.Replay;
        QuietOnSuccess = true;
        Arbitrary = [typeof(Draws)];
    }

    private static class Draws
    {
        // One less than the largest, so that a test may use the number after it as another seed.
        public static Arbitrary<int> Seeds() => Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
    }
}
