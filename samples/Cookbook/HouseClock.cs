namespace CookbookSample;

/// <summary>A clock that stands where it is put. A program takes <see cref="TimeProvider.System"/>.</summary>
public sealed class HouseClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = House.Morning;

    public override DateTimeOffset GetUtcNow() => Now;
}
