namespace SeatEngine.Storage.Tests.Memory;

public class MemoryStoreTests() : SeatStoreContract(new MemoryHouse());
