namespace SeatEngine.Storage.Tests.Sqlite;

public class SqliteDurableTests() : DurableStoreContract(new SqliteHouse());
