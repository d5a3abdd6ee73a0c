namespace BoxOfficeSample.Simulation;

/// <summary>A way to choose seats for a party; safe to share between threads.</summary>
internal interface ISeatingStrategy
{
    string Name { get; }

    /// <summary>Begins a sale of the whole house.</summary>
    ISeatFinder Open();
}
