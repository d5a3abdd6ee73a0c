using Xunit.Sdk;

namespace SeatEngine.Testing;

/// <summary>A fact of a contract, skipped in the classes of stores that are not there; see <see cref="NeedsStoreAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("SeatEngine.Testing.StoreFactDiscoverer", "SeatEngine.Storage.Tests")]
public sealed class StoreFactAttribute : FactAttribute;
