using SeatEngine.Inventory;

namespace SeatEngine.Testing;

/// <summary>Where the store of one test lives, empty at first.</summary>
public interface IStoreHouse : IAsyncDisposable
{
    /// <summary>The least length of time that this house can tell from none by its clock.</summary>
    TimeSpan Blink { get; }

    /// <summary>Opens the store; again, to open the same one another time, as a further process does where the store allows it.</summary>
    /// <returns>The store, which ends with the house.</returns>
    Task<ISeatStore> OpenAsync();

    /// <summary>Lets time pass by the store's clock.</summary>
    /// <param name="time">How much, at least.</param>
    /// <returns>When it has passed.</returns>
    Task PassAsync(TimeSpan time);
}
