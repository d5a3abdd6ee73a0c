namespace SeatEngine.Allocation;

/// <summary>Those of a party who have a role in it, such as children, adults or carers.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record PartyRole
{
    /// <summary>A role.</summary>
    /// <param name="name">What it is called, each role of a party otherwise; not empty.</param>
    /// <param name="people">How many have it, from 1 to <see cref="SeatRequest.LargestParty"/>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public PartyRole(string name, int people)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people, SeatRequest.LargestParty);
        Name = name;
        People = people;
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>How many have it.</summary>
    public int People { get; }
}
