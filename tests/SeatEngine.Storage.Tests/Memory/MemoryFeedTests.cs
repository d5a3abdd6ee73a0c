namespace SeatEngine.Storage.Tests.Memory;

public class MemoryFeedTests() : StoreFeedContract(new MemoryHouse());
